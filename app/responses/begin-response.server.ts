import type { Consultation } from '#app/consultations/consultation.server.ts'
import { graceEnd } from '#app/consultations/consultation.ts'
import type { Language } from '#app/languages/language.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { findDraft, startDraft } from '#app/questions/draft.server.ts'
import { allPages } from '#app/questions/paging.ts'
import { findContact } from '#app/residents/contact.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeSecret } from '#db/secret.server.ts'
import { partOf } from './answering.ts'
import { readOrdered } from './answers-sent.server.ts'
import type { StoredResponse } from './response.server.ts'
import type { About, ResponseDraft } from './response-draft.ts'

/** How long after everything has ended what was typed can still be read and copied. */
const readableDays = 7

/** Until when a draft is kept: the close, the grace, and a week in which it can still be copied. */
export function draftEnd(
	{ closesAt, graceHours }: Pick<Consultation, 'closesAt' | 'graceHours'>,
	now: Date,
): Date {
	const end = closesAt && closesAt > now ? graceEnd(closesAt, graceHours) : now
	return new Date(end.getTime() + readableDays * 86_400_000)
}

type Beginning = {
	consultation: Pick<Consultation, 'id' | 'slug' | 'definitionId' | 'closesAt' | 'graceHours'>
	language: Language
	now: Date
	/** Of a draft that this browser had for the same consultation. */
	earlierKey?: string
	isTrial?: boolean
	/** Who answers for a registered group, as its member. */
	acting?: { membershipId: string; groupId: string; groupName: string; name: string; email: string }
}

/** Begins a draft; the key is for the cookie `answering-<slug>` of the browser. */
export async function beginResponse(db: Db, beginning: Beginning): ReturnType<typeof startDraft> {
	const { consultation, acting } = beginning
	return start(db, beginning, {
		definitionId: consultation.definitionId,
		...(acting && { typed: typedFor(acting) }),
	})
}

/** Begins a draft that holds what was sent, to put something else in its place. */
export async function beginChange(
	db: Db,
	response: StoredResponse,
	beginning: Beginning,
): ReturnType<typeof startDraft> {
	const [stored] = await listAnswers(db, [response.id])
	const orderSeed = response.orderSeed ?? makeSecret()
	const definition = await readOrdered(db, { definitionId: response.definitionId, orderSeed })
	return start(db, beginning, {
		definitionId: response.definitionId,
		orderSeed,
		pagesDone: allPages(definition).map(({ key }) => key),
		answers: stored?.answers ?? {},
		about: await aboutOf(db, response),
		changes: response.id,
	})
}

async function start(
	db: Db,
	{ consultation, language, now, earlierKey, isTrial = false, acting }: Beginning,
	known: Partial<ResponseDraft> & Pick<ResponseDraft, 'definitionId'>,
) {
	const earlier = earlierKey ? await findDraft(db, earlierKey, { now }) : undefined
	const browserKey = (earlier?.content as ResponseDraft | undefined)?.browserKey ?? makeSecret()
	const content: ResponseDraft = {
		consultationId: consultation.id,
		slug: consultation.slug,
		orderSeed: makeSecret(),
		answers: {},
		pagesDone: [],
		typed: {},
		isTrial,
		browserKey,
		...(acting && {
			group: { id: acting.groupId, name: acting.groupName, membershipId: acting.membershipId },
		}),
		...known,
	}
	const expiresAt = draftEnd(consultation, now)
	return startDraft(db, { subject: 'response', language, content, now, expiresAt })
}

/** What a member would type on the page that asks who answers. */
function typedFor({ groupName, name, email }: NonNullable<Beginning['acting']>) {
	const about = { kind: ['group'], groupName: [groupName], contactName: [name], email: [email] }
	return { [partOf({ name: 'about' })]: about }
}

/** Who answered, as it is kept. */
export async function aboutOf(db: Db, response: StoredResponse): Promise<About> {
	const contact = response.contactId ? await findContact(db, response.contactId) : undefined
	const { name, groupName, groupId, postcode, placeId } = response
	return {
		kind: response.respondentKind,
		mayPublish: response.mayPublish,
		wantsOutcome: response.wantsOutcome,
		...(name && { name }),
		...(groupName && { groupName }),
		...(groupId && { groupId }),
		...(contact && { email: contact.value }),
		...(postcode && { postcode }),
		...(placeId && { placeId }),
	}
}
