import { fill } from './asking.ts'
import { daysFromNow, titleFor, typedMoment } from './consulting.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { signIn } from './working.ts'

const WORDS = {
	summary: 'Come and draw where the path goes.',
	decides: 'Where the path goes.',
	open: 'Its line and its benches. The money is settled.',
	facilitator: 'Aisha Khan',
}
const ARABIC = {
	summary: 'تعالوا وارسموا مسار الطريق.',
	decides: 'مسار الطريق.',
	open: 'المسار والمقاعد. أما المال فمحسوم.',
}

const problem = ({ t }: Visitor, code: string, field: string) =>
	t(`staff-workshops:problems.${code}` as 'staff-workshops:problems.past', { field })

const overviewOf = (officer: Visitor) => officer.path().split('/').slice(0, 4).join('/')

async function said(officer: Visitor, words: string) {
	await expect(officer.page.getByRole('main')).toContainText(words)
}

/** One evening, from six to eight. */
const evening = (days: number) => {
	const { 'starts-time': _, ...day } = typedMoment('starts', daysFromNow(days))
	return { ...day, 'starts-time': '18:00', 'ends-time': '20:00' }
}

async function plan(officer: Visitor, title: string): Promise<string> {
	const { page, t } = officer
	await officer.open('/staff/workshops')
	await page.getByRole('button', { name: t('staff-workshops:list.start') }).click()
	const heading = t('staff-workshops:list.start')
	await expectPage(officer, heading)
	await fill(officer, { title, topic: 'parks', ...evening(-3), 'ends-time': '17:00' })
	await press(officer, t('staff-workshops:list.startNow'))
	await expectErrors(officer, heading, [
		problem(officer, 'past', t('staff-workshops:fields.starts')),
		problem(officer, 'beforeStart', t('staff-workshops:fields.ends')),
	])
	await expect(page.locator('[name="title"]')).toHaveValue(title)
	await fill(officer, evening(20))
	await press(officer, t('staff-workshops:list.startNow'))
	await expectPage(officer, title)
	await said(officer, t('staff-workshops:done.created'))
	return overviewOf(officer)
}

async function write(officer: Visitor, overview: string, titleArabic: string) {
	const { t } = officer
	await follow(officer, t('staff-workshops:words.heading'))
	await fill(officer, WORDS)
	await press(officer, t('staff-consultations:save'))
	await said(officer, t('staff-workshops:done.saved'))
	await follow(officer, t('staff-workshops:words.translate', { language: 'Arabic' }))
	await fill(officer, { title: titleArabic, ...ARABIC })
	await press(officer, t('staff-consultations:save'))
	await said(officer, t('staff-workshops:done.saved'))

	await officer.open(`${overview}/venue`)
	await fill(officer, {
		...{ venueName: 'Mill Hall', venueAddress: '1 Mill Lane', venuePostcode: 'QZ1 1AA' },
		accessFacts: 'step-free',
	})
	await press(officer, t('staff-consultations:save'))
	await said(officer, t('staff-workshops:done.saved'))

	await officer.open(`${overview}/places`)
	await fill(officer, { capacityInPerson: '2', 'reserved-wheelchair': '3' })
	await press(officer, t('staff-consultations:save'))
	await expectErrors(officer, t('staff-workshops:places.heading'), [
		problem(officer, 'aboveCapacity', t('staff-workshops:reserved.wheelchair')),
	])
	await fill(officer, { capacityInPerson: '12' })
	await press(officer, t('staff-consultations:save'))
	await said(officer, t('staff-workshops:done.saved'))
}

async function publish(officer: Visitor, overview: string, title: string) {
	const { t } = officer
	await officer.open(`${overview}/publication`)
	await press(officer, t('staff-workshops:publication.publish'))
	await expectPage(officer, title)
	await said(officer, t('staff-workshops:done.published', { count: 1 }))
}

test('a session is planned, published, moved with a reason and cancelled', async ({
	visitor,
	another,
}) => {
	const officer = await another({ language: 'en' })
	const { page, t } = officer
	const title = titleFor(visitor, 'A path for Mill Park')
	const titleArabic = titleFor(visitor, 'طريق لحديقة الطاحونة')
	await signIn(officer, 'meera-chowdhury')
	const overview = await plan(officer, title)
	await officer.open(`${overview}/publication`)
	await said(officer, t('staff-workshops:publication.missing'))
	const publishing = page.getByRole('button', { name: t('staff-workshops:publication.publish') })
	await expect(publishing).toHaveCount(0)
	await officer.open(overview)
	await write(officer, overview, titleArabic)
	await publish(officer, overview, title)

	const link = page.getByRole('link', { name: t('staff-workshops:overview.publicPage') })
	const publicPath = (await link.getAttribute('href')) ?? ''
	const own = visitor.language === 'en' ? title : titleArabic
	await visitor.open(publicPath)
	await expectPage(visitor, own)

	await officer.open(`${overview}/times`)
	await fill(officer, evening(21))
	await press(officer, t('staff-consultations:save'))
	const reason = `${t('staff-workshops:fields.reason')} (English)`
	await expectErrors(officer, t('staff-workshops:times.heading'), [
		problem(officer, 'reasonMissing', reason),
	])
	await fill(officer, { 'reason-en': 'The hall is used for a vote that evening.' })
	await press(officer, t('staff-consultations:save'))
	await said(officer, t('staff-workshops:done.saved'))

	await officer.open(overview)
	await follow(officer, t('staff-workshops:cancellation.heading'))
	const heading = t('staff-workshops:cancellation.heading')
	await press(officer, t('staff-workshops:cancellation.submit'))
	await expectErrors(officer, heading, [
		t('staff-consultations:problems.blank', {
			field: `${t('staff-workshops:fields.cancelledWhy')} (English)`,
		}),
	])
	await fill(officer, { 'cancelledWhy-en': 'The hall is flooded.' })
	await press(officer, t('staff-workshops:cancellation.submit'))
	await expectPage(officer, title)
	await said(officer, t('staff-workshops:phases.cancelled'))
	// Another address, for the page may be kept for some seconds under its own.
	await visitor.open(`${publicPath}?now=cancelled`)
	await expect(visitor.page.getByRole('main')).toContainText('The hall is flooded.')
})
