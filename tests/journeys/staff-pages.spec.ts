import { highStreet } from '#db/demo/consultation-high-street.ts'
import { demoGroups } from '#db/demo/groups-wording.ts'
import { addressesOf } from './addresses.ts'
import { fill } from './asking.ts'
import { daysFromNow, postStaffForm, typedMoment } from './consulting.ts'
import { expect, expectFrame, expectPage, press, test, type Visitor } from './journey.ts'
import { listTooWide } from './measuring.ts'
import { staffPaths } from './routes.ts'
import { signIn } from './working.ts'

const adminPaths = /^\/staff\/(services|places|teams|people|closure-days|account)/
const consultingPaths = /^\/staff\/(consultations|responses)/
const hostingPaths = /^\/staff\/workshops/
const groupPaths = /^\/staff\/groups/
const PAST = 'Where to sit on Quay Street'

async function expectStaffPage(visitor: Visitor, path: string) {
	await visitor.open(path)
	await expectPage(visitor, (await visitor.page.locator('h1').textContent()) ?? '')
	await expectFrame(visitor, { isStaff: true })
	const own = visitor.page.viewportSize() ?? { width: 360, height: 740 }
	await visitor.page.setViewportSize({ width: 320, height: 256 })
	expect(await visitor.page.evaluate(listTooWide), path).toEqual([])
	await visitor.page.setViewportSize(own)
}

test('every page of the staff area has its frame too', async ({ another }) => {
	const administrator = await another({ language: 'en' })
	await signIn(administrator, 'ruth-abernethy')
	const officer = await another({ language: 'en' })
	await signIn(officer, 'huda-najjar')
	const href = await officer.page.locator('.app-queue__title').first().getAttribute('href')
	const ids = { caseId: href?.split('/').at(-1) ?? '', staffId: 'tomasz-wojcik', teamId: 'north' }
	const values = { ...ids, serviceId: 'library', placeId: 'tollgate', token: 'no-such-link' }
	const apart = [consultingPaths, hostingPaths, groupPaths]
	for (const pattern of staffPaths.filter((path) => !apart.some((one) => one.test(path)))) {
		const path = pattern.replace(/:(\w+)/g, (_, name: keyof typeof values) => values[name])
		await expectStaffPage(adminPaths.test(path) ? administrator : officer, path)
	}
})

test('every page on which consultations are worked has its frame too', async ({ another }) => {
	const officer = await another({ language: 'en' })
	await signIn(officer, 'meera-chowdhury')
	const patterns = staffPaths.filter((path) => consultingPaths.test(path))
	const [section] = highStreet.definition.sections ?? []
	const given = { language: 'ar', sectionId: section?.id ?? '' }
	const addresses = await addressesOf(officer, { from: '/staff/consultations', patterns, given })
	for (const path of addresses.values()) await expectStaffPage(officer, path)
})

/** The id at the end of a link, by its words. */
async function idBehind({ page, open }: Visitor, path: string, name: string): Promise<string> {
	await open(path)
	const href = await page.getByRole('link', { name, exact: true }).first().getAttribute('href')
	return href?.split('/').at(-1) ?? ''
}

/** A session with a question, something to read and an idea, so that each of them has a page. */
async function planOne(officer: Visitor): Promise<string> {
	const { 'starts-time': _, ...day } = typedMoment('starts', daysFromNow(30))
	const times = { ...day, 'starts-time': '18:00', 'ends-time': '20:00' }
	await officer.open('/staff/workshops/new')
	await fill(officer, { title: 'Pages for each', topic: 'parks', ...times })
	await press(officer, officer.t('staff-workshops:list.startNow'))
	await expectPage(officer, 'Pages for each')
	const overview = officer.path().replace(/\?.*/, '')
	const question = { 'label-en': 'Why?', lengthMax: '200' }
	await postStaffForm(officer, `${overview}/questions/new?type=text`, question)
	const words = ['materialTitle-en', 'materialTitle-ar', 'body-en', 'body-ar']
	const material = Object.fromEntries(words.map((name) => [name, 'To read']))
	await postStaffForm(officer, `${overview}/materials/new`, material)
	await postStaffForm(officer, `${overview}/commitments/new`, { 'idea-en': 'A bench' })
	return overview
}

/** Of something that was paid to who took part in a session that is over: its path. */
async function recordOne(officer: Visitor): Promise<string> {
	const { page, open, t } = officer
	const sessionId = await idBehind(officer, '/staff/workshops?shelf=past', PAST)
	const expenses = `/staff/workshops/${sessionId}/expenses`
	await open(expenses)
	const whose = await page.locator('[name="whose"] option').nth(1).getAttribute('value')
	await fill(officer, { whose: whose ?? '', amount: '4.60', paidOn: '' })
	await press(officer, t('staff-bookings:expenses.submit'))
	const correct = page.getByRole('link', { name: t('staff-bookings:expenses.correct') })
	return (await correct.first().getAttribute('href')) ?? ''
}

test('every page on which sessions are planned has its frame too', async ({ another }) => {
	const officer = await another({ language: 'en' })
	await signIn(officer, 'meera-chowdhury')
	const overview = await planOne(officer)
	const expense = await recordOne(officer)
	const paid = [expense, `${expense}/removal`]
	const listOfPaid = expense.replace(/\/[^/]+$/, '')
	const hosted = staffPaths.filter((path) => hostingPaths.test(path))
	const patterns = hosted.filter((path) => !path.includes(':expenseId'))
	expect(hosted.length - patterns.length).toBe(paid.length)
	// While it is planned, no link leads to what came of it.
	const change = `${officer.t('staff-workshops:change')} A bench`
	const commitmentId = await idBehind(officer, `${overview}/outcome`, change)
	const given = { language: 'ar', commitmentId }
	const addresses = await addressesOf(officer, { from: overview, patterns, given })
	for (const path of [...addresses.values(), ...paid, listOfPaid])
		await expectStaffPage(officer, path)
})

test('every page on which groups are looked after has its frame too', async ({ another }) => {
	const officer = await another({ language: 'en' })
	await signIn(officer, 'meera-chowdhury')
	const waiting = demoGroups.find(({ status }) => status === 'waiting')?.name ?? ''
	const proposed = demoGroups
		.flatMap(({ proposals = [] }) => proposals)
		.find(({ status }) => status === 'received')
	const values = {
		groupId: await idBehind(officer, '/staff/groups?status=waiting', waiting),
		proposalId: await idBehind(officer, '/staff/groups/proposals', proposed?.title ?? ''),
	}
	const verified = demoGroups.find(({ status }) => status === 'verified')?.name ?? ''
	const groupId = await idBehind(officer, '/staff/groups?status=verified', verified)
	for (const pattern of staffPaths.filter((path) => groupPaths.test(path))) {
		// Only a group that was verified is hidden or closed.
		const given = /\/(hiding|closure)$/.test(pattern) ? { ...values, groupId } : values
		const path = pattern.replace(/:(\w+)/g, (_, name: keyof typeof values) => given[name])
		await expectStaffPage(officer, path)
	}
})
