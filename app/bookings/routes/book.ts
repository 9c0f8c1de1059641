import { data, redirect } from 'react-router'
import { findActing } from '#app/groups/membership.server.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { slugFrom } from '#app/web/address.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { refuseTooManyBegun } from '#app/web/rate-limit.server.ts'
import { findWorkshopBySlug, type Workshop } from '#app/workshops/workshop.server.ts'
import { beginBooking } from '../begin-booking.server.ts'
import type { BookingDraft } from '../booking-draft.ts'
import { nextStep, pathOf } from '../booking-steps.ts'
import { bookingPhase, isInvited } from '../who-may-book.ts'
import type { Route } from './+types/book.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** An address that was kept or typed: it begins on the page that says what it is about. */
export function loader({ params }: Route.LoaderArgs) {
	throw redirect(`/sessions/${slugFrom(params.slug)}`)
}

/** Begins to book, or goes on with what this browser has begun. */
export async function action({ request, context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { slug } = params
	const workshop = await findWorkshopBySlug(db, slug)
	if (!workshop || workshop.status === 'draft') throw data(null, { status: 404 })
	const { groupId } = valuesOf(await readForm(request))
	const token = readCookie(request, 'member')
	const acting = groupId ? await findActing(db, { token, groupId }, { now }) : undefined
	if (groupId && !acting) throw data(null, { status: 403 })
	const group = acting && {
		...{ id: acting.groupId, name: acting.groupName, membershipId: acting.membershipId },
		by: { name: acting.name, email: acting.email },
	}
	const earlierKey = readCookie(request, `booking-${slug}`)
	const open = earlierKey ? await findDraft(db, earlierKey, { now }) : undefined
	const isOwn = open?.subject === 'booking' && open.content.slug === slug
	// What was begun for somebody else is little to lose, and must not become the group's.
	const isForSame = (open?.content as BookingDraft | undefined)?.groupId === group?.id
	if (isOwn && !open.sentAt && (!group || isForSame))
		throw redirect(pathOf(slug, nextStep(open.content as BookingDraft)))
	if (bookingPhase(workshop, now) !== 'open' || !mayBegin(workshop, group))
		throw redirect(`/sessions/${slug}`)

	await refuseTooManyBegun(context, 'booking')
	const language = context.get(languageContext)
	const { key } = await beginBooking(db, { workshop, language, now, group })
	throw redirect(pathOf(slug, 'who'), {
		headers: { 'Set-Cookie': setCookie(`booking-${slug}`, key, { hours: draftCookieHours }) },
	})
}

/** Who is invited comes by the link of the invitation, a group by its own page. */
function mayBegin(workshop: Workshop, group: { id: string } | undefined): boolean {
	if (group && !workshop.allowsGroups) return false
	const nobody = { placeIds: [], groupId: group?.id ?? null, email: null }
	return ['open', 'place'].includes(workshop.invited) || isInvited(workshop, nobody)
}
