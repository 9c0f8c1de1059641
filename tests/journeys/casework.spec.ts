import { type LocalText, languageFor } from '#app/languages/language.ts'
import { wards } from '#db/demo/borough.ts'
import { postcodes } from '#db/demo/postcodes.ts'
import { teams } from '#db/demo/teams.ts'
import {
	askAtOnce,
	fill,
	giveAccessNeeds,
	giveContact,
	goOn,
	NAMES,
	readReceipt,
	send,
	serviceName,
	serviceOf,
	skipPhotos,
	WORDS,
} from './asking.ts'
import {
	expect,
	expectErrors,
	expectPage,
	follow,
	press,
	siteUrl,
	test,
	type Visitor,
} from './journey.ts'
import { linkIn, messagesTo, waitForMessage } from './mail.ts'
import { openCase, personOf, signIn } from './working.ts'

const en = (id: string) => serviceOf(id).name.en ?? ''

/** A ward for each kind of visitor, so that no other journey changes its figures meanwhile. */
function wardOf({ language, isScripted }: Visitor): string {
	const wards = { en: ['tollgate', 'hithe-quay'], ar: ['osier-fields', 'millrace'] }[language]
	return wards[isScripted ? 0 : 1] ?? ''
}

function postcodeIn(wardId: string): string {
	const found = postcodes.find((one) => one.wardId === wardId && !one.estateId && one.edgeKm > 0.2)
	return found?.postcode ?? ''
}

type Row = { measure: string; placeName: LocalText | null; count: number; base: number }

/** The published numbers of a place, by measure. */
async function figuresOf(wardId: string) {
	const name = wards.find(({ id }) => id === wardId)?.name.en
	const response = await fetch(`${siteUrl()}/api/indicators`)
	const { rows } = (await response.json()) as { rows: Row[] }
	const figureOf = (measure: string) => {
		const row = rows.find((one) => one.measure === measure && one.placeName?.en === name)
		return { count: row?.count ?? 0, base: row?.base ?? 0 }
	}
	return { ease: figureOf('ease'), inTime: figureOf('closed_in_time') }
}

async function openFollowing(visitor: Visitor, link: string): Promise<void> {
	const { page, t } = visitor
	await page.goto(link)
	await press(visitor, t('following:link.open'))
}

test('an enquiry of two needs is taken, answered and closed, and the figures of its place move', async ({
	visitor,
	another,
}) => {
	const { t, email } = visitor
	const wardId = wardOf(visitor)
	const before = await figuresOf(wardId)
	for (const { base, count } of Object.values(before)) expect(base - count).toBeGreaterThan(5)
	const needs = ['dangerous-building', 'pothole']
	const { reference } = await askAtOnce(visitor, {
		needs,
		postcode: postcodeIn(wardId),
		access: ['large_print'],
	})
	const officer = await another({ language: 'en' })
	await signIn(officer, 'catrin-pugh')
	await openCase(officer, { reference, service: en('dangerous-building') })
	const main = officer.page.getByRole('main')
	await expect(main).toContainText(WORDS[visitor.language])
	await expect(main).toContainText(officer.t('staff-cases:access.large_print'))
	await press(officer, officer.t('staff-cases:case.take'))
	await expect(main).toContainText(officer.t('staff-cases:done.taken'))
	await replyAndNote(officer)
	const letter = await waitForMessage(email, 'A fence is up around it 🚧')
	expect(letter.title).not.toContain(NAMES[visitor.language])

	await closeCase(officer, 'done', 'The chimney is made safe.')
	await officer.page.getByRole('link', { name: en('pothole') }).click()
	await expectPage(officer, en('pothole'))
	await closeCase(officer, 'will_not_do', 'It is not deep enough to be filled.')
	await waitForMessage(email, 'It is not deep enough to be filled.')

	const asked = await waitForMessage(email, t('notices:ease.choice'))
	await openFollowing(visitor, linkIn(asked, '/follow/link/'))
	await answerEase(visitor)
	const timeline = visitor.page.locator('.app-timeline')
	await expect(timeline).toContainText('A fence is up around it 🚧')
	await expect(timeline).toContainText('The chimney is made safe.')
	await expect(visitor.page.locator('body')).not.toContainText('Her cousin rang too')
	await expectMoved(visitor, wardId, before)
})

/** What is urgent is due within hours; from the evening on, that is tomorrow, and counts then. */
function isDueToday(hours: number): boolean {
	const day = (at: number) =>
		new Date(at).toLocaleDateString('en-GB', { timeZone: 'Europe/London' })
	return day(Date.now()) === day(Date.now() + hours * 3_600_000)
}

async function expectMoved(
	visitor: Visitor,
	wardId: string,
	before: Awaited<ReturnType<typeof figuresOf>>,
) {
	const { page, t, language } = visitor
	const after = await figuresOf(wardId)
	const more = isDueToday(serviceOf('dangerous-building').urgentHours ?? 0) ? 1 : 0
	expect(after.ease).toEqual({ count: before.ease.count + 1, base: before.ease.base + 1 })
	expect(after.inTime).toEqual({
		count: before.inTime.count + more,
		base: before.inTime.base + more,
	})
	await visitor.open('/how-we-are-doing')
	await expectPage(visitor, t('indicators:page.title'))
	const name = wards.find(({ id }) => id === wardId)?.name[language] ?? ''
	for (const [caption, { base }] of [
		[t('indicators:ease.caption'), after.ease],
		[t('indicators:closedInTime.caption'), after.inTime],
	] as const) {
		const row = page
			.getByRole('table', { name: caption })
			.getByRole('row')
			.filter({ hasText: name })
		await expect(row.getByRole('cell').last()).toHaveText(
			base.toLocaleString(languageFor(language).locale),
		)
	}
}

async function replyAndNote(officer: Visitor) {
	const { page, t } = officer
	await press(officer, t('staff-cases:reply.submit'))
	await expectErrors(officer, t('staff-cases:reply.heading'), [t('staff-cases:errors.words.blank')])
	await fill(officer, { words: 'A fence is up around it 🚧\nand we come tomorrow.' })
	await press(officer, t('staff-cases:reply.submit'))
	await expect(page.getByText(t('staff-cases:done.replied'))).toBeVisible()
	await page.getByText(t('staff-cases:note.heading')).click()
	await page.getByLabel(t('staff-cases:note.label')).fill('Her cousin rang too')
	await press(officer, t('staff-cases:note.submit'))
	await expect(page.getByText(t('staff-cases:done.noted'))).toBeVisible()
	await expect(page.getByRole('main')).toContainText('Her cousin rang too')
}

async function closeCase(officer: Visitor, outcome: string, words: string) {
	const { page, t } = officer
	await follow(officer, t('staff-cases:case.close'))
	await expectPage(officer, t('staff-cases:closure.heading'))
	await press(officer, t('staff-cases:closure.submit'))
	await expectErrors(officer, t('staff-cases:closure.heading'), [
		t('staff-cases:errors.outcome.blank'),
		t('staff-cases:errors.words.blank'),
	])
	await fill(officer, { outcome, words })
	await press(officer, t('staff-cases:closure.submit'))
	await expect(page.getByText(t('staff-cases:done.closed'))).toBeVisible()
}

async function answerEase(visitor: Visitor) {
	const { page, t } = visitor
	await expectPage(visitor, t('following:enquiry.heading'))
	await follow(visitor, t('following:enquiry.easeAnswer'))
	await expectPage(visitor, t('following:ease.heading'))
	await press(visitor, t('following:ease.send'))
	await expectErrors(visitor, t('following:ease.heading'), [t('following:errors.ease.blank')])
	await fill(visitor, { ease: 'agree', resolved: 'partly', words: 'Quick' })
	await press(visitor, t('following:ease.send'))
	await expect(page.getByText(t('following:enquiry.done.ease'))).toBeVisible()
}

test('a case goes to another team and a need is added, and the resident is told why', async ({
	visitor,
	another,
}) => {
	const { email, t, language } = visitor
	const { reference } = await askAtOnce(visitor, { postcode: postcodeIn('beacon-heath') })
	const officer = await another({ language: 'en' })
	await signIn(officer, 'tomasz-wojcik')
	await openCase(officer, { reference, service: en('pothole') })
	await addNeed(officer)
	const why = 'Your street is looked after from the Quays this winter.'
	await handOver(officer, why)
	await waitForMessage(email, 'A street sweeper can do this on the same day.')
	const told = await waitForMessage(email, why)
	expect(told.title).not.toContain(NAMES[language])
	await openFollowing(visitor, linkIn(told, '/follow/link/'))
	await expectPage(visitor, t('following:enquiry.heading'))
	const timeline = visitor.page.locator('.app-timeline')
	await expect(timeline).toContainText(why)
	await expect(visitor.page.locator('.app-needs')).toContainText(
		teams.find(({ id }) => id === 'centre')?.name[language] ?? '',
	)
	await expect(visitor.page.locator('.app-needs')).toContainText(
		serviceName(visitor, 'street-cleaning'),
	)
})

async function addNeed(officer: Visitor) {
	const { page, t } = officer
	await follow(officer, t('staff-cases:case.addNeed'))
	await expectPage(officer, t('staff-cases:need.heading'))
	await press(officer, t('staff-cases:need.submit'))
	await expectErrors(officer, t('staff-cases:need.heading'), [
		t('staff-cases:errors.serviceId.blank'),
		t('staff-cases:errors.words.blank'),
	])
	const words = 'A street sweeper can do this on the same day.'
	await fill(officer, { serviceId: 'street-cleaning', words })
	await press(officer, t('staff-cases:need.submit'))
	await expect(page.getByText(t('staff-cases:done.need-added'))).toBeVisible()
}

async function handOver(officer: Visitor, why: string) {
	const { page, t } = officer
	await follow(officer, t('staff-cases:case.handOver'))
	await expectPage(officer, t('staff-cases:handOver.heading'))
	await press(officer, t('staff-cases:handOver.submit'))
	await expectErrors(officer, t('staff-cases:handOver.heading'), [
		t('staff-cases:errors.toTeamId.blank'),
		t('staff-cases:errors.words.blank'),
	])
	await fill(officer, { toTeamId: 'centre', words: why })
	await press(officer, t('staff-cases:handOver.submit'))
	await expectPage(officer, t('staff-cases:queue.heading'))
	await expect(page.getByText(t('staff-cases:done.handed-over'))).toBeVisible()
}

test('a message about something sensitive says only that there is one', async ({
	visitor,
	another,
}) => {
	const { email, t } = visitor
	const needs = ['worried-about-adult']
	const { reference } = await askAtOnce(visitor, { needs, postcode: postcodeIn('tollgate') })
	const first = await waitForMessage(email, reference)
	expect(first.text).not.toContain(serviceName(visitor, 'worried-about-adult'))
	const officer = await another({ language: 'en' })
	await signIn(officer, 'catrin-pugh')
	await openCase(officer, { reference, service: en('worried-about-adult') })
	await officer.page.getByLabel(officer.t('staff-cases:reply.label')).fill('We visit her today.')
	await press(officer, officer.t('staff-cases:reply.submit'))
	await expect(officer.page.getByText(officer.t('staff-cases:done.replied'))).toBeVisible()
	const told = await waitForMessage(email, t('notices:reply.subject', { reference }))
	expect(`${told.title} ${told.text}`).not.toContain('We visit her')
	await openFollowing(visitor, linkIn(told, '/follow/link/'))
	await expect(visitor.page.locator('.app-timeline')).toContainText('We visit her today.')

	const duty = teams.find(({ kind }) => kind === 'duty')?.email ?? ''
	const alerts = (await messagesTo(duty)).map(({ text }) => text).join()
	expect(alerts).not.toContain(serviceName(visitor, 'worried-about-adult'))
	expect(alerts).not.toContain(reference)
})

test('a colleague enters an enquiry for somebody on the phone', async ({ another }) => {
	const officer = await another({ language: 'en' })
	const { page, t } = officer
	await signIn(officer, 'yusuf-demir')
	await page.getByRole('link', { name: t('staff-sign-in:navigation.enter') }).click()
	await expectPage(officer, t('staff-cases:enter.heading'))
	await press(officer, t('staff-cases:enter.submit'))
	await expectErrors(officer, t('staff-cases:enter.heading'), [
		t('staff-cases:errors.channel.blank'),
	])
	await fill(officer, { channel: 'phone' })
	await press(officer, t('staff-cases:enter.submit'))
	await expectPage(officer, t('enquiries:words.heading'))
	await goOn(officer, { words: 'Somebody rang about something odd' })
	await expectPage(officer, t('enquiries:needs.heading'))
	await page.getByRole('checkbox', { name: t('services:choice.somethingElse') }).check()
	await goOn(officer)
	await expectPage(officer, t('enquiries:place.heading'))
	await goOn(officer, { source: 'none' })
	await skipPhotos(officer)
	await giveContact(officer, {
		name: 'Bertram Quill',
		reachBy: 'post',
		postalAddress: '1 Ropewalk',
	})
	await giveAccessNeeds(officer)
	await send(officer)
	const { reference } = await readReceipt(officer)
	await openCase(officer, { reference, service: 'Something else' })
	const entered = t('staff-cases:case.enteredBy', {
		channel: t('staff-cases:channel.phone'),
		name: personOf('yusuf-demir').name,
	})
	await expect(page.getByRole('main')).toContainText(entered)
})

test('who may not see a page or a case is not shown it', async ({ visitor, another }) => {
	const { reference } = await askAtOnce(visitor, { postcode: postcodeIn('beacon-heath') })
	const officer = await another({ language: 'en' })
	await signIn(officer, 'tomasz-wojcik')
	await openCase(officer, { reference, service: en('pothole') })
	const address = new URL(officer.page.url()).pathname

	const stranger = await another({ language: 'en' })
	await stranger.open(address)
	await expectPage(stranger, stranger.t('staff-sign-in:signIn.heading'))
	const other = await another({ language: 'en' })
	await signIn(other, 'maureen-tilley')
	await other.open(address)
	await expectPage(other, other.t('web:faults.404.title'))
	await other.open('/staff/people')
	await expectPage(other, other.t('web:faults.403.title'))
	const engaged = await another({ language: 'en' })
	await signIn(engaged, 'meera-chowdhury')
	await expectPage(engaged, engaged.t('staff-consultations:list.heading'))
	await engaged.open(address)
	await expectPage(engaged, engaged.t('web:faults.403.title'))
})
