import { data, type RouterContextProvider, redirect } from 'react-router'
import type { Db } from '#db/client.server.ts'
import { findBooking } from './bookings/booking.server.ts'
import { mayOpenBooking } from './groups/group.ts'
import { findMembership } from './groups/membership.server.ts'
import { findDraft } from './questions/draft.server.ts'
import { findFollowing, memberIdIn } from './residents/link.server.ts'
import { recordAudit } from './staff/audit.server.ts'
import type { SignIn } from './staff/sign-in.server.ts'
import { decideStaffAccess, type StaffAccess } from './staff/viewer.ts'
import type { Access } from './web/access.ts'
import { plainPattern } from './web/access-table.server.ts'
import {
	bookerContext,
	draftContext,
	followingContext,
	type Guard,
	memberContext,
	respondentContext,
	viewerContext,
} from './web/context.ts'
import { readCookie } from './web/cookie.ts'

type Parts = { db: Db; signIn: SignIn; clock: () => Date }

/** Checks each request against what its route says of who may call it, before anything is read. */
export function makeGuard(table: Map<string, Access>, parts: Parts) {
	const guards: Record<Access, Guard> = {
		public: async () => undefined,
		draft: (request, context) => requireDraft(parts, request, context),
		follower: (request, context) => requireFollowing(parts, request, context),
		answering: (request, context) => requireAnswering(parts, request, context),
		respondent: (request, context) => requireRespondent(parts, request, context),
		booking: (request, context) => requireBooking(parts, request, context),
		booker: (request, context) => requireBooker(parts, request, context),
		member: (request, context) => requireMember(parts, request, context),
		staff: (request, context) => requireStaff('staff', parts, request, context),
		casework: (request, context) => requireStaff('casework', parts, request, context),
		engagement: (request, context) => requireStaff('engagement', parts, request, context),
		administrator: (request, context) => requireStaff('administrator', parts, request, context),
	}
	return async (pattern: string, ...args: Parameters<Guard>): Promise<void> => {
		const access = table.get(plainPattern(pattern))
		if (!access) throw data(null, { status: 404 })
		await guards[access](...args)
	}
}

type Context = Readonly<RouterContextProvider>

async function requireDraft({ db, clock }: Parts, request: Request, context: Context) {
	const key = readCookie(request, 'draft')
	const draft = key ? await findDraft(db, key, { now: clock() }) : undefined
	if (draft?.subject !== 'enquiry') throw notOpen(request, '/ask')
	if (draft.sentAt) throw redirect('/ask/sent')
	context.set(draftContext, draft)
}

async function requireFollowing({ db, clock }: Parts, request: Request, context: Context) {
	const token = readCookie(request, 'following')
	const options = { kind: 'enquiry', now: clock() } as const
	const enquiryId = token ? await findFollowing(db, token, options) : undefined
	if (!enquiryId) throw notOpen(request, '/follow')
	context.set(followingContext, { enquiryId })
}

/** A draft of a response is opened by the cookie of its own consultation, which its page names. */
function requireAnswering(parts: Parts, request: Request, context: Context) {
	return requireDraftOf('response', parts, request, context)
}

/** As a response is; of its own workshop. */
function requireBooking(parts: Parts, request: Request, context: Context) {
	return requireDraftOf('booking', parts, request, context)
}

const DRAFTED = {
	response: { folder: 'consultations', cookie: 'answering', sent: 'received' },
	booking: { folder: 'sessions', cookie: 'booking', sent: 'booked' },
} as const

async function requireDraftOf(
	subject: keyof typeof DRAFTED,
	{ db, clock }: Parts,
	request: Request,
	context: Context,
) {
	const { folder, cookie, sent } = DRAFTED[subject]
	const { pathname } = new URL(request.url)
	const [, top = '', slug = ''] = /^\/([a-z]+)\/([a-z0-9-]+)\//.exec(pathname) ?? []
	const key = readCookie(request, `${cookie}-${slug}`)
	const draft = key ? await findDraft(db, key, { now: clock() }) : undefined
	const isOfPage = top === folder && draft?.subject === subject && draft.content.slug === slug
	if (!draft || !isOfPage) throw notOpen(request, `/${folder}/${slug}`)
	if (draft.sentAt) throw redirect(`/${folder}/${slug}/${sent}`)
	context.set(draftContext, draft)
}

async function requireRespondent({ db, clock }: Parts, request: Request, context: Context) {
	const token = readCookie(request, 'respondent')
	const options = { kind: 'response', now: clock() } as const
	const responseId = token ? await findFollowing(db, token, options) : undefined
	if (!responseId) throw notOpen(request, '/responses')
	context.set(respondentContext, { responseId })
}

async function requireBooker({ db, clock }: Parts, request: Request, context: Context) {
	const token = readCookie(request, 'booker')
	const options = { kind: 'booking', now: clock() } as const
	const bookingId = token ? await findFollowing(db, token, options) : undefined
	const memberId = token ? memberIdIn(token) : undefined
	if (!bookingId || (memberId && !(await mayStillOpen(db, { memberId, bookingId }))))
		throw notOpen(request, '/bookings')
	context.set(bookerContext, { bookingId })
}

/** What was opened as one's group's is closed to who has left it, and when the group is. */
async function mayStillOpen(
	db: Db,
	{ memberId, bookingId }: Record<'memberId' | 'bookingId', string>,
): Promise<boolean> {
	const [membership, booking] = [
		await findMembership(db, memberId),
		await findBooking(db, bookingId),
	]
	return membership !== undefined && booking !== undefined && mayOpenBooking(membership, booking)
}

async function requireMember({ db, clock }: Parts, request: Request, context: Context) {
	const token = readCookie(request, 'member')
	const options = { kind: 'membership', now: clock() } as const
	const membershipId = token ? await findFollowing(db, token, options) : undefined
	if (!membershipId) throw notOpen(request, '/groups/open')
	context.set(memberContext, { membershipId })
}

/** Who looks is sent to the way in; who has typed something gets it back, to send it once more. */
function notOpen({ method }: Request, wayIn: string) {
	return method === 'GET' || method === 'HEAD' ? redirect(wayIn) : data(null, { status: 401 })
}

async function requireStaff(
	access: StaffAccess,
	{ db, signIn, clock }: Parts,
	request: Request,
	context: Context,
) {
	const viewer = await signIn.findViewer(request, { now: clock() })
	const { pathname, search } = new URL(request.url)
	const decision = decideStaffAccess(access, viewer, request.method, pathname + search)
	if (decision.kind === 'signIn' || decision.kind === 'land') throw redirect(decision.location)
	if (decision.kind === 'refuse') {
		if (viewer)
			await recordAudit(db, { action: 'staff.access_denied', staffId: viewer.staffId, at: clock() })
		throw data(null, { status: 403 })
	}
	context.set(viewerContext, viewer ?? null)
}
