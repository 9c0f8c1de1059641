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
	| 'service.changed'
	| 'place.changed'
	| 'closure_day.changed'
	| 'case.sensitive_viewed'
	| 'response.changed'
	| 'response.withdrawn'
	| 'response.published'
	| 'response.withheld'
	| 'response.flag_cleared'
	| 'response.redacted'
	| 'response.redaction_removed'
	| 'response.redaction_outdated'
	| 'response.report_settled'
	| 'response.keyed'
	| 'response.keyed_again'
	| 'response.difference_settled'
	| 'responses.exported'
	| 'results.published'
	| 'results.hidden'
	| 'theme.changed'
	| 'finding.sources_changed'
	| 'consultation.started'
	| 'consultation.changed'
	| 'consultation.published'
	| 'consultation.withdrawn'
	| 'consultation.extended'
	| 'consultation.news_sent'
	| 'consultation.question_answered'
	| 'consultation.outcome_sent'
	| 'booking.keyed'
	| 'booking.cancelled_by_host'
	| 'booking.code_renewed'
	| 'booking.flag_cleared'
	| 'support.changed'
	| 'workshop.message_sent'
	| 'workshop.invitations_sent'
	| 'workshop.invitation_withdrawn'
	| 'attendance.marked'
	| 'expense.recorded'
	| 'expense.corrected'
	| 'expense.removed'
	| 'expenses.exported'
	| 'workshop.created'
	| 'workshop.changed'
	| 'workshop.series_laid'
	| 'workshop.published'
	| 'workshop.cancelled'
	| 'workshop.draft_removed'
	| 'workshop.outcome_sent'
	| 'response.linked_to_group'
	| 'group.verified'
	| 'group.declined'
	| 'group.changed'
	| 'group.members_changed'
	| 'group.closed'
	| 'group.hidden'
	| 'group.shown'
	| 'group.looked_at'
	| 'proposal.answered'

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

/** Notes who gave a service, a place or both to a team, or took it away (no team). */
export function noteRuleChange(
	db: Db,
	rule: { teamId: string | null; serviceId: string | null; placeId: string | null },
	{ by, now }: { by: { staffId: string }; now: Date },
): Promise<void> {
	const detail = { service: rule.serviceId ?? '', place: rule.placeId ?? '' }
	const line = { action: 'triage_rule.changed', staffId: by.staffId, detail } as const
	return recordAudit(db, { ...line, subjectId: rule.teamId ?? undefined, at: now })
}

/** Notes that somebody changed a service, a place or a closure day. */
export function noteSettingChange(
	db: Db,
	action: 'service.changed' | 'place.changed' | 'closure_day.changed',
	subjectId: string,
	{ viewer, now }: { viewer: { staffId: string } | null; now: Date },
): Promise<void> {
	return recordAudit(db, { action, staffId: viewer?.staffId, subjectId, at: now })
}
