import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { keepRating, readRating } from '#app/participation/rating.server.ts'
import { RatingForm } from '#app/participation/rating.ts'
import { RatingPart } from '#app/participation/rating-fields.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { workshopPhase } from '#app/workshops/workshop.ts'
import type { Route } from './+types/own-booking-rating.ts'
import { readOwn } from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

/** Once it is over, for who had a place. */
async function readRated(context: Route.LoaderArgs['context']) {
	const { booking, workshop } = await readOwn(context)
	const isOver = workshopPhase(workshop, context.get(nowContext)) === 'over'
	if (booking.status !== 'booked' || !isOver) throw redirect('/bookings/own')
	return { booking, workshop, subject: { kind: 'workshop' as const, subjectId: booking.id } }
}

export async function loader({ context }: Route.LoaderArgs) {
	const { workshop, subject } = await readRated(context)
	return { title: workshop.title, values: await readRating(context.get(dbContext), subject) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const { booking, workshop, subject } = await readRated(context)
	const parsed = parseForm(RatingForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const now = context.get(nowContext)
	// Where nobody said where they live, it counts for the one place that it was about.
	const [only = null] = workshop.placeIds.length === 1 ? workshop.placeIds : []
	const placeId = booking.placeId ?? only
	await keepRating(context.get(dbContext), subject, parsed.value, { placeId, now })
	throw redirect('/bookings/own?done=rated')
}

export default function OwnBookingRating({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('participation')
	const { language } = useShell()
	const errors = errorItems(t, 'participation', actionData?.errors)
	return (
		<Page title={t('heading')} backHref="/bookings/own" errors={errors}>
			<RatingPart
				title={loaderData.title}
				language={language}
				values={actionData?.values ?? loaderData.values}
				errors={errorTexts(errors)}
			/>
		</Page>
	)
}
