import { expect } from '@playwright/test'
import { fill } from './asking.ts'
import { expectPage, follow, press, siteUrl, type Visitor } from './journey.ts'

type Fields = Record<string, string>

const londonParts = new Intl.DateTimeFormat('en-GB', {
	...{ timeZone: 'Europe/London', hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' },
})

/** A moment as it is typed into the fields of a date and a time. */
export function typedMoment(name: string, at: Date): Fields {
	const time = londonParts.format(at).split(', ')[1] ?? ''
	return { ...typedDay(name, at), [`${name}-time`]: time }
}

export function typedDay(name: string, at: Date): Fields {
	const [day = '', month = '', year = ''] = londonParts.format(at).split(/[/,]/)
	return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

export const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000)

/** A title that no other kind of visitor gives at the same time. */
export function titleFor({ language, isScripted }: Visitor, about: string) {
	return `${about} (${language}, ${isScripted ? 'scripted' : 'plain'})`
}

/** Opens the overview of a consultation that is listed under a state. */
export async function openOverview(officer: Visitor, state: string, title: string) {
	await officer.open(`/staff/consultations?state=${state}`)
	await follow(officer, title)
	await expectPage(officer, title)
}

/** Starts a consultation; its overview is open. */
export async function startFrom(officer: Visitor, fields: Fields): Promise<string> {
	await officer.open('/staff/consultations/new')
	await fill(officer, fields)
	await press(officer, officer.t('staff-consultations:list.startNow'))
	await expectPage(officer, fields.title ?? '')
	return officer.path()
}

/** A form of a staff page, posted without looking at the page. */
export async function postStaffForm({ page }: Visitor, path: string, fields: Fields) {
	const shown = await (await page.request.get(path)).text()
	const revision = /name="revision" value="(\d+)"/.exec(shown)?.[1] ?? ''
	const response = await page.request.post(path, {
		form: { revision, ...fields },
		headers: { Origin: new URL(siteUrl()).origin },
		maxRedirects: 0,
	})
	expect(response.status(), `the form of ${path}`).toBe(302)
}

/** A whole consultation like one of the demo's, open until a moment. */
export async function openCopy(officer: Visitor, title: string, closesAt: Date) {
	const { page, t } = officer
	await officer.open('/staff/consultations/new')
	const option = page.locator('option', { hasText: 'New hours for Beacon Heath Library' })
	const copyOf = (await option.getAttribute('value')) ?? ''
	await page.getByRole('radio', { name: t('staff-consultations:templates.copy.name') }).check()
	const overview = await startFrom(officer, { title, start: 'copy', copyOf })
	await postStaffForm(officer, `${overview}/page/ar`, await arabicWords(officer, overview, title))
	await postStaffForm(officer, `${overview}/times`, {
		...typedMoment('opens', daysFromNow(-1)),
		...typedMoment('closes', closesAt),
		graceHours: '0',
		...typedDay('readBy', daysFromNow(60)),
		...typedDay('decisionOn', daysFromNow(90)),
	})
	const why = 'It is short, because the doors open next week.'
	const gates = ['formative', 'reasons', 'time', 'consideration']
	const reasons = gates.map((gate) => [`justification-${gate}`, why])
	await postStaffForm(officer, `${overview}/publication`, Object.fromEntries(reasons))
	await officer.open(overview)
	const link = page.getByRole('link', { name: t('staff-consultations:overview.publicPage') })
	return { overview, publicPath: (await link.getAttribute('href')) ?? '' }
}

/** What the page says in Arabic already, under the title of the copy. */
async function arabicWords({ page }: Visitor, overview: string, title: string): Promise<Fields> {
	await page.goto(`${overview}/page/ar`)
	const fields = page.locator('main form').locator('textarea, input:not([type="hidden"])')
	const words: Fields = {}
	for (const field of await fields.all())
		words[(await field.getAttribute('name')) ?? ''] = await field.inputValue()
	return { ...words, title }
}
