import { expect, test } from 'vitest'
import { type History, judge, type Stored } from './history.ts'

const history: History = {
	attempted: new Set(['a', 'b', 'c']),
	confirmed: new Map([
		['a', 'REF-A'],
		['b', 'REF-B'],
	]),
}
const whole = (nonce: string | null, reference: string): Stored => {
	return { nonce, reference, isWhole: true }
}
const right = [whole('a', 'REF-A'), whole('b', 'REF-B')]
const mailed = { messageIds: ['m1', 'm2'], noticeIds: ['m1', 'm2'] }
const clean = {
	...{ lost: [], duplicated: [], unexpected: [], recovered: [], partial: [] },
	...{ extraMails: 0, unsent: 0 },
}

test('everything that was confirmed is there once, with one mail each', () => {
	expect(judge(history, right, mailed)).toEqual(clean)
})

test('what was sent and never confirmed may be there', () => {
	expect(judge(history, [...right, whole('c', 'REF-C')], mailed)).toEqual({
		...clean,
		recovered: ['c'],
	})
})

test('what is not there under the reference that was told is lost', () => {
	expect(judge(history, [whole('a', 'REF-A')], mailed).lost).toEqual(['b'])
	expect(judge(history, [whole('a', 'REF-A'), whole('b', 'REF-X')], mailed).lost).toEqual(['b'])
})

test('the same words twice are a duplicate, and words that nobody sent are unexpected', () => {
	expect(judge(history, [...right, whole('a', 'REF-D')], mailed).duplicated).toEqual(['a'])
	expect(judge(history, [...right, whole('z', 'REF-Z')], mailed).unexpected).toEqual(['z'])
	expect(judge(history, [...right, whole(null, 'REF-N')], mailed).unexpected).toEqual([''])
})

test('an enquiry that lacks something is partial', () => {
	const stored = [whole('a', 'REF-A'), { nonce: 'b', reference: 'REF-B', isWhole: false }]
	expect(judge(history, stored, mailed).partial).toEqual(['REF-B'])
})

test('mails are counted beyond the first, and notices without any', () => {
	const messageIds = ['m1', 'm1', 'm1']
	expect(judge(history, right, { ...mailed, messageIds })).toEqual({
		...clean,
		...{ extraMails: 2, unsent: 1 },
	})
})
