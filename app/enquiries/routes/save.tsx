import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { languageFor } from '#app/languages/language.ts'
import { queueNotice } from '#app/notices/outbox.server.ts'
import { draftExpiry } from '#app/questions/draft.ts'
import { makeLink } from '#app/residents/link.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import {
	clientAddressContext,
	dbContext,
	draftContext,
	languageContext,
	nowContext,
} from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyEmails } from '#app/web/rate-limit.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { SaveForm } from '../ask-forms.ts'
import type { Route } from './+types/save.ts'

export const handle = { access: 'draft' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const { savedAt } = context.get(draftContext)
	return { isSaved: new URL(request.url).searchParams.has('saved'), until: draftExpiry(savedAt) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(SaveForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { email } = parsed.value
	const sent = { what: 'resume', email, clientAddress: context.get(clientAddressContext) }
	await refuseTooManyEmails(db, sent, { now })
	const { id, expiresAt } = context.get(draftContext)
	await db.transaction(async (tx) => {
		const token = await makeLink(tx, { kind: 'resume', subjectId: id, now, expiresAt })
		await queueNotice(tx, {
			kind: 'resume_draft',
			channel: 'email',
			recipient: email,
			language: context.get(languageContext),
			detail: { token, until: expiresAt.toISOString() },
			now,
		})
	})
	throw redirect('/ask/save?saved=yes')
}

export default function Save({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const { settings, language } = useShell()
	const errors = errorItems(t, 'enquiries', actionData?.errors)
	if (loaderData.isSaved && errors.length === 0) {
		const until = loaderData.until.toLocaleDateString(languageFor(language).locale, {
			dateStyle: 'long',
			timeZone: settings.council.timeZone,
		})
		return (
			<Page title={t('save.sentHeading')} backHref="/ask/check">
				<h1 className="govuk-heading-l">{t('save.sentHeading')}</h1>
				<p className="govuk-body">{t('save.sentWhat', { until })}</p>
				<Link href="/ask/check">{t('save.goOn')}</Link>
			</Page>
		)
	}
	return (
		<Page title={t('save.heading')} backHref="/ask/check" errors={errors}>
			<h1 className="govuk-heading-l">{t('save.heading')}</h1>
			<p className="govuk-body">{t('save.what')}</p>
			<form method="post" noValidate>
				<Input
					id="email"
					name="email"
					type="email"
					autoComplete="email"
					dir="ltr"
					label={{ children: t('save.label') }}
					defaultValue={actionData?.values.email}
					errorMessage={
						errors[0]
							? { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
							: undefined
					}
				/>
				<Button>{t('save.send')}</Button>
			</form>
		</Page>
	)
}
