import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { clientAddressContext, dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { AbuseForm } from '../abuse-form.ts'
import { reportAbuse } from '../moderation.server.ts'
import type { Route } from './+types/abuse-report.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ request, params }: Route.LoaderArgs) {
	uuidFrom(params.responseId)
	const isDone = new URL(request.url).searchParams.has('sent')
	return { slug: params.slug, isDone }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const responseId = uuidFrom(params.responseId)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const parsed = parseForm(AbuseForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const address = context.get(clientAddressContext)
	await refuseTooMany(db, `abuse-from:${address}`, { triesMax: 10, windowMinutes: 60, now })
	const consultation = await findConsultation(db, params.slug)
	const report = { responseId, consultationId: consultation?.id ?? '', words: parsed.value.words }
	const isTaken = consultation && (await reportAbuse(db, report, { now }))
	if (!isTaken) throw data(null, { status: 404 })
	throw redirect(`/consultations/${params.slug}/responses/${responseId}/report?sent=yes`)
}

export default function AbuseReport({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('results')
	const { slug, isDone } = loaderData
	const errors = errorItems(t, 'results', actionData?.errors)
	const title = isDone ? t('report.doneTitle') : t('report.title')
	return (
		<Page title={title} backHref={`/consultations/${slug}/responses`} errors={errors}>
			<h1 className="govuk-heading-l">{title}</h1>
			{isDone ? (
				<p className="govuk-body">{t('report.done')}</p>
			) : (
				<>
					<p className="govuk-body">{t('report.lead')}</p>
					<form method="post" noValidate>
						<Textarea
							id="words"
							name="words"
							dir="auto"
							label={{ children: t('report.words') }}
							errorMessage={
								errors[0] && { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
							}
							defaultValue={actionData?.values.words}
						/>
						<Button preventDoubleClick>{t('report.submit')}</Button>
					</form>
				</>
			)}
		</Page>
	)
}
