import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { momentText } from '#app/consultations/moment.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { makeLink } from '#app/residents/link.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyEmails } from '#app/web/rate-limit.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { sendableUntil } from '../answering.ts'
import { SaveForm } from '../response-forms.ts'
import type { Route } from './+types/answer-save.ts'
import { readAnswering } from './answering.server.ts'

export const handle = { access: 'answering' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const { content, consultation } = await readAnswering(context)
	const isSaved = new URL(request.url).searchParams.has('saved')
	const { slug } = content
	const backHref = content.isTrial ? undefined : `/consultations/${slug}`
	return { slug, backHref, isSaved, until: sendableUntil(consultation) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(SaveForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const { draft, content, consultation } = await readAnswering(context)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { email } = parsed.value
	const sent = { what: 'resume', email, clientAddress: context.get(clientAddressContext) }
	await refuseTooManyEmails(db, sent, { now })
	const until = sendableUntil(consultation)
	await db.transaction(async (tx) => {
		const { id: subjectId, expiresAt } = draft
		const token = await makeLink(tx, { kind: 'resume', subjectId, now, expiresAt })
		await queueNotice(tx, {
			kind: 'resume_response',
			channel: 'email',
			recipient: email,
			language: context.get(languageContext),
			consultationId: consultation.id,
			detail: { token, ...(until && { until: until.toISOString() }) },
			now,
		})
	})
	throw redirect(`/consultations/${content.slug}/answer/save?saved=yes`)
}

export default function AnswerSave({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	const { settings, language } = useShell()
	const errors = errorItems(t, 'responses', actionData?.errors)
	const { slug, backHref, isSaved } = loaderData
	const { timeZone } = settings.council
	const until = loaderData.until && momentText(loaderData.until, { language, timeZone })
	return (
		<Page title={t('save.heading')} errors={errors} backHref={backHref}>
			<h1 className="govuk-heading-l">{t('save.heading')}</h1>
			{isSaved && (
				<p className="govuk-inset-text" role="status">
					{t('save.sent')}
				</p>
			)}
			<p className="govuk-body">{t('save.what')}</p>
			{until && <p className="govuk-body">{t('save.until', { until })}</p>}
			<form method="post" noValidate>
				<Input
					id="email"
					name="email"
					type="email"
					autoComplete="email"
					spellCheck={false}
					dir="ltr"
					label={{ children: t('save.email') }}
					hint={{ children: t('save.emailHint') }}
					defaultValue={actionData?.values.email}
					errorMessage={
						errors[0] && { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
					}
				/>
				<Button>{t('save.send')}</Button>
			</form>
			<p className="govuk-body">
				<Link href={`/consultations/${slug}/answer/contents`}>{t('save.back')}</Link>
			</p>
		</Page>
	)
}
