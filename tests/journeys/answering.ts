import { highStreetQuestions } from '#db/demo/questions-high-street.ts'
import { expect, expectPage, type Visitor } from './journey.ts'

/** The consultation of the demo borough that asks every type of question. */
export const everyType = { slug: 'high-street', questions: highStreetQuestions }

/** On the first page of a questionnaire that was started anew. */
export async function startAnswering(visitor: Visitor, slug: string): Promise<void> {
	const { page, t } = visitor
	await visitor.open(`/consultations/${slug}`)
	await page
		.getByRole('main')
		.getByRole('button', { name: t('consultations:state.start') })
		.click()
	await page.waitForURL(/\/answer\//)
}

export type Control = { name: string; type: string; values: string[] }

/** The controls of the page's form in their order, those of one name once. */
export async function controlsOf({ page }: Visitor): Promise<Control[]> {
	const all = await page
		.locator('main form [name]:not([type=hidden], button)')
		.evaluateAll((elements) =>
			elements.map((element) => {
				const control = element as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
				const values =
					control instanceof HTMLSelectElement
						? [...control.options].map(({ value }) => value).filter(Boolean)
						: [control.value]
				return { name: control.name, type: control.type, values }
			}),
		)
	const byName = Map.groupBy(all, ({ name }) => name)
	return [...byName].flatMap(([name, same]) => {
		const first = same[0]
		return first ? [{ ...first, name, values: same.flatMap(({ values }) => values) }] : []
	})
}

/** A file that somebody has at hand. */
export const someFile = {
	name: 'corner.txt',
	mimeType: 'text/plain',
	buffer: Buffer.from('The corner of Mill Lane.'),
}

const WORDS = { en: 'More places to sit, please 🪑', ar: 'مقاعد أكثر من فضلكم 🪑' }

/** A sensible answer for a control; undefined for what is best left as it is. */
export function answerFor(visitor: Visitor, control: Control, rank: number): string | undefined {
	const { name, type, values } = control
	if (name.endsWith('-not-said') || name.endsWith('-remove')) return undefined
	if (type === 'radio' || type === 'checkbox') return values[0]
	if (type === 'select-one')
		return values.includes('1') ? values.find((value) => value === String(rank)) : values[0]
	if (type === 'file') return undefined
	const part = /-(day|month|year)$/.exec(name)?.[1]
	if (part) return { day: '3', month: '2', year: '2026' }[part]
	const points = pointsFor(name)
	if (points !== undefined) return points
	return isNumber(name) ? '3' : WORDS[visitor.language]
}

const questions = everyType.questions.questions
const isNumber = (name: string) =>
	questions.some(({ id, type }) => id === name && (type === 'number' || type === 'money'))

/** All points to the first option, none to the others. */
function pointsFor(name: string): string | undefined {
	for (const question of questions) {
		if (question.type !== 'allocation') continue
		const place = question.options.findIndex(({ value }) => `${question.id}-${value}` === name)
		if (place >= 0) return place === 0 ? String(question.total) : '0'
	}
	return undefined
}

/** Answers everything on the page, as far as it is shown. */
export async function answerPage(visitor: Visitor): Promise<void> {
	const { page } = visitor
	let rank = 0
	for (const control of await controlsOf(visitor)) {
		const field = page.locator(`main form [name="${control.name}"]`)
		if (control.type === 'select-one' && control.values.includes('1')) rank += 1
		if (control.type === 'file') await field.setInputFiles(someFile)
		const answer = answerFor(visitor, control, rank)
		if (answer === undefined || !(await field.first().isVisible())) continue
		if (control.type === 'radio' || control.type === 'checkbox')
			await page.locator(`main form [name="${control.name}"][value="${answer}"]`).check()
		else if (control.type === 'select-one') await field.selectOption(answer)
		else await field.fill(answer)
	}
}

/** Goes on to the next page of the questionnaire. */
export async function goOnAnswering(visitor: Visitor): Promise<void> {
	const { page, t } = visitor
	const before = page.url()
	await page
		.getByRole('main')
		.getByRole('button', { name: t('responses:continue'), exact: true })
		.click()
	await page.waitForURL((url) => url.href !== before)
}

/** Every page of questions, from the first to the one about who answers. */
export async function answerAllPages(
	visitor: Visitor,
	answer: (visitor: Visitor) => Promise<void> = answerPage,
): Promise<void> {
	while (/\/answer\/page\//.test(visitor.path())) {
		const heading = (await visitor.page.locator('h1').textContent()) ?? ''
		await expectPage(visitor, heading)
		await answer(visitor)
		await goOnAnswering(visitor)
	}
	await expect(visitor.page).toHaveURL(/\/answer\/about$/)
}
