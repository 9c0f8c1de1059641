import { expect, test } from 'vitest'
import { documentBlocks } from './document-text.ts'

test('headings, lists and paragraphs are told apart, and lines stay', () => {
	const body = '# Why\nOne line\nand another\n\n- a\n- b\n\n- c\nNext\n## More\n- d'
	expect(documentBlocks(body)).toEqual([
		{ kind: 'heading', text: 'Why' },
		{ kind: 'paragraph', text: 'One line\nand another' },
		{ kind: 'list', items: ['a', 'b'] },
		{ kind: 'list', items: ['c'] },
		{ kind: 'paragraph', text: 'Next' },
		{ kind: 'heading', text: 'More' },
		{ kind: 'list', items: ['d'] },
	])
})

test('marks within a line are words', () => {
	expect(documentBlocks('#1 on the list\n-5 degrees')).toEqual([
		{ kind: 'paragraph', text: '#1 on the list\n-5 degrees' },
	])
	expect(documentBlocks('')).toEqual([])
})
