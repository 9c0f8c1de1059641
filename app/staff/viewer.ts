import type { Access } from '#app/web/access.ts'
import type { StaffRole } from './role.ts'

/** The colleague who is looking: read anew for each request, so a change of role holds at once. */
export type Viewer = {
	staffId: string
	name: string
	email: string
	role: StaffRole
	teamIds: string[]
	/** A member of the duty team, which takes what is urgent. */
	isDuty: boolean
	hasSecondFactor: boolean
}

export type StaffAccess = Extract<Access, 'staff' | 'casework' | 'engagement' | 'administrator'>

/**
 * Who sees what, for residents' words: the one table. Queries filter by it, pages check by
 * `canSeeCase`, which reads the same table.
 * ofTeams: every case of these teams, sensitive ones too; duty is a team like any other.
 * asLead: every case that is not sensitive, of an enquiry whose lead contact the viewer is:
 * in person, or while no person is, by belonging to the team that is.
 */
export function caseScope(viewer: Viewer): { ofTeams: string[]; asLead: boolean } {
	switch (viewer.role) {
		case 'officer':
			return { ofTeams: viewer.teamIds, asLead: true }
		case 'team_lead':
			return { ofTeams: viewer.teamIds, asLead: false }
		case 'engagement_officer':
		case 'administrator':
			return { ofTeams: [], asLead: false }
	}
}

export type SeenCase = {
	teamId: string
	isSensitive: boolean
	/** The lead contact of the case's enquiry: a person, or while there is none, a team. */
	leadStaffId: string | null
	leadTeamId?: string
}

export function canSeeCase(viewer: Viewer, seen: SeenCase): boolean {
	const { ofTeams, asLead } = caseScope(viewer)
	if (ofTeams.includes(seen.teamId)) return true
	return asLead && !seen.isSensitive && isLeadContact(viewer, seen)
}

function isLeadContact(viewer: Viewer, { leadStaffId, leadTeamId }: SeenCase): boolean {
	if (leadStaffId !== null) return leadStaffId === viewer.staffId
	return leadTeamId !== undefined && viewer.teamIds.includes(leadTeamId)
}

const MAY: Record<StaffAccess, readonly StaffRole[]> = {
	staff: ['officer', 'team_lead', 'engagement_officer', 'administrator'],
	casework: ['officer', 'team_lead'],
	engagement: ['engagement_officer'],
	administrator: ['administrator'],
}

export function accessAllows(access: StaffAccess, viewer: Pick<Viewer, 'role'>): boolean {
	return MAY[access].includes(viewer.role)
}

/** Where somebody lands who has signed in without being on the way to a page. */
export function landingPath(role: StaffRole): string {
	if (accessAllows('casework', { role })) return '/staff'
	return role === 'administrator' ? '/staff/people' : '/staff/consultations'
}

export type AccessDecision =
	| { kind: 'allow' }
	/** To the sign-in page, which leads back here; or from the area's front to one's own page. */
	| { kind: 'signIn' | 'land'; location: string }
	| { kind: 'refuse' }

/** Decides about a request for a page of the staff area; `path` may have a query. */
export function decideStaffAccess(
	access: StaffAccess,
	viewer: Viewer | undefined,
	method: string,
	path: string,
): AccessDecision {
	const isRead = method === 'GET' || method === 'HEAD'
	if (!viewer) return isRead ? { kind: 'signIn', location: signInPath(path) } : { kind: 'refuse' }
	if (accessAllows(access, viewer)) return { kind: 'allow' }
	if (isRead && path === '/staff') return { kind: 'land', location: landingPath(viewer.role) }
	return { kind: 'refuse' }
}

function signInPath(path: string): string {
	const next = safeNextPath(path)
	if (!next || next === '/staff') return '/staff/sign-in'
	return `/staff/sign-in?next=${encodeURIComponent(next)}`
}

const nextPathLengthMax = 300
/** Plain segments only: no dots, no backslash, no second slash, nothing encoded before the query. */
const NEXT_PATH = /^\/staff(?:\/[\w-]+)*(?:\?[\w.~%&=+-]*)?$/

/** A page of the staff area to go on to after signing in, or undefined for whatever else it is. */
export function safeNextPath(next: unknown): string | undefined {
	if (typeof next !== 'string' || next.length > nextPathLengthMax) return undefined
	if (!NEXT_PATH.test(next) || /^\/staff\/sign-(in|out)/.test(next)) return undefined
	return next
}
