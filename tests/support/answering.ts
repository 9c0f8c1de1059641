import { findConsultation } from '#app/consultations/consultation.server.ts'
import { saveDraft } from '#app/questions/draft.server.ts'
import { beginResponse } from '#app/responses/begin-response.server.ts'
import type { ResponseDraft } from '#app/responses/response-draft.ts'
import { sendResponse } from '#app/responses/send-response.server.ts'
import type { Browser } from './browser.ts'
import type { Site } from './http-site.ts'

/** Of the small council's one consultation, which is open. */
export const OPEN_SLUG = 'park-path'

async function begin({ db, time: { now } }: Site) {
	const consultation = await findConsultation(db, OPEN_SLUG)
	if (!consultation) throw new Error('the small council has no consultation')
	const { draft, key } = await beginResponse(db, { consultation, language: 'en', now })
	return { consultation, draft, key }
}

/** A browser that has begun to answer the consultation. */
export async function answering(site: Site, browser: Browser = site.browser()): Promise<Browser> {
	const { key } = await begin(site)
	browser.cookies.set(`__Host-answering-${OPEN_SLUG}`, key)
	return browser
}

/** The same with every page answered, up to the one that sends it. */
export async function upToAnswerCheck(site: Site, browser: Browser): Promise<void> {
	const { draft, key } = await begin(site)
	const content = { ...(draft.content as ResponseDraft), ...given('Because.'), pagesDone: ['all'] }
	const { revision, expiresAt } = draft
	await saveDraft(site.db, draft.id, content, { revision, now: site.time.now, expiresAt })
	browser.cookies.set(`__Host-answering-${OPEN_SLUG}`, key)
}

const given = (words: string) => ({
	answers: { where: 'lake', why: words },
	about: { kind: 'anonymous' as const, mayPublish: false, wantsOutcome: false },
	equality: {},
})

/** Answers in these words, and gives the id of the response. */
export async function answerOne(site: Site, words: string): Promise<string> {
	const { consultation, draft, key } = await begin(site)
	const content: ResponseDraft = {
		...(draft.content as ResponseDraft),
		...given(words),
	}
	const sent = await sendResponse(site.db, {
		...{ draftId: draft.id, draftKey: key, content, consultation },
		language: 'en',
		facts: { placeIds: new Set(), timeZone: 'Europe/London' },
		now: site.time.now,
	})
	if (sent.kind !== 'received') throw new Error(`the answers were not taken: ${sent.kind}`)
	return sent.responseId
}
