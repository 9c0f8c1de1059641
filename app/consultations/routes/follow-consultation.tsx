import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyEmails } from '#app/web/rate-limit.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { askToFollow } from '../follower.server.ts'
import { FollowForm } from '../public-forms.ts'
import type { Route } from './+types/follow-consultation.ts'
import { readPublic } from './public-consultation.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ request, context, params }: Route.LoaderArgs) {
	const { consultation } = await readPublic(context, params.slug)
	const isSent = new URL(request.url).searchParams.has('sent')
	return { slug: params.slug, title: consultation.title, isSent }
}

/** Answers the same whether the address follows already or not. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const { consultation } = await readPublic(context, params.slug)
	const parsed = parseForm(FollowForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { email } = parsed.value
	const sent = { what: 'follow', email, clientAddress: context.get(clientAddressContext) }
	await refuseTooManyEmails(db, sent, { now })
	const language = context.get(languageContext)
	await askToFollow(db, { consultationId: consultation.id, email, language, now })
	throw redirect(`/consultations/${params.slug}/follow?sent=yes`)
}

export default function FollowConsultation({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('consultations')
	const { language } = useShell()
	const { slug, title, isSent } = loaderData
	const errors = errorItems(t, 'consultations', actionData?.errors)
	return (
		<Page title={t('follow.heading')} backHref={`/consultations/${slug}`} errors={errors}>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('follow.heading')}</h1>
			{isSent && (
				<p className="govuk-inset-text" role="status">
					{t('follow.sent')}
				</p>
			)}
			<p className="govuk-body">{t('follow.what')}</p>
			<form method="post" noValidate>
				<Input
					id="email"
					name="email"
					type="email"
					autoComplete="email"
					spellCheck={false}
					dir="ltr"
					label={{ children: t('follow.email') }}
					hint={{ children: t('follow.emailHint') }}
					defaultValue={actionData?.values.email}
					errorMessage={
						errors[0] && { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
					}
				/>
				<Button>{t('follow.send')}</Button>
			</form>
		</Page>
	)
}
