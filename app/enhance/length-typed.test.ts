import { expect, test } from 'vitest'
import { lengthOf } from '#app/questions/typed.ts'
import { lengthTyped } from './length-typed.ts'

test.for([
	['', 0],
	['drain', 5],
	['línea', 5],
	['حفرة في الطريق', 14],
	['👍🏽', 2],
	['two\nlines', 9],
])('%j counts the same here and on the server', ([text, length]) => {
	expect(lengthTyped(String(text))).toBe(length)
	expect(lengthOf(String(text))).toBe(length)
})
