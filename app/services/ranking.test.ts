import { expect, test } from 'vitest'
import { pickSuggestions } from './ranking.ts'

const bin = { id: 'bin', score: 4, words: { bin: 2, collect: 2 } }

test('nothing ranked, nothing picked', () => {
	expect(pickSuggestions([], 3)).toEqual([])
})

test('another need goes before more of the same', () => {
	const newBin = { id: 'new-bin', score: 2, words: { bin: 1 } }
	const pothole = { id: 'pothole', score: 1, words: { pothole: 1 } }
	expect(pickSuggestions([bin, newBin, pothole], 3)).toEqual(['bin', 'pothole', 'new-bin'])
	expect(pickSuggestions([bin, newBin, pothole], 2)).toEqual(['bin', 'pothole'])
})

test('leaves out what is far behind: the same words sooner than another need', () => {
	const same = (score: number) => ({ id: 'same', score, words: { bin: 1 } })
	expect(pickSuggestions([bin, same(1.21)], 3)).toEqual(['bin', 'same'])
	expect(pickSuggestions([bin, same(1.19)], 3)).toEqual(['bin'])
	const other = (score: number) => ({ id: 'other', score, words: { tree: 1 } })
	expect(pickSuggestions([bin, other(0.61)], 3)).toEqual(['bin', 'other'])
	expect(pickSuggestions([bin, other(0.59)], 3)).toEqual(['bin'])
})
