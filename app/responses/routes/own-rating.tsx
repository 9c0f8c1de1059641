import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { readRating } from '#app/participation/rating.server.ts'
import { RatingForm } from '#app/participation/rating.ts'
import { RatingPart } from '#app/participation/rating-fields.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { rateResponse } from '../rate-response.server.ts'
import type { Route } from './+types/own-rating.ts'
import { readOwn } from './own-response.server.ts'

export const handle = { access: 'respondent' } satisfies RouteHandle

async function readRated(context: Route.LoaderArgs['context']) {
	const own = await readOwn(context)
	if (own.response.isTrial) throw data(null, { status: 404 })
	if (own.response.withdrawnAt) throw redirect('/responses/own')
	return own
}

export async function loader({ context }: Route.LoaderArgs) {
	const { response, consultation } = await readRated(context)
	const subject = { kind: 'consultation', subjectId: response.id } as const
	const values = await readRating(context.get(dbContext), subject)
	return { title: consultation.title, values }
}

export async function action({ request, context }: Route.ActionArgs) {
	const { response } = await readRated(context)
	const parsed = parseForm(RatingForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const now = context.get(nowContext)
	await rateResponse(context.get(dbContext), response, parsed.value, { now })
	throw redirect('/responses/own?done=rated')
}

export default function OwnRating({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('participation')
	const { language } = useShell()
	const errors = errorItems(t, 'participation', actionData?.errors)
	return (
		<Page title={t('heading')} backHref="/responses/own" errors={errors}>
			<RatingPart
				title={loaderData.title}
				language={language}
				values={actionData?.values ?? loaderData.values}
				errors={errorTexts(errors)}
			/>
		</Page>
	)
}
