import { data, type RouterContextProvider, redirect } from 'react-router'
import { listOfGroup as listBookings } from '#app/bookings/group-bookings.server.ts'
import { listPublishedById } from '#app/consultations/public-list.server.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { listOfGroup as listResponses } from '#app/responses/group-response.server.ts'
import { dbContext, memberContext } from '#app/web/context.ts'
import type { FieldErrors } from '#app/web/form.ts'
import { listWorkshopsById } from '#app/workshops/workshop.server.ts'
import type { Group } from '../group.server.ts'
import type { TakenPart } from '../group-page.tsx'
import { findMembership, type Membership } from '../membership.server.ts'
import type { Proposal } from '../proposal.server.ts'
import type { ShownProposal } from '../proposal-list.tsx'

type Context = Readonly<RouterContextProvider>

export function refused(form: FormData, errors: FieldErrors, status = 400) {
	return data({ typed: typedIn(form), errors }, { status })
}

/** One's part in a group, whatever became of it. */
export async function readMembership(context: Context): Promise<Membership> {
	const { membershipId } = context.get(memberContext)
	const membership = await findMembership(context.get(dbContext), membershipId)
	if (!membership) throw redirect('/groups/open')
	return membership
}

/** The same for who is a member now; an invitation leads to its own page. */
export async function readOwn(context: Context): Promise<Membership> {
	const membership = await readMembership(context)
	if (membership.status === 'invited' || membership.status === 'declined')
		throw redirect('/groups/own/invitation')
	if (membership.status !== 'active') throw redirect('/groups/open?done=over')
	return membership
}

/** For what a contact person alone may do, in a group that is neither closed nor declined. */
export async function readOwnAsContact(context: Context): Promise<Membership> {
	const membership = await readOwn(context)
	const isOpen = ['waiting', 'verified'].includes(membership.group.status)
	if (membership.role !== 'contact' || !isOpen) throw redirect('/groups/own')
	return membership
}

/** For what is done in the name of a verified group. */
export async function readOwnVerified(context: Context): Promise<Membership> {
	const membership = await readOwn(context)
	if (membership.group.status !== 'verified') throw redirect('/groups/own')
	return membership
}

/** The sessions and consultations that a group took part in, where it lets its page say so. */
export async function readTakenPart(
	context: Context,
	{ id, showsTakenPart }: Group,
): Promise<TakenPart[]> {
	if (!showsTakenPart) return []
	const db = context.get(dbContext)
	const booked = (await listBookings(db, id)).filter(({ status }) => status === 'booked')
	const workshops = await listWorkshopsById(db, [...new Set(booked.map((one) => one.workshopId))])
	const answered = (await listResponses(db, id)).filter(({ mayPublish }) => mayPublish)
	const ids = [...new Set(answered.map((one) => one.consultationId))]
	const consultations = await listPublishedById(db, ids)
	return [
		...workshops
			.filter(({ status }) => status !== 'draft')
			.sort((one, other) => other.startsAt.getTime() - one.startsAt.getTime())
			.map(({ slug, title }) => ({ href: `/sessions/${slug}`, title })),
		...consultations.map(({ slug, title }) => ({ href: `/consultations/${slug}`, title })),
	]
}

/** Proposals with what came of them, where residents can read it, and without who proposed. */
export async function readShown(context: Context, proposals: Proposal[]): Promise<ShownProposal[]> {
	const db = context.get(dbContext)
	const workshops = await listWorkshopsById(
		db,
		proposals.flatMap(({ workshopId }) => workshopId ?? []),
	)
	const consultations = await listPublishedById(
		db,
		proposals.flatMap(({ consultationId }) => consultationId ?? []),
	)
	const cameOf = ({ workshopId, consultationId }: Proposal) => {
		const workshop = workshops.find(({ id, status }) => id === workshopId && status !== 'draft')
		if (workshop) return { href: `/sessions/${workshop.slug}`, title: workshop.title }
		const consultation = consultations.find(({ id }) => id === consultationId)
		return (
			consultation && { href: `/consultations/${consultation.slug}`, title: consultation.title }
		)
	}
	return proposals.map((proposal) => {
		const { id, kind, title, words, language, status, reply, repliedAt, proposedAt } = proposal
		const came = cameOf(proposal)
		return { id, kind, title, words, language, status, reply, repliedAt, proposedAt, came }
	})
}
