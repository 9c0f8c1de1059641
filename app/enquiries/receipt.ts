import type { CaseStatus, Outcome } from '#app/cases/case.ts'
import type { Language, LocalText } from '#app/languages/language.ts'
import type { Team } from '#app/staff/team.ts'
import type { Timescale } from '#app/triage/timescale.ts'
import type { TriageReason } from '#app/triage/triage.ts'
import type { ReachMethod } from './enquiry.ts'

/** One need as the resident is told of it. */
export type ReceiptNeed = {
	caseId: string
	number: number
	serviceName: LocalText
	isSensitive: boolean
	team: Team
	/** Why that team, with the place that decided it. */
	reason: TriageReason
	placeName?: LocalText
	deadlineAt: Date
	timescale: Timescale
	status: CaseStatus
	outcome: Outcome | null
	closedAt: Date | null
}

/** What somebody who sent an enquiry is told: on screen, by email and when they follow it. */
export type Receipt = {
	enquiryId: string
	reference: string
	language: Language
	receivedAt: Date
	closedAt: Date | null
	reachBy: ReachMethod | null
	isAnonymous: boolean
	leadTeam: Team
	/** The person, once one has taken it. */
	leadName?: string
	needs: ReceiptNeed[]
}
