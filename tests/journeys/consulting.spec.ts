import { fill } from './asking.ts'
import {
	daysFromNow,
	openCopy,
	openOverview,
	startFrom,
	titleFor,
	typedDay,
	typedMoment,
} from './consulting.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { signIn } from './working.ts'

const WHY = [
	'The bench on Mill Lane broke last winter. People who walk to the shop need a place to sit.',
	'We have money for one new bench this year. We want to know where it should go.',
].join(' ')
const ARABIC = {
	summary: 'أين نضع المقعد الجديد؟',
	why: 'انكسر المقعد في الشتاء الماضي. ويحتاج المشاة إلى مكان للجلوس.',
	scope: 'يمكن تغيير المكان. أما المال فيكفي لمقعد واحد.',
	decider: 'مديرة الحدائق.',
	'role-0': 'مديرة الحدائق',
}

async function saved(officer: Visitor, words: 'saved' | 'added' = 'saved') {
	const main = officer.page.getByRole('main')
	await expect(main).toContainText(officer.t(`staff-consultations:done.${words}`))
}

const problem = ({ t }: Visitor, code: string, field: string) =>
	t(`staff-consultations:problems.${code}` as 'staff-consultations:problems.blank', { field })

async function wordPage(officer: Visitor, { titleArabic }: { titleArabic: string }) {
	const { t } = officer
	const heading = t('staff-consultations:page.heading')
	await follow(officer, heading)
	await expectPage(officer, heading)
	await expect(officer.page.locator('[name="topic"]')).toHaveValue('')
	await expect(officer.page.locator('[name="reach"]:checked')).toHaveCount(0)
	await fill(officer, { why: WHY, listeners: 'Ada', slug: 'Not an address', reach: 'places' })
	await press(officer, t('staff-consultations:save'))
	await expectErrors(officer, heading, [
		problem(officer, 'roleMissing', t('staff-consultations:fields.listeners')),
		problem(officer, 'format', t('staff-consultations:fields.slug')),
		problem(officer, 'blank', t('staff-consultations:fields.placeIds')),
	])
	await expect(officer.page.locator('[name="why"]')).toHaveValue(WHY)
	await fill(officer, {
		summary: 'Where should the new bench go?',
		scope: 'You can change where it goes. There is money for one bench.',
		decider: 'The head of parks.',
		listeners: 'Ada Okafor, head of parks',
		topic: 'parks',
		reach: 'borough',
		slug: `bench-${Date.now()}-${Math.floor(Math.random() * 1000)}`,
	})
	await press(officer, t('staff-consultations:save'))
	await expectPage(officer, heading)
	await saved(officer)

	const translation = t('staff-consultations:page.translate', { language: 'Arabic' })
	await follow(officer, translation)
	await expectPage(officer, translation)
	await fill(officer, { title: titleArabic, ...ARABIC })
	await press(officer, t('staff-consultations:save'))
	await saved(officer)
}

async function addQuestion(
	officer: Visitor,
	type: 'radios' | 'long-text',
	fields: Record<string, string>,
	arabic: Record<string, string>,
) {
	const { page, t } = officer
	await page.getByRole('button', { name: t('staff-consultations:questions.add') }).click()
	await expectPage(officer, t('staff-consultations:questions.add'))
	const name = t(`staff-consultations:types.${type}`)
	await follow(officer, name)
	const heading = t('staff-consultations:question.new', { type: name })
	await expectPage(officer, heading)
	await press(officer, t('staff-consultations:question.add'))
	const label = problem(officer, 'blank', 'Question (English)')
	const options = problem(officer, 'blank', 'Options (English)')
	await expectErrors(officer, heading, type === 'radios' ? [label, options] : [label])
	await fill(officer, fields)
	await page.getByText(t('staff-consultations:question.inLanguage', { language: 'Arabic' })).click()
	await fill(officer, arabic)
}

async function addQuestions(officer: Visitor) {
	const { page, t } = officer
	await officer.open(`${overviewOf(officer)}/questions`)
	await expectPage(officer, t('staff-consultations:questions.heading'))
	await addQuestion(
		officer,
		'radios',
		{ 'label-en': 'Where should it go?', 'options-en': 'At the mill\nAt the shop' },
		{ 'label-ar': 'أين نضعه؟', 'options-ar': 'عند الطاحونة\nعند المتجر' },
	)
	await press(officer, t('staff-consultations:question.add'))
	await saved(officer, 'added')
	await addQuestion(
		officer,
		'long-text',
		{ 'label-en': 'Why at the shop?', condition: 'all' },
		{ 'label-ar': 'لماذا عند المتجر؟' },
	)
	await page.getByText('5. Where should it go?').click()
	await page.getByRole('checkbox', { name: 'At the shop' }).check()
	await press(officer, t('staff-consultations:question.add'))
	await saved(officer, 'added')
	await expectPage(officer, t('staff-consultations:questions.heading'))
	await expect(page.locator('.app-builder__condition')).toContainText('At the shop')
}

const overviewOf = (officer: Visitor) => officer.path().split('/').slice(0, 4).join('/')

async function setTimes(officer: Visitor) {
	const { t } = officer
	const heading = t('staff-consultations:times.heading')
	await officer.open(`${overviewOf(officer)}/times`)
	await expectPage(officer, heading)
	const closes = typedMoment('closes', daysFromNow(7))
	await fill(officer, {
		...typedMoment('opens', daysFromNow(-1)),
		...closes,
		'closes-time': 'noon',
		...typedDay('readBy', daysFromNow(20)),
		'readBy-day': '40',
		...typedDay('decisionOn', daysFromNow(30)),
	})
	await press(officer, t('staff-consultations:save'))
	await expectErrors(officer, heading, [
		problem(officer, 'timeFormat', t('staff-consultations:fields.closes')),
		problem(officer, 'notReal', t('staff-consultations:fields.readBy')),
	])
	await fill(officer, { 'closes-time': '17:00', ...typedDay('readBy', daysFromNow(20)) })
	await press(officer, t('staff-consultations:save'))
	await saved(officer)
}

/** Page by page as residents meet it, in their language, back to where it is written. */
async function preview(officer: Visitor, titles: { title: string; titleArabic: string }) {
	const { page, t } = officer
	const overview = overviewOf(officer)
	await officer.open(`${overview}/preview`)
	await expectPage(officer, titles.title)
	await page.getByRole('link', { name: titles.title }).click()
	await expectPage(officer, titles.title)
	await press(officer, t('outcomes:preview.check'))
	await expect(page.locator('.govuk-error-summary')).toBeVisible()
	await fill(officer, { q1: '4' })
	await page.getByRole('radio', { name: 'At the mill' }).check()
	await press(officer, t('outcomes:preview.check'))
	await expect(page.getByText(t('outcomes:preview.accepted'))).toBeVisible()
	await page.getByRole('link', { name: 'العربية' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.titleArabic)
	await expect(page.getByRole('radio', { name: 'عند المتجر' })).toBeVisible()
	await officer.open(`${overview}/preview/.equality`)
	await expectPage(officer, t('responses:equality.heading'))
	await follow(officer, t('outcomes:preview.trial'))
	await expectPage(officer, t('staff-consultations:trial.heading'))
	await press(officer, t('staff-consultations:trial.begin', { language: 'English' }))
	await page.waitForURL(/\/answer\//)
	await expect(page.locator('.govuk-back-link')).toHaveCount(0)
	await follow(officer, t('outcomes:preview.back'))
	await expectPage(officer, t('staff-consultations:trial.heading'))
}

async function publish(officer: Visitor, title: string) {
	const { page, t } = officer
	const heading = t('staff-consultations:publication.heading')
	await officer.open(`${overviewOf(officer)}/publication`)
	await expectPage(officer, heading)
	await press(officer, t('staff-consultations:publication.publish'))
	await expectErrors(officer, heading, [
		problem(officer, 'blank', t('staff-consultations:fields.justification')),
	])
	await fill(officer, { 'justification-time': 'The bench must be ordered this month.' })
	await press(officer, t('staff-consultations:publication.publish'))
	await expectPage(officer, title)
	await expect(page.getByRole('main')).toContainText(t('staff-consultations:done.opened'))
}

/** From the list, through every page, to the receipt. */
async function answer(visitor: Visitor, title: string) {
	const { page, t } = visitor
	await visitor.open('/consultations?topic=parks')
	await page.getByRole('link', { name: title }).click()
	await expectPage(visitor, title)
	await press(visitor, t('consultations:state.start'))
	await expectPage(visitor, title)
	await press(visitor, t('responses:continue'))
	const summary = page.locator('.govuk-error-summary')
	await expect(summary).toBeVisible()
	await expectErrors(visitor, title, await summary.getByRole('link').allTextContents())
	await fill(visitor, { q1: '4' })
	const choice = { en: 'At the shop', ar: 'عند المتجر' }[visitor.language]
	await page.getByRole('radio', { name: choice }).check()
	await fill(visitor, { q6: 'My knees. Write to knees@example.com about it.' })
	await press(visitor, t('responses:continue'))
	await expectPage(visitor, t('responses:about.heading'))
	await fill(visitor, { kind: 'anonymous', mayPublish: 'yes' })
	await press(visitor, t('responses:continue'))
	await expectPage(visitor, t('responses:equality.heading'))
	await press(visitor, t('responses:equality.go'))
	await expectPage(visitor, t('responses:check.heading'))
	await press(visitor, t('responses:check.send'))
	await expectPage(visitor, t('responses:received.heading'))
	return page.locator('.app-reference').innerText()
}

async function hideAndPublish(officer: Visitor, reference: string) {
	const { page, t } = officer
	await follow(officer, t('staff-consultations:overview.links.responses'))
	await follow(officer, reference)
	const review = t('staff-responses:review.of', { reference })
	await expectPage(officer, review)
	await page.getByRole('link', { name: 'Why at the shop?' }).click()
	const heading = t('staff-responses:redaction.heading')
	await expectPage(officer, heading)
	await press(officer, t('staff-responses:redaction.submit'))
	await expectErrors(officer, heading, [
		t('staff-responses:errors.hide.nothing'),
		t('staff-responses:errors.reason.blank'),
	])
	await page.getByRole('checkbox', { name: 'knees@example.com' }).check()
	await fill(officer, { reason: 'An email address' })
	await press(officer, t('staff-responses:redaction.submit'))
	await expectPage(officer, review)
	const reason = t('staff-responses:review.publishedAs', { reason: 'An email address' })
	await expect(page.getByText(reason)).toBeVisible()
	await press(officer, t('staff-responses:publication.publish'))
	await expectPage(officer, review)
	const published = t('staff-responses:publication.published')
	await expect(
		page.getByRole('region', { name: t('staff-responses:publication.heading') }),
	).toContainText(published)
}

test('a consultation is worded, reasoned and published, and what is private in an answer is hidden', async ({
	visitor,
	another,
}) => {
	const officer = await another({ language: 'en' })
	const { page, t } = officer
	const title = titleFor(visitor, 'A bench for Mill Lane')
	const titleArabic = titleFor(visitor, 'مقعد لشارع الطاحونة')
	await signIn(officer, 'meera-chowdhury')
	await officer.open('/staff/consultations')
	await page.getByRole('button', { name: t('staff-consultations:list.start') }).click()
	await press(officer, t('staff-consultations:list.startNow'))
	await expectErrors(officer, t('staff-consultations:list.start'), [
		problem(officer, 'blank', t('staff-consultations:fields.title')),
	])
	await startFrom(officer, { title, start: 'informal' })
	const what = t('staff-consultations:fields.why')
	const missing = t('staff-consultations:missing.missing', { what })
	await expect(page.getByText(missing)).toBeVisible()
	const chosen = page.getByText(t('staff-consultations:overview.notChosen'))
	await expect(chosen).toHaveCount(2)
	await follow(officer, t('staff-consultations:overview.links.publication'))
	const publishing = page.getByRole('button', {
		name: t('staff-consultations:publication.publish'),
	})
	await expect(publishing).toHaveCount(0)
	await expect(page.getByText(missing)).toBeVisible()
	await follow(officer, t('staff-consultations:publication.back'))

	await wordPage(officer, { titleArabic })
	await addQuestions(officer)
	await setTimes(officer)
	await preview(officer, { title, titleArabic })
	await publish(officer, title)

	const reference = await answer(visitor, visitor.language === 'en' ? title : titleArabic)
	await hideAndPublish(officer, reference)
	await visitor.page
		.getByRole('main')
		.getByRole('link', { name: visitor.t('responses:received.back') })
		.click()
	await visitor.open(`${visitor.path()}/responses`)
	const article = visitor.page.getByRole('article')
	await expect(article).toContainText('My knees.')
	await expect(article).not.toContainText('knees@example.com')
	const own = visitor.language === 'en' ? title : titleArabic
	await expectPage(visitor, visitor.t('results:published.of', { title: own }))
})

test('of two officers who save the same page, the second sees both versions', async ({
	visitor,
	another,
}) => {
	const [first, second] = [await another({ language: 'en' }), await another({ language: 'en' })]
	const { t, page } = second
	await signIn(first, 'meera-chowdhury')
	await signIn(second, 'idris-bello')
	const title = titleFor(visitor, 'Saved by two')
	const overview = await startFrom(first, { title, start: 'statutory' })
	await openOverview(second, 'draft', title)
	await first.open(`${overview}/page`)
	await second.open(`${overview}/page`)
	await fill(first, { summary: 'What Meera says.' })
	await press(first, t('staff-consultations:save'))
	await saved(first)
	await fill(second, { summary: 'What Idris says.' })
	await press(second, t('staff-consultations:save'))
	const name = t('staff-consultations:page.heading')
	await expectErrors(second, name, [])
	await expect(page.locator('.govuk-error-summary')).toContainText(
		t('staff-consultations:refusals.stale'),
	)
	const versions = page.getByRole('region', { name: t('staff-consultations:clash.heading') })
	await expect(versions).toContainText('What Meera says.')
	await expect(versions).toContainText('What Idris says.')
	await expect(page.locator('[name="summary"]')).toHaveValue('What Idris says.')
	await press(second, t('staff-consultations:save'))
	await saved(second)
	await expect(page.locator('[name="summary"]')).toHaveValue('What Idris says.')
})

test('what comes on paper is keyed in, under the code of its form and no other', async ({
	visitor,
	another,
}) => {
	const officer = await another({ language: 'en' })
	const { page, t } = officer
	await signIn(officer, 'idris-bello')
	const title = titleFor(visitor, 'Keyed from paper')
	const { overview, publicPath } = await openCopy(officer, title, daysFromNow(40))
	const codeOn = async (path: string) => {
		await visitor.open(path)
		return visitor.page.locator('.app-code').innerText()
	}
	const foreign = await codeOn('/consultations/library-hours/form')
	const own = await codeOn(`${publicPath}/form`)
	const heading = t('staff-responses:keying.of', { title })
	await officer.open(overview)
	await follow(officer, t('staff-consultations:overview.links.keying'))
	await expectPage(officer, heading)
	await fill(officer, { formCode: own.slice(0, -1), q_say: 'Open at noon.' })
	await press(officer, t('staff-responses:keying.submit'))
	await expectErrors(officer, heading, [
		t('staff-responses:errors.received-day.blank'),
		t('staff-responses:errors.formCode.notCode'),
	])
	await fill(officer, { ...typedDay('received', new Date()), formCode: foreign })
	await press(officer, t('staff-responses:keying.submit'))
	await expectErrors(officer, heading, [t('staff-responses:errors.formCode.otherConsultation')])
	await expect(page.locator('[name="q_say"]')).toHaveValue('Open at noon.')
	await fill(officer, { formCode: own })
	await press(officer, t('staff-responses:keying.submit'))
	await expectPage(officer, heading)
	const news = await page.locator('.govuk-notification-banner__content').innerText()
	const [reference = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(news) ?? []
	expect(news.trim()).toBe(t('staff-responses:keying.kept', { count: 1, reference }))
	await follow(officer, t('staff-responses:menu.responses'))
	const row = page.getByRole('row').filter({ hasText: t('staff-responses:channel.paper') })
	await expect(row).toHaveText(new RegExp(reference))
})
