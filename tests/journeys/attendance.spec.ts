import type { BrowserContext } from '@playwright/test'
import { fill } from './asking.ts'
import { daysFromNow, postStaffForm, titleFor, typedMoment } from './consulting.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { signIn } from './working.ts'

/** A session of the demo that is days away. */
const SESSION = 'Community groups: who decides on small grants?'

/** Opens the page about a session; its path. */
async function openSession(officer: Visitor): Promise<string> {
	await officer.open('/staff/workshops')
	await follow(officer, SESSION)
	await expectPage(officer, SESSION)
	return officer.path()
}

/** Within hours, so that people can be marked, and on one day: late at night, the next morning. */
function soon() {
	const { 'starts-time': time = '', ...today } = typedMoment('starts', daysFromNow(0))
	if (Number(time.slice(0, 2)) >= 22) {
		const { 'starts-time': _, ...tomorrow } = typedMoment('starts', daysFromNow(1))
		return { ...tomorrow, 'starts-time': '08:00', 'ends-time': '10:00' }
	}
	const next = `${Number(time.slice(0, 2)) + 1}`.padStart(2, '0')
	return { ...today, 'starts-time': `${next}:00`, 'ends-time': '23:59' }
}

/** A session that begins within hours, published, with room for everybody who books here. */
async function publishSoon(officer: Visitor, title: string): Promise<string> {
	const { page, t } = officer
	await officer.open('/staff/workshops/new')
	await fill(officer, { title, topic: 'parks', ...soon() })
	await press(officer, t('staff-workshops:list.startNow'))
	await expectPage(officer, title)
	const overview = officer.path().replace(/\?.*/, '')
	await officer.open(`${overview}/words`)
	const words = { summary: 'Come.', decides: 'Where it goes.', open: 'The rest.' }
	await fill(officer, { ...words, facilitator: 'Aisha Khan' })
	await press(officer, t('staff-consultations:save'))
	const venue = { venueName: 'Mill Hall', venueAddress: '1 Mill Lane', venuePostcode: 'QZ1 1AA' }
	await postStaffForm(officer, `${overview}/words/ar`, { title, ...words })
	await postStaffForm(officer, `${overview}/venue`, {
		...{ ...venue, mode: 'in-person', spoken: 'en', linkMinutes: '60', accessFacts: 'step-free' },
	})
	await postStaffForm(officer, `${overview}/places`, { capacityInPerson: '40' })
	await officer.open(`${overview}/publication`)
	await press(officer, t('staff-workshops:publication.publish'))
	await expect(page.getByRole('main')).toContainText(
		t('staff-workshops:done.published', { count: 1 }),
	)
	return overview
}

/** Books for somebody who rang; the code at the door. */
async function bookFor(officer: Visitor, overview: string, name: string): Promise<string> {
	const { page, t } = officer
	await officer.open(`${overview}/bookings/new`)
	const heading = t('staff-bookings:keying.heading')
	await expectPage(officer, heading)
	await press(officer, t('staff-bookings:keying.submit'))
	await expectErrors(officer, heading, [t('staff-bookings:errors.name.blank')])
	await fill(officer, { name })
	await press(officer, t('staff-bookings:keying.submit'))
	await expect(page.locator('h1')).toContainText(/[A-Z0-9]{4}-[A-Z0-9]{4}/)
	await expect(page.locator('.govuk-notification-banner')).toContainText(
		t('staff-bookings:keying.tell'),
	)
	const row = page.locator('.govuk-summary-list__row').filter({
		hasText: t('staff-bookings:booking.doorCode'),
	})
	return (await row.locator('dd').textContent())?.trim() ?? ''
}

const rowOf = ({ page }: Visitor, name: string) =>
	page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })

async function mark(officer: Visitor, name: string, key: 'here' | 'not-here') {
	const word = officer.t(`staff-bookings:attendance.press.${key}`)
	const button = rowOf(officer, name).getByRole('button', { name: `${word} ${name}`, exact: true })
	await button.first().click()
}

async function addWalkIn(officer: Visitor, name: string) {
	// Walk-ins on the list have a hidden field of that name too.
	await officer.page.locator('#walkInName').fill(name)
	await press(officer, officer.t('staff-bookings:attendance.addWalkIn'))
}

const tidings = ({ page }: Visitor) => page.getByRole('status')
const offline = (officer: Visitor): BrowserContext => officer.page.context()

test('who came is noted by list, by code and as a walk-in', async ({ another, visitor }) => {
	const officer = await another({ language: 'en' })
	const { page, t } = officer
	await signIn(officer, 'meera-chowdhury')
	const overview = await publishSoon(officer, titleFor(visitor, 'Tonight at Mill Hall'))
	const name = titleFor(visitor, 'Amina at the door')
	const walkIn = titleFor(visitor, 'Kai walks in')
	const code = await bookFor(officer, overview, name)

	const heading = t('staff-bookings:attendance.heading')
	await officer.open(`${overview}/attendance?find=${code.toLowerCase()}`)
	await expectPage(officer, heading)
	await expect(page.locator('[data-person]:visible')).toHaveCount(1)
	await mark(officer, name, 'here')
	await officer.open(`${overview}/attendance`)
	await expect(rowOf(officer, name)).toContainText(/Here since \d\d:\d\d/)
	await mark(officer, name, 'not-here')
	await officer.open(`${overview}/attendance`)
	await expect(rowOf(officer, name)).toContainText(/Not here \(\d\d:\d\d\)/)

	await addWalkIn(officer, '')
	await expectErrors(officer, heading, [t('staff-bookings:errors.walkInName.blank')])
	await addWalkIn(officer, walkIn)
	await officer.open(`${overview}/attendance`)
	await expect(rowOf(officer, walkIn)).toContainText(t('staff-bookings:attendance.walkIn'))
})

/** Signs a tablet in, and waits until it can open the page without a connection. */
async function openTablet(tablet: Visitor, overview: string) {
	if (!tablet.path().startsWith('/staff')) await signIn(tablet, 'meera-chowdhury')
	await tablet.open(`${overview}/attendance`)
	await expectPage(tablet, tablet.t('staff-bookings:attendance.heading'))
	const isKept = () =>
		tablet.page.evaluate(async () => {
			await navigator.serviceWorker.ready
			return (await caches.match(location.pathname)) !== undefined
		})
	await expect.poll(isKept).toBe(true)
}

test('nobody is marked while the session is days away', async ({ another }) => {
	const officer = await another({ language: 'en' })
	const { page, t } = officer
	await signIn(officer, 'meera-chowdhury')
	const overview = await openSession(officer)
	await officer.open(`${overview}/attendance`)
	const early = t('staff-bookings:attendance.early', { moment: '' }).split(' from ')[0] ?? ''
	await expect(page.getByRole('main')).toContainText(early)
	await expect(page.locator('[data-person]').first()).toBeVisible()
	for (const form of ['mark', 'walk-in'])
		await expect(page.locator(`main form[data-form="${form}"]:visible`)).toHaveCount(0)
})

test('two tablets without a connection make one list', { tag: '@scripted' }, async ({
	another,
	visitor,
}) => {
	const officer = await another({ language: 'en' })
	await signIn(officer, 'meera-chowdhury')
	const overview = await publishSoon(officer, titleFor(visitor, 'Two tablets at Mill Hall'))
	const [ada, ben, kai] = ['Ada', 'Ben', 'Kai'].map((one) => titleFor(visitor, `${one} offline`))
	for (const name of [ada, ben]) await bookFor(officer, overview, name ?? '')
	const [one, other] = [await another({ language: 'en' }), await another({ language: 'en' })]
	for (const tablet of [one, other]) {
		await openTablet(tablet, overview)
		await offline(tablet).setOffline(true)
	}
	await mark(one, ada ?? '', 'here')
	await mark(other, ada ?? '', 'here')
	await mark(other, ben ?? '', 'here')
	await mark(other, ben ?? '', 'not-here')
	for (const tablet of [one, other]) await addWalkIn(tablet, kai ?? '')
	const words = one.t('staff-bookings:attendance.unsentMany')
	await expect(tidings(one)).toContainText(words.replace('#', '2'))
	await expect(tidings(other)).toContainText(words.replace('#', '4'))

	await one.page.reload()
	await expect(tidings(one)).toContainText(words.replace('#', '2'))
	await expect(rowOf(one, ada ?? '')).toHaveAttribute('data-mark', 'here')
	await expect(rowOf(one, kai ?? '')).toHaveAttribute('data-mark', 'here')

	for (const tablet of [other, one]) {
		await offline(tablet).setOffline(false)
		await expect(tidings(tablet)).toHaveText(one.t('staff-bookings:attendance.allSent'))
	}
	// The one that sent last shows what the other noted, without being asked.
	await expect(rowOf(one, ben ?? '')).toHaveAttribute('data-mark', 'not-here')
	await expect(rowOf(one, kai ?? '')).toHaveCount(2)
	const count = one.t('staff-bookings:attendance.hereCount', { shown: 3 })
	await expect(one.page.locator('[data-count]')).toHaveText(count)

	await officer.open(`${overview}/attendance`)
	await expect(rowOf(officer, ada ?? '')).toHaveAttribute('data-mark', 'here')
	await expect(rowOf(officer, ben ?? '')).toHaveAttribute('data-mark', 'not-here')
	await expect(rowOf(officer, kai ?? '')).toHaveCount(2)
	await expect(rowOf(officer, kai ?? '').first()).toContainText(
		officer.t('staff-bookings:attendance.likeness.walk-in'),
	)
})

test('a tablet keeps nothing once somebody has signed out', { tag: '@scripted' }, async ({
	another,
	visitor,
}) => {
	const tablet = await another({ language: 'en' })
	const { page, t } = tablet
	await signIn(tablet, 'meera-chowdhury')
	await openTablet(tablet, await publishSoon(tablet, titleFor(visitor, 'Signing out at Mill Hall')))
	await offline(tablet).setOffline(true)
	await addWalkIn(tablet, titleFor(visitor, 'Zoe signs out'))
	const signOut = page.getByRole('button', { name: t('staff-sign-in:shell.signOut') })
	await signOut.click()
	await expect(tidings(tablet)).toContainText(t('staff-bookings:attendance.signOutAgain'))
	await offline(tablet).setOffline(false)
	await expect(tidings(tablet)).toHaveText(t('staff-bookings:attendance.allSent'))
	await signOut.click()
	await expectPage(tablet, t('staff-sign-in:signIn.heading'))
	const kept = () =>
		page.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())])
	await expect.poll(kept).toEqual([])
})
