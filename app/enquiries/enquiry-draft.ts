import type { Answers, RawAnswers } from '#app/questions/answer.ts'
import type { AccessNeed, Channel, ReachMethod } from './enquiry.ts'

/** Where it is about, as confirmed: the smallest place that holds it, when there is one. */
export type DraftPlace = {
	source: 'postcode' | 'address' | 'picked' | 'none'
	postcode?: string
	address?: string
	placeIds: string[]
	/** Places to choose from near a boundary, until one is chosen. */
	choices?: { placeId: string; placeIds: string[] }[]
	latitude?: number
	longitude?: number
}

export type DraftContact = {
	isAnonymous: boolean
	name?: string
	onBehalfOf?: string
	reachBy?: ReachMethod
	email?: string
	phone?: string
	postalAddress?: string
	goodTime?: string
	language: string
}

export type DraftAccess = { needs: AccessNeed[]; other?: string }

/** What is kept of an enquiry while it is being written: confirmed answers, step by step. */
export type EnquiryDraft = {
	channel: Channel
	enteredBy?: string
	words: string
	needs: string[]
	/** Has read that some of it is not for us, and goes on. */
	isElsewhereRead?: boolean
	place?: DraftPlace
	answers: Record<string, { definitionId: string; answers: Answers }>
	arePhotosDone?: boolean
	contact?: DraftContact
	access?: DraftAccess
	/** What was typed on a page and not confirmed yet, by the page's step. */
	typed: Record<string, RawAnswers>
}

export function emptyDraft(
	words: string,
	{ channel = 'web', enteredBy }: { channel?: Channel; enteredBy?: string } = {},
): EnquiryDraft {
	return { channel, ...(enteredBy && { enteredBy }), words, needs: [], answers: {}, typed: {} }
}
