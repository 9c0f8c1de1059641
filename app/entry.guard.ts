import { data, type RouterContextProvider, redirect } from 'react-router'
import type { Db } from '#db/client.server.ts'
import { findDraft } from './questions/draft.server.ts'
import { findFollowing } from './residents/link.server.ts'
import { recordAudit } from './staff/audit.server.ts'
import type { SignIn } from './staff/sign-in.server.ts'
import { decideStaffAccess } from './staff/viewer.ts'
import type { Access } from './web/access.ts'
import { plainPattern } from './web/access-table.server.ts'
import { draftContext, followingContext, type Guard, viewerContext } from './web/context.ts'
import { readCookie } from './web/cookie.ts'

type Parts = { db: Db; signIn: SignIn; clock: () => Date }

/** Checks each request against what its route says of who may call it, before anything is read. */
export function makeGuard(table: Map<string, Access>, parts: Parts) {
	const guards: Record<Access, Guard> = {
		public: async () => undefined,
		draft: (request, context) => requireDraft(parts, request, context),
		follower: (request, context) => requireFollowing(parts, request, context),
		staff: (request, context) => requireStaff('staff', parts, request, context),
		casework: (request, context) => requireStaff('casework', parts, request, context),
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
	if (!draft) throw notOpen(request, '/ask')
	if (draft.sentAt) throw redirect('/ask/sent')
	context.set(draftContext, draft)
}

async function requireFollowing({ db, clock }: Parts, request: Request, context: Context) {
	const token = readCookie(request, 'following')
	const following = token ? await findFollowing(db, token, { now: clock() }) : undefined
	if (!following) throw notOpen(request, '/follow')
	context.set(followingContext, following)
}

/** Who looks is sent to the way in; who has typed something gets it back, to send it once more. */
function notOpen({ method }: Request, wayIn: string) {
	return method === 'GET' || method === 'HEAD' ? redirect(wayIn) : data(null, { status: 401 })
}

async function requireStaff(
	access: 'staff' | 'casework' | 'administrator',
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
