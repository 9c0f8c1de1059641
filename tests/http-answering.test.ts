import { eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { locate } from '#app/places/place.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { startFollowing } from '#app/residents/link.server.ts'
import { formCodeFrom } from '#app/responses/form-code.ts'
import { findResponseByCode } from '#app/responses/response.server.ts'
import { keepSecondEntry } from '#app/responses/second-entry.server.ts'
import { setResultsPublished } from '#app/results/results.server.ts'
import { consultations } from '#db/schema/consultations.ts'
import { notices } from '#db/schema/notices.ts'
import { places } from '#db/schema/places.ts'
import { drafts } from '#db/schema/questions.ts'
import { equalityAnswers, responses } from '#db/schema/responses.ts'
import { staff } from '#db/schema/staff.ts'
import { answering, answerOne, OPEN_SLUG } from './support/answering.ts'
import { booking, makeSession, SESSION_SLUG } from './support/booking.ts'
import type { Browser } from './support/browser.ts'
import { fromHtml } from './support/forms.ts'
import { openSite, type Site, signedIn } from './support/http-site.ts'

const base = `/consultations/${OPEN_SLUG}`
const page = `${base}/answer/page/all`
let site: Site

beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())
const started = () => site.time.now
let opened: Date
beforeEach(() => {
	opened ??= started()
	site.time.now = opened
})

/** The hidden fields that tell one form of a page from another. */
async function stampsOf(browser: Browser, path: string) {
	const { text } = await browser.get(path)
	const stampOf = (name: string) =>
		new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
	return { 'form-seen': stampOf('form-seen'), 'form-own': stampOf('form-own') }
}

async function upToCheck(browser: Browser, answers: Record<string, string>) {
	const one = await browser.post(page, { ...(await stampsOf(browser, page)), ...answers })
	expect([one.status, one.location]).toEqual([302, `${base}/answer/about`])
	const about = `${base}/answer/about`
	await browser.post(about, { ...(await stampsOf(browser, about)), kind: 'anonymous' })
	const equality = `${base}/answer/equality`
	await browser.post(equality, await stampsOf(browser, equality))
}

test('answers are given, checked, sent once, and opened again by the code', async () => {
	const browser = site.browser()
	const begun = await browser.post(`${base}/answer`)
	expect([begun.status, begun.location]).toEqual([302, page])
	await upToCheck(browser, { where: 'wood', trees: 'Oak', why: 'Because.' })
	for (const _ of [1, 2])
		expect((await browser.post(`${base}/answer/check`)).location).toBe(`${base}/received`)
	const { text } = await browser.get(`${base}/received`)
	const [reference = '', code = ''] = [...text.matchAll(/<bdi>([A-Z0-9-]{6,})<\/bdi>/g)].map(
		(match) => match[1] ?? '',
	)
	const stored = await site.db.select().from(responses).where(eq(responses.reference, reference))
	expect(stored).toHaveLength(1)

	const other = site.browser()
	const wrong = await other.post('/responses', { reference, code: 'B4KD-QQ7T-9XCM' })
	expect([wrong.status, wrong.text.includes(reference)]).toEqual([400, true])
	expect((await other.post('/responses', { reference, code })).location).toBe('/responses/own')
	expect((await other.get('/responses/own')).text).toContain('Because.')
	expect((await other.post('/responses/own/change')).location).toBe(`${base}/answer/check`)
	expect((await other.post('/responses/own/withdrawal')).location).toBe(
		'/responses/own?done=withdrawn',
	)
	const gone = (await other.get('/responses/own')).text
	expect(gone).not.toContain('Because.')
	expect(gone).toContain('Go to the consultation')
	expect(await listAnswers(site.db, [stored[0]?.id ?? ''])).toEqual([])
})

test('a postcode in an estate counts for the ward around it', async () => {
	await site.db.insert(places).values({
		id: 'lamb-estate',
		code: 'E1',
		kind: 'estate',
		name: { en: 'Lamb estate' },
		boundary: {
			type: 'Polygon',
			coordinates: [
				[
					[0.005, 51.505],
					[0.015, 51.505],
					[0.015, 51.515],
					[0.005, 51.515],
					[0.005, 51.505],
				],
			],
		},
	})
	const located = await locate(site.db, { postcode: 'N11AA' })
	expect(located.ok && located.location.placeIds[0]).toBe('lamb-estate')
	const browser = await answering(site)
	const about = `${base}/answer/about`
	const typed = { kind: 'anonymous', postcode: 'N1 1AA' }
	await browser.post(page, { ...(await stampsOf(browser, page)), where: 'lake' })
	await browser.post(about, { ...(await stampsOf(browser, about)), ...typed })
	const equality = `${base}/answer/equality`
	await browser.post(equality, await stampsOf(browser, equality))
	expect((await browser.post(`${base}/answer/check`)).location).toBe(`${base}/received`)
	const stored = await site.db.select().from(responses).where(eq(responses.postcode, 'N11AA'))
	expect(stored.map(({ placeId }) => placeId)).toEqual(['north-ward'])
	await site.db.delete(places).where(eq(places.id, 'lamb-estate'))
})

test('what is wrong is told, and what was typed stays', async () => {
	const browser = await answering(site)
	const answer = await browser.post(page, {
		...(await stampsOf(browser, page)),
		why: '<b>Mine</b>',
	})
	expect(answer.status).toBe(400)
	expect(fromHtml(answer.text)).toContain('<b>Mine</b>')
})

test('two windows on one page do not save over each other unseen', async () => {
	const browser = await answering(site)
	const [one, other] = [await stampsOf(browser, page), await stampsOf(browser, page)]
	await browser.post(page, { ...one, where: 'lake', why: 'From the first window' })
	const clash = await browser.post(page, { ...other, where: 'lake', why: 'From the second' })
	expect(clash.status).toBe(409)
	expect(clash.text).toContain('From the first window')
	expect(clash.text).toContain('From the second')
	// One's own saving while typing is no clash.
	const fresh = await stampsOf(browser, page)
	const typed = { ...fresh, where: 'lake', why: 'Typing' }
	expect((await browser.post(page, { ...typed, autosave: 'yes' })).status).toBe(204)
	expect((await browser.post(page, typed)).status).toBe(302)
	expect((await browser.post(page, { ...other, why: 'x', autosave: 'yes' })).status).toBe(409)
})

test('of the questions about equality, too, both are shown when two windows save them', async () => {
	const browser = await answering(site)
	const equality = `/consultations/${OPEN_SLUG}/answer/equality`
	const [one, other] = [await stampsOf(browser, equality), await stampsOf(browser, equality)]
	expect((await browser.post(equality, { ...one, age: '25-34' })).status).toBe(302)
	const clash = await browser.post(equality, { ...other, age: '65-74' })
	expect(clash.status).toBe(409)
	const [, seen = ''] = /<dl[^>]*>(.*?)<\/dl>/s.exec(clash.text) ?? []
	expect(seen).toMatch(/25.*34/)
	expect(clash.text).toMatch(/value="65-74"[^>]*checked|checked[^>]*value="65-74"/)
})

test('another language keeps what was typed', async () => {
	const browser = await answering(site)
	const typed = { ...(await stampsOf(browser, page)), why: 'Half a thought' }
	const switched = await browser.post(page, { ...typed, 'language-switch': 'ar' })
	expect(switched.location).toBe(`/ar${page}`)
	expect((await browser.get(`/ar${page}`)).text).toContain('Half a thought')
})

test('who finishes later finds what was typed, though it was not complete', async () => {
	const browser = await answering(site)
	const typed = { ...(await stampsOf(browser, page)), why: 'Half a thought' }
	const later = await browser.post(page, { ...typed, 'form-later': 'yes' })
	expect(later.location).toBe(`${base}/answer/save`)
	expect((await browser.get(page)).text).toContain('Half a thought')
	// Another window's answers are not lost for it.
	const other = { ...typed, where: 'lake', why: 'Another', 'form-own': 'b', 'form-later': 'yes' }
	const clash = await browser.post(page, other)
	expect([clash.status, clash.text.includes('Another')]).toEqual([409, true])
	expect((await browser.get(page)).text).toContain('Half a thought')
})

test('too late, nothing is sent, and all that was typed can still be copied', async () => {
	const browser = await answering(site)
	const stamps = await stampsOf(browser, page)
	const closesAt = (await findConsultation(site.db, OPEN_SLUG))?.closesAt ?? opened
	await site.db
		.update(consultations)
		.set({ graceHours: 0 })
		.where(eq(consultations.slug, OPEN_SLUG))
	site.time.now = closesAt
	const late = await browser.post(page, { ...stamps, where: 'lake', why: 'One minute too late' })
	expect(late.location).toBe(`${base}/answer/late`)
	const { text } = await browser.get(late.location)
	expect(text).toContain('One minute too late')
	expect((await browser.get(page)).location).toBe(late.location)
	expect((await site.browser().post(`${base}/answer`)).location).toBe(base)
	await site.db
		.update(consultations)
		.set({ graceHours: 24 })
		.where(eq(consultations.slug, OPEN_SLUG))
})

test('the emailed link goes on in another browser, and closes the first', async () => {
	const browser = await answering(site)
	await browser.post(page, { ...(await stampsOf(browser, page)), where: 'lake', why: 'Kept' })
	await browser.post(`${base}/answer/save`, { email: 'amina@example.com' })
	const sent = await site.db.select().from(notices).where(eq(notices.kind, 'resume_response'))
	const other = site.browser()
	const link = `/resume/answers/${sent[0]?.detail.token}`
	expect((await other.get(link)).text).not.toContain('Kept')
	expect((await other.post(link)).location).toBe(`${base}/answer/contents`)
	expect((await other.get(page)).text).toContain('Kept')
	expect((await browser.get(page)).location).toBe(base)
	expect((await other.post('/resume/answers/none')).status).toBe(404)
})

test('a key of something else that was begun here is as good as none', async () => {
	const browser = await booking(site, site.browser(), (await makeSession(site)).slug)
	const key = browser.cookies.get(`__Host-booking-${SESSION_SLUG}`) ?? ''
	browser.cookies.set(`__Host-answering-${OPEN_SLUG}`, key)
	expect((await browser.get(page)).location).toBe(base)
	expect((await browser.post(`${base}/answer`)).location).toBe(page)
})

test('many answers from one address are limited, kindly', async () => {
	const { answersBegunMax } = site.parts.settings.council
	const statuses = new Set<number>()
	for (let at = 0; at <= answersBegunMax; at++)
		statuses.add((await site.browser('192.0.2.99').post(`${base}/answer`)).status)
	expect([...statuses]).toEqual([302, 429])
	expect((await site.browser('192.0.2.98').post(`${base}/answer`)).status).toBe(302)
})

test('changes are as many as new answers may be, and an address of somebody else is spared', async () => {
	const { answersBegunMax } = site.parts.settings.council
	const responseId = await answerOne(site, 'Mine')
	const own = { kind: 'response', subjectId: responseId } as const
	const token = await startFollowing(site.db, own, { now: site.time.now })
	const browser = site.browser('192.0.2.97')
	browser.cookies.set('__Host-respondent', token)
	const email = 'not.theirs@example.com'
	const change = async () => (await browser.post('/responses/own/change')).status
	const statuses: number[] = []
	for (let at = 0; at < 32; at++) {
		expect(await change()).toBe(302)
		await browser.post(`${base}/answer/about`, { kind: 'anonymous', email })
		statuses.push((await browser.post(`${base}/answer/check`)).status)
	}
	expect(statuses).toEqual([...Array(30).fill(302), 429, 429])
	const sent = await site.db.select().from(notices).where(eq(notices.recipient, email))
	expect(sent).toHaveLength(30)
	for (let at = 32; at < answersBegunMax; at++) expect(await change()).toBe(302)
	expect(await change()).toBe(429)
})

test('what is taken back is gone from what was begun to change it, too', async () => {
	const words = 'Only for the council to read'
	const responseId = await answerOne(site, words)
	const own = { kind: 'response', subjectId: responseId } as const
	const token = await startFollowing(site.db, own, { now: site.time.now })
	const browser = site.browser()
	browser.cookies.set('__Host-respondent', token)
	await browser.post('/responses/own/change')
	expect((await browser.get(`${base}/answer/check`)).text).toContain(words)
	expect((await browser.post('/responses/own/withdrawal')).location).toContain('done=withdrawn')
	expect((await browser.get(`${base}/answer/check`)).location).toBe(base)
	const left = await site.db.select({ content: drafts.content }).from(drafts)
	expect(JSON.stringify(left)).not.toContain(words)
})

/** An officer, the page where they key in, and the least that it takes. */
async function keyingIn(consultationId: string) {
	const [year = '', month = '', date = ''] = opened.toISOString().slice(0, 10).split('-')
	const day = { 'received-day': date, 'received-month': month, 'received-year': year }
	return {
		officer: await signedIn(site, 'engagement'),
		path: `/staff/consultations/${consultationId}/keying`,
		typed: { channel: 'paper', language: 'en', kind: 'anonymous', q_where: 'lake', ...day },
	}
}

test('a form on paper has a sheet about equality without its code, which is keyed in apart', async () => {
	const sheet = (await site.browser().get(`${base}/form`)).text.split('app-paper__apart')[1] ?? ''
	const code = /<bdi[^>]*>([A-Z0-9-]{6,})<\/bdi>/
	expect(sheet).toContain('How old are you?')
	expect(sheet).not.toMatch(code)
	const consultation = await findConsultation(site.db, OPEN_SLUG)
	const { officer, path, typed } = await keyingIn(consultation?.id ?? '')
	const wrong = await officer.post(path, { ...typed, e_age: 'young' })
	expect([wrong.status, wrong.text.includes('id="e_age')]).toEqual([400, true])
	const kept = await officer.post(path, { ...typed, e_age: '25-34' })
	expect(kept.location).toContain('keyed=yes')
	const rows = await site.db.select().from(equalityAnswers)
	expect(rows.map(({ questionId, value }) => [questionId, value])).toContainEqual(['age', '25-34'])
	const [response] = await site.db.select().from(responses).where(eq(responses.channel, 'paper'))
	const [stored] = await listAnswers(site.db, [response?.id ?? ''])
	expect(stored?.answers).toEqual({ where: 'lake' })
})

test('a form on which nothing is keyed in counts for nobody', async () => {
	const consultation = await findConsultation(site.db, OPEN_SLUG)
	const { officer, path, typed } = await keyingIn(consultation?.id ?? '')
	const count = async () => (await site.db.select({ id: responses.id }).from(responses)).length
	const before = await count()
	const refused = await officer.post(path, { ...typed, q_where: '' })
	expect(refused.status).toBe(400)
	expect(refused.text).toContain('enter at least one answer')
	expect(await count()).toBe(before)
})

test('while results are public nothing is keyed in, and what was typed stays', async () => {
	const consultation = await findConsultation(site.db, OPEN_SLUG)
	const id = consultation?.id ?? ''
	const { officer, path, typed } = await keyingIn(id)
	const count = async () => (await site.db.select({ id: responses.id }).from(responses)).length
	const before = await count()
	const [person] = await site.db.select({ staffId: staff.id }).from(staff)
	await setResultsPublished(site.db, id, { by: person, now: site.time.now })
	expect((await officer.get(path)).text).toContain('The results are public.')
	const refused = await officer.post(path, { ...typed, q_why: 'For the ducks' })
	expect(refused.status).toBe(400)
	for (const words of ['made public meanwhile', 'For the ducks', 'id="form"'])
		expect(refused.text).toContain(words)
	expect(await count()).toBe(before)
	await setResultsPublished(site.db, id, { now: site.time.now })
	expect((await officer.post(path, typed)).location).toContain('keyed=yes')
	expect(await count()).toBe(before + 1)
})

test('while results are public no difference is decided and no more time is given', async () => {
	const consultation = await findConsultation(site.db, OPEN_SLUG)
	const { id = '', revision = 0 } = consultation ?? {}
	const { officer, path, typed } = await keyingIn(id)
	const formCode = formCodeFrom(id, new Uint8Array(16))
	expect((await officer.post(path, { ...typed, formCode })).location).toContain('keyed=yes')
	const { id: responseId = '', keyedBy } = (await findResponseByCode(site.db, id, formCode)) ?? {}
	const [other] = await site.db
		.select()
		.from(staff)
		.where(ne(staff.id, keyedBy ?? ''))
	const entry = { responseId, answers: { where: 'wood' }, differences: ['where'] }
	const acting = { staffId: other?.id ?? '', now: site.time.now }
	expect(await keepSecondEntry(site.db, entry, acting)).toBe('kept')
	await setResultsPublished(site.db, id, { by: acting, now: site.time.now })

	const differences = `/staff/responses/${responseId}/differences`
	const decided = await officer.post(differences, { right_where: 'second' })
	expect(decided.status).toBe(400)
	expect(decided.text).toContain('Hide the results first, decide on all differences')
	expect(decided.text).toMatch(/name="right_where" checked="" value="second"/)
	const closing = `/staff/consultations/${id}/closing`
	const later = { 'closes-day': '1', 'closes-month': '3', 'closes-year': '2031' }
	const time = { 'closes-time': '17:00', revision: String(revision) }
	const extended = await officer.post(closing, { ...later, ...time })
	expect([extended.status, extended.text.includes('Hide the results first')]).toEqual([400, true])

	await setResultsPublished(site.db, id, { now: site.time.now })
	expect((await officer.post(differences, { right_where: 'second' })).status).toBe(302)
	const [stored] = await listAnswers(site.db, [responseId])
	expect(stored?.answers).toEqual({ where: 'wood' })
	expect((await officer.post(closing, { ...later, ...time })).location).toContain('done=extended')
})
