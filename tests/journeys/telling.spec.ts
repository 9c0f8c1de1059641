import { fill } from './asking.ts'
import { openCopy, titleFor } from './consulting.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { linkIn, waitForMessage } from './mail.ts'
import { signIn } from './working.ts'

/** The end of the minute in which at least so many seconds from now are over. */
function wholeMinuteAfter(seconds: number): Date {
	return new Date(Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000)
}

async function answer(visitor: Visitor, publicPath: string) {
	const { t, email } = visitor
	await visitor.open(publicPath)
	await press(visitor, t('consultations:state.start'))
	await fill(visitor, { option: 'evening' })
	await press(visitor, t('responses:continue'))
	const heading = t('responses:about.heading')
	await expectPage(visitor, heading)
	await fill(visitor, { kind: 'anonymous', wantsOutcome: 'yes' })
	await press(visitor, t('responses:continue'))
	await expectErrors(visitor, heading, [t('responses:errors.email.blank')])
	await fill(visitor, { email })
	await press(visitor, t('responses:continue'))
	await press(visitor, t('responses:check.send'))
	await expectPage(visitor, t('responses:received.heading'))
}

async function addFinding(officer: Visitor, overview: string) {
	const { t } = officer
	await officer.open(`${overview}/findings/new`)
	const heading = t('staff-consultations:findings.add')
	await expectPage(officer, heading)
	await press(officer, t('staff-consultations:save'))
	const blank = (field: 'said' | 'reply') =>
		t('staff-consultations:problems.blank', {
			field: `${t(`staff-consultations:fields.${field}`)} (English)`,
		})
	await expectErrors(officer, heading, [blank('said'), blank('reply')])
	await fill(officer, {
		'said-en': 'Most of you want an evening.',
		'reply-en': 'So do we.',
		'said-ar': 'يريد أكثركم أن تفتح مساءً.',
		'reply-ar': 'ونحن أيضًا.',
	})
	await press(officer, t('staff-consultations:save'))
	await expectPage(officer, t('staff-consultations:findings.heading'))
}

async function tell(officer: Visitor, overview: string, closesAt: Date) {
	const { page, t } = officer
	const heading = t('staff-consultations:outcome.heading')
	await officer.open(`${overview}/outcome`)
	await expectPage(officer, heading)
	await press(officer, t('staff-consultations:save'))
	const decision = t('staff-consultations:fields.decision')
	await expectErrors(officer, heading, [
		t('staff-consultations:problems.blank', { field: `${decision} (English)` }),
	])
	await fill(officer, {
		'decision-en': 'The library opens late on Thursdays.',
		'decision-ar': 'تفتح المكتبة مساء الخميس.',
	})
	await press(officer, t('staff-consultations:save'))
	await expectPage(officer, heading)
	const submit = page.getByRole('button', { name: t('staff-consultations:outcome.submit') })
	if (Date.now() < closesAt.getTime()) await expect(submit).toHaveCount(0)
	await page.waitForTimeout(Math.max(0, closesAt.getTime() - Date.now()) + 500)
	await officer.open(`${overview}/outcome`)
	await submit.click()
	await expect(page.getByText(t('staff-consultations:done.sent'))).toBeVisible()
}

test('who answered is told by email what came of it', async ({ visitor, another }) => {
	const officer = await another({ language: 'en' })
	await signIn(officer, 'meera-chowdhury')
	const title = titleFor(visitor, 'Library hours told')
	const closesAt = wholeMinuteAfter(50)
	const { overview, publicPath } = await openCopy(officer, title, closesAt)
	await answer(visitor, publicPath)
	await addFinding(officer, overview)
	await tell(officer, overview, closesAt)

	const { page, t, email } = visitor
	const message = await waitForMessage(email, `${publicPath}/outcome`)
	await page.goto(linkIn(message, `${publicPath}/outcome`))
	await expectPage(visitor, t('outcomes:heading'))
	const main = page.getByRole('main')
	const said = { en: 'Most of you want an evening.', ar: 'يريد أكثركم أن تفتح مساءً.' }
	const decided = { en: 'The library opens late on Thursdays.', ar: 'تفتح المكتبة مساء الخميس.' }
	await expect(main).toContainText(said[visitor.language])
	await expect(main).toContainText(decided[visitor.language])
	await follow(visitor, t('outcomes:page'))
	await expectPage(visitor, title)
})
