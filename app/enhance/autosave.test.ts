import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isDraftPath, makeSaver, quietMilliseconds, textFields } from './autosave.ts'

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

/** A form in which one thing is typed, and a server that answers when it is told to. */
function openForm({ isKept = true } = {}) {
	const form = { fields: 'words=', sent: [] as string[], told: [] as boolean[] }
	const answers: ((isKept: boolean) => void)[] = []
	const signals: AbortSignal[] = []
	const saver = makeSaver(
		{
			read: () => form.fields,
			send(fields, signal) {
				form.sent.push(fields)
				signals.push(signal)
				return new Promise((resolve) => answers.push(resolve))
			},
			tell: (isKeptNow) => form.told.push(isKeptNow),
		},
		{ isKept },
	)
	return {
		...{ form, saver, signals },
		type(words: string) {
			form.fields = `words=${words}`
			saver.onTyped()
		},
		async answer(index: number, isKeptNow: boolean) {
			answers[index]?.(isKeptNow)
			await vi.advanceTimersByTimeAsync(0)
		},
		pause: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
	}
}

test.for([
	['/ask/place', true],
	['/ar/ask/questions/pothole', true],
	['/ask', false],
	['/ask/', false],
	['/ar/ask', false],
	['/consultations/park-path/answer/page/all', true],
	['/ar/consultations/park-path/answer/about', true],
	['/consultations/park-path/answer', false],
	['/consultations/park-path/questions', false],
	['/staff/ask/place', false],
	['/follow/enquiry', false],
	['/', false],
] as const)('%s is a page of a draft: %s', ([path, expected]) => {
	expect(isDraftPath(path)).toBe(expected)
})

test('what is saved of a form with a file is its texts', () => {
	const form = new FormData()
	form.append('words', 'Oak & ash')
	form.append('plan-file', new File(['x'], 'plan.pdf'))
	form.append('plan', 'id-of-one-that-is-kept')
	expect(textFields(form)).toBe('words=Oak+%26+ash&plan=id-of-one-that-is-kept')
})

test('saves when nothing was typed for two seconds, and not a moment before', async () => {
	const { form, type, pause } = openForm()
	type('d')
	await pause(quietMilliseconds - 1)
	type('dr')
	await pause(quietMilliseconds - 1)
	expect(form.sent).toEqual([])
	await pause(1)
	expect(form.sent).toEqual(['words=dr'])
})

test('says so when it is kept', async () => {
	const { form, type, pause, answer } = openForm()
	type('drain')
	await pause(quietMilliseconds)
	expect(form.told).toEqual([])
	await answer(0, true)
	expect(form.told).toEqual([true])
})

test('what is kept already is not sent again', async () => {
	const { form, saver, type, pause, answer } = openForm()
	await saver.saveNow()
	expect(form.sent).toEqual([])

	type('drain')
	await pause(quietMilliseconds)
	void saver.saveNow()
	await answer(0, true)
	void saver.saveNow()
	expect(form.sent).toEqual(['words=drain'])
})

test('what an error page gives back is saved even if nothing more is typed', () => {
	const { form, saver } = openForm({ isKept: false })
	void saver.saveNow()
	expect(form.sent).toEqual(['words='])
})

test('leaving the page saves at once', () => {
	const { form, saver, type } = openForm()
	type('drain')
	void saver.saveNow()
	expect(form.sent).toEqual(['words=drain'])
})

test('what could not be kept is tried again at the next occasion', async () => {
	const { form, saver, type, pause, answer } = openForm()
	type('drain')
	await pause(quietMilliseconds)
	await answer(0, false)
	expect(form.told).toEqual([false])
	void saver.saveNow()
	expect(form.sent).toEqual(['words=drain', 'words=drain'])
})

test('a newer save takes the place of one under way', async () => {
	const { form, signals, type, pause, answer } = openForm()
	type('d')
	await pause(quietMilliseconds)
	type('drain')
	await pause(quietMilliseconds)
	expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
	await answer(0, true)
	expect(form.told).toEqual([])
	await answer(1, true)
	expect(form.told).toEqual([true])
})

test('once the form itself is sent nothing follows it, until somebody types again', async () => {
	const { form, saver, signals, type, pause } = openForm()
	type('d')
	await pause(quietMilliseconds)
	type('dr')
	saver.onSubmitted()
	expect(signals[0]?.aborted).toBe(true)
	void saver.saveNow()
	await pause(quietMilliseconds)
	expect(form.sent).toEqual(['words=d'])

	type('drain')
	await pause(quietMilliseconds)
	expect(form.sent).toEqual(['words=d', 'words=drain'])
})

test('a page that is shown again after sending saves as before', () => {
	const { form, saver, type } = openForm()
	type('drain')
	saver.onSubmitted()
	saver.onShownAgain()
	void saver.saveNow()
	expect(form.sent).toEqual(['words=drain'])
})
