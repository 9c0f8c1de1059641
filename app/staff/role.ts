export const STAFF_ROLES = ['officer', 'team_lead', 'engagement_officer', 'administrator'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

/** desk is the "no wrong door" desk; duty takes what is urgent. One active team of each. */
export const TEAM_KINDS = ['place', 'borough', 'partner', 'desk', 'duty'] as const
export type TeamKind = (typeof TEAM_KINDS)[number]
