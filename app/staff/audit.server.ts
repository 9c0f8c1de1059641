import type { Db } from '#db/client.server.ts'
import { audit } from '#db/schema/web.ts'

export type AuditAction =
	| 'staff.signed_in'
	| 'staff.sign_in_failed'
	| 'staff.signed_out'
	| 'staff.access_denied'
	| 'staff.password_changed'
	| 'staff.code_app_added'
	| 'staff.code_app_removed'
	| 'staff.invited'
	| 'staff.invitation_accepted'
	| 'staff.changed'
	| 'staff.disabled'
	| 'staff.enabled'
	| 'team.changed'
	| 'triage_rule.changed'
	| 'case.sensitive_viewed'

/**
 * Adds a line about who did what. `detail` takes codes and ids, never a name, an address or
 * anybody's words: the lines are kept and cannot be changed.
 */
export async function recordAudit(
	db: Db,
	line: {
		action: AuditAction
		staffId?: string
		subjectId?: string
		detail?: Record<string, string | number | boolean>
		at: Date
	},
): Promise<void> {
	await db.insert(audit).values(line)
}
