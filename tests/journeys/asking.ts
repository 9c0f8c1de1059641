import { pathIn } from '#app/languages/language-path.ts'
import { distanceToBoundaryMetres } from '#app/places/geometry.ts'
import { estates, wards } from '#db/demo/borough.ts'
import { type DemoPostcode, postcodes } from '#db/demo/postcodes.ts'
import { services } from '#db/demo/services.ts'
import { expect, expectPage, press, siteUrl, type Visitor } from './journey.ts'

/** With mistakes in typing, as people write. */
export const WORDS = {
	en: 'My bin was not colected for two weeks and there is a big pot hole outside my house',
	ar: 'لم تُفرَّغ الحاويه منذ أسبوعين وهناك حفره كبيرة في الطريق أمام بيتي',
}

const linesWithin = (metres: number, { longitude, latitude }: DemoPostcode) =>
	[...wards, ...estates].filter(
		({ boundary }) => distanceToBoundaryMetres(boundary, [longitude, latitude]) < metres,
	)

function postcodeWhere(fits: (one: DemoPostcode) => boolean): DemoPostcode {
	const found = postcodes.find(fits)
	if (!found) throw new Error('no such postcode')
	return found
}

/** Well inside a ward. */
export const plainPostcode = postcodeWhere((one) => linesWithin(60, one).length === 0)
/** On the line between two places, or nearly. */
export const nearPostcode = postcodeWhere((one) => linesWithin(20, one).length === 2)

export function serviceOf(id: string) {
	const service = services.find((one) => one.id === id)
	if (!service) throw new Error(`no service ${id}`)
	return service
}

export function serviceName({ language }: Visitor, id: string): string {
	return serviceOf(id).name[language] ?? ''
}

const day = (daysAgo: number) => {
	const date = new Date(Date.now() - daysAgo * 86_400_000)
	return [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()].map(String)
}

/** Enough of each service's questions to go on, as typed into the fields by their names. */
const [dayOfMonth = '', month = '', year = ''] = day(3)
export const ANSWERS: Record<string, Fields> = {
	'missed-bin': {
		bins: ['rubbish', 'food'],
		'day-day': dayOfMonth,
		'day-month': month,
		'day-year': year,
		'street-too': 'whole-street',
	},
	pothole: { where: 'kerb', depth: '12', harm: 'no' },
	'power-cut': { 'only-you': 'street' },
	'worried-about-adult': { worry: 'She has not opened the curtains for a week', knows: 'no' },
	'street-cleaning': { what: 'litter' },
	'damp-mould': { landlord: 'private', rooms: 'bedroom', 'how-bad': '4', ill: 'no' },
	'dangerous-building': { what: 'A chimney', reach: 'yes' },
}

export async function describe(visitor: Visitor, words = WORDS[visitor.language]): Promise<void> {
	const { page, t } = visitor
	await visitor.open('/')
	await page.getByLabel(t('enquiries:words.heading')).fill(words)
	await press(visitor, t('front-door:home.go'))
	await expectPage(visitor, t('enquiries:needs.heading'))
}

export async function chooseNeeds(visitor: Visitor, ids: string[]): Promise<void> {
	const { page, t } = visitor
	for (const id of ids) {
		const box = page.getByRole('checkbox', { name: serviceName(visitor, id), exact: true })
		if ((await box.count()) === 0) await findService(visitor, id)
		await box.check()
	}
	await press(visitor, t('enquiries:continue'))
}

async function findService(visitor: Visitor, id: string): Promise<void> {
	const { page, t } = visitor
	await page.getByLabel(t('enquiries:needs.searchLabel')).fill(serviceName(visitor, id))
	await press(visitor, t('enquiries:needs.search'))
}

export async function givePostcode(visitor: Visitor, postcode: string): Promise<void> {
	await expectPage(visitor, visitor.t('enquiries:place.heading'))
	await goOn(visitor, { source: 'postcode', postcode })
}

export async function answerQuestions(
	visitor: Visitor,
	id: string,
	answers = ANSWERS[id] ?? {},
): Promise<void> {
	await expectPage(visitor, serviceName(visitor, id))
	await goOn(visitor, answers)
}

/** The questions of several services, in whatever order they are asked. */
export async function answerAll(visitor: Visitor, ids: string[]): Promise<void> {
	const open = new Set(ids)
	while (open.size > 0) {
		await visitor.page.waitForURL((url) => open.has(url.pathname.split('/').at(-1) ?? ''))
		const id = visitor.path().split('/').at(-1) ?? ''
		open.delete(id)
		await answerQuestions(visitor, id)
	}
}

type Fields = Record<string, string | string[]>

/** Fills fields of a page and goes on to the next. */
export async function goOn(visitor: Visitor, fields: Fields = {}): Promise<void> {
	await fill(visitor, fields)
	await press(visitor, visitor.t('enquiries:continue'))
}

/** Fills, ticks or chooses fields by their names. */
export async function fill({ page }: Visitor, fields: Fields): Promise<void> {
	for (const [name, typed] of Object.entries(fields)) {
		const field = page.locator(`main [name="${name}"]`)
		for (const value of [typed].flat()) {
			const kind = await field.first().evaluate((one: HTMLInputElement) => one.type)
			if (kind === 'radio' || kind === 'checkbox')
				await page.locator(`main [name="${name}"][value="${value}"]`).check()
			else if (kind === 'select-one') await field.selectOption(value)
			else await field.fill(value)
		}
	}
}

export async function skipPhotos(visitor: Visitor): Promise<void> {
	await expectPage(visitor, visitor.t('enquiries:photos.heading'))
	await goOn(visitor)
}

export const NAMES = { en: 'Zoë O’Neill', ar: 'سلمى الخطيب' }

function contactOf({ language, email }: Visitor): Record<string, string> {
	return { name: NAMES[language], reachBy: 'email', email }
}

export async function giveContact(
	visitor: Visitor,
	fields: Record<string, string> = contactOf(visitor),
): Promise<void> {
	await expectPage(visitor, visitor.t('enquiries:contact.heading'))
	await goOn(visitor, fields)
}

export async function giveAccessNeeds(visitor: Visitor, needs: string[] = []): Promise<void> {
	await expectPage(visitor, visitor.t('enquiries:access.heading'))
	await goOn(visitor, { needs })
}

export async function send(visitor: Visitor): Promise<void> {
	const { t } = visitor
	await expectPage(visitor, t('enquiries:check.heading'))
	await press(visitor, t('enquiries:check.send'))
	await expectPage(visitor, t('enquiries:sent.heading'))
}

/** The reference and the follow code, which the last page shows. */
export async function readReceipt({ page }: Visitor): Promise<{ reference: string; code: string }> {
	const reference = await page.locator('.app-reference').innerText()
	const code = await page.locator('.app-code').innerText()
	expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
	expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
	return { reference, code }
}

type Asked = {
	words?: string
	needs?: string[]
	postcode?: string
	contact?: Record<string, string>
	access?: string[]
}

type Posted = [path: string, fields: Fields][]

/** What the pages of an enquiry post, in their order. */
function postsOf(visitor: Visitor, asked: Asked): Posted {
	const { needs = ['pothole'], postcode = plainPostcode.postcode, access = [] } = asked
	const { contact = contactOf(visitor), words = WORDS[visitor.language] } = asked
	const hasPhotos = needs.some((id) => serviceOf(id).allowsPhotos)
	return [
		['/ask', { words, start: 'yes' }],
		['/ask/needs', { need: needs }],
		['/ask/place', { source: 'postcode', postcode }],
		...needs.map((id): Posted[number] => [`/ask/questions/${id}`, ANSWERS[id] ?? {}]),
		...(hasPhotos ? [['/ask/photos', { continue: 'yes' }] satisfies Posted[number]] : []),
		['/ask/contact', { language: visitor.language, ...contact }],
		['/ask/access', { needs: access }],
	]
}

/** What pages post, one after the other; none of them is looked at. */
export async function postForms(visitor: Visitor, posted: Posted): Promise<void> {
	const { page, language } = visitor
	for (const [path, fields] of posted) {
		const form = new FormData()
		for (const [name, typed] of Object.entries(fields))
			for (const value of [typed].flat()) form.append(name, value)
		const headers = { Origin: new URL(siteUrl()).origin }
		const body = path === '/ask/photos' ? { multipart: form } : { form }
		const options = { ...body, headers, maxRedirects: 0 }
		const response = await page.request.post(pathIn(language, path), options)
		expect(response.status(), `the form of ${path}`).toBe(302)
	}
}

/** On a page of the draft, by default the last; those before it are answered and not looked at. */
export async function draftAtOnce(
	visitor: Visitor,
	asked: Asked = {},
	path = '/ask/check',
): Promise<void> {
	const posted = postsOf(visitor, asked)
	const place = posted.findIndex(([one]) => one === path)
	await postForms(visitor, place < 0 ? posted : posted.slice(0, place))
	await visitor.open(path)
}

/** An enquiry that is sent; only the last page has been looked at. */
export async function askAtOnce(visitor: Visitor, asked: Asked = {}) {
	await draftAtOnce(visitor, asked)
	await postForms(visitor, [['/ask/check', {}]])
	await visitor.open('/ask/sent')
	return readReceipt(visitor)
}

/** The enquiry of a reference and a code, open to be followed. */
export async function openAtOnce(
	visitor: Visitor,
	receipt: { reference: string; code: string },
): Promise<void> {
	await postForms(visitor, [['/follow', receipt]])
}
