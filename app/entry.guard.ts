import { data, type RouterContextProvider, redirect } from 'react-router'
import type { Db } from '#db/client.server.ts'
import { findDraft } from './questions/draft.server.ts'
import { findFollowing } from './residents/link.server.ts'
import { recordAudit } from './staff/audit.server.ts'
import type { SignIn } from './staff/sign-in.server.ts'
import { decideStaffAccess, type StaffAccess } from './staff/viewer.ts'
import type { Access } from './web/access.ts'
import { plainPattern } from './web/access-table.server.ts'
import {
	draftContext,
	followingContext,
	type Guard,
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
async function requireAnswering({ db, clock }: Parts, request: Request, context: Context) {
	const [, slug = ''] = /^\/consultations\/([a-z0-9-]+)\//.exec(new URL(request.url).pathname) ?? []
	const key = readCookie(request, `answering-${slug}`)
	const draft = key ? await findDraft(db, key, { now: clock() }) : undefined
	const isOfPage = draft?.subject === 'response' && draft.content.slug === slug
	if (!draft || !isOfPage) throw notOpen(request, `/consultations/${slug}`)
	if (draft.sentAt) throw redirect(`/consultations/${slug}/received`)
	context.set(draftContext, draft)
}

async function requireRespondent({ db, clock }: Parts, request: Request, context: Context) {
	const token = readCookie(request, 'respondent')
	const options = { kind: 'response', now: clock() } as const
	const responseId = token ? await findFollowing(db, token, options) : undefined
	if (!responseId) throw notOpen(request, '/responses')
	context.set(respondentContext, { responseId })
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
