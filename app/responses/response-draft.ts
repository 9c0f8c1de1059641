import type { Answers, RawAnswers } from '#app/questions/answer.ts'
import type { RespondentKind } from './response.ts'

/** Who answers, as far as they tell. */
export type About = {
	kind: RespondentKind
	name?: string
	groupName?: string
	/** Of a registered group that it is answered for. */
	groupId?: string
	/** For the receipt, and for news where it was asked for. */
	email?: string
	postcode?: string
	placeId?: string
	mayPublish: boolean
	wantsOutcome: boolean
}

/** What the draft of a response holds. */
export type ResponseDraft = {
	consultationId: string
	/** Of the consultation: the draft is opened on its pages only. */
	slug: string
	/** Pinned when it was begun; a question added since is not asked of somebody half way. */
	definitionId: string
	/** What the orders drawn for this person follow from. */
	orderSeed: string
	/** Checked, by question. */
	answers: Answers
	/** Keys of the pages that were answered, also where they were left open. */
	pagesDone: string[]
	/** As typed and not yet checked, by page. */
	typed: Record<string, RawAnswers>
	about?: About
	/** The registered group for which a member began it. */
	group?: { id: string; name: string; membershipId: string }
	/** Answers about equality, and whether that page was seen. */
	equality?: Answers
	isTrial: boolean
	/** The response that is being changed, if it was sent before. */
	changes?: string
	/** Which form saved each page last: another one must not save over it unseen. */
	stamps?: Record<string, string>
	/** The same for all that is begun in one browser: likeness is told by it, and nothing else. */
	browserKey?: string
}
