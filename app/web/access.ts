/**
 * Who may call a route; every route module says it in its `handle`.
 * public: anybody. draft: who holds an unsent draft. follower: who has opened an enquiry.
 * staff: anybody signed in. casework: those who work cases. administrator.
 */
export const ACCESS = ['public', 'draft', 'follower', 'staff', 'casework', 'administrator'] as const
export type Access = (typeof ACCESS)[number]

export type RouteHandle = { access: Access }
