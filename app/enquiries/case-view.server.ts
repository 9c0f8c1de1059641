import {
	type Case,
	type CaseEvent,
	findCase,
	listCases,
	listEvents,
} from '#app/cases/case.server.ts'
import { canReadWords } from '#app/cases/case.ts'
import { listPhotos } from '#app/files/photo.server.ts'
import type { NoticeKind, NoticeStatus } from '#app/notices/notice.ts'
import { listNotices } from '#app/notices/outbox.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { findContact } from '#app/residents/contact.server.ts'
import { listServicesByIds } from '#app/services/service.server.ts'
import { recordAudit } from '#app/staff/audit.server.ts'
import { listPeople } from '#app/staff/person.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { canSeeCase, type Viewer } from '#app/staff/viewer.ts'
import { listDecisions } from '#app/triage/triage.server.ts'
import type { Db } from '#db/client.server.ts'
import { type Enquiry, findEnquiry } from './enquiry.server.ts'

/** A case with its enquiry and the needs beside it, for somebody who may see it. */
export type SeenCase = {
	case: Case
	enquiry: Enquiry
	/** All of the enquiry, by number, this one too. */
	all: Case[]
	canReadWords: boolean
}

/**
 * Undefined when there is no such case, or none for this viewer. Whoever looks at a sensitive one,
 * or at the words of an enquiry that has one, is noted.
 */
export async function findCaseForViewer(
	db: Db,
	caseId: string,
	viewer: Viewer,
	{ now: at }: { now: Date },
): Promise<SeenCase | undefined> {
	const found = await findCase(db, caseId)
	const enquiry = found && (await findEnquiry(db, found.enquiryId))
	if (!enquiry || !isSeen(viewer, found, enquiry)) return undefined
	const all = await listCases(db, [enquiry.id])
	const isReader = canReadWords(viewer, all)
	const holdsSensitive = isReader && all.some(({ isSensitive }) => isSensitive)
	if (found.isSensitive || holdsSensitive) {
		const { staffId } = viewer
		await recordAudit(db, { action: 'case.sensitive_viewed', staffId, subjectId: caseId, at })
	}
	return { case: found, enquiry, all, canReadWords: isReader }
}

function isSeen(viewer: Viewer, one: Case, { leadStaffId, leadTeamId }: Enquiry): boolean {
	return canSeeCase(viewer, { ...one, leadStaffId, leadTeamId })
}

/** Everything about one case that this viewer may read, with the names for the ids in it. */
export async function readCaseView(db: Db, seen: SeenCase, viewer: Viewer) {
	const { enquiry, all } = seen
	const seenIds = new Set(all.filter((one) => isSeen(viewer, one, enquiry)).map(({ id }) => id))
	const others = otherNeeds(seen, seenIds)
	const isAbout = ({ caseId }: { caseId: string | null }) => caseId === null || seenIds.has(caseId)
	const events = (await listEvents(db, enquiry.id)).filter(isAbout)
	const notices = await listNotices(db, enquiry.id)
	const decisions = await listDecisions(db, [seen.case.id])
	const answers = (await listAnswers(db, [seen.case.id]))[0]
	const contact = enquiry.contactId ? await findContact(db, enquiry.contactId) : undefined
	return {
		case: seen.case,
		enquiry: publicParts(seen),
		email: contact?.kind === 'email' ? contact.value : undefined,
		others,
		wordsTeamIds: seen.canReadWords ? [] : sensitiveTeamIds(all),
		events: events.map((event) => withoutHidden(event, seen)),
		decisions,
		notices: notices.filter(isAbout),
		undeliveredCount: notices.filter(isUndelivered).length,
		photos: seen.canReadWords ? await listPhotos(db, { enquiryId: enquiry.id }) : [],
		answers: answers?.answers ?? {},
		definition: (await findDefinition(db, answers?.definitionId ?? seen.case.definitionId))
			?.definition ?? { questions: [] },
		...(await readNames(db, [
			seen.case.serviceId,
			...others.flatMap(({ serviceId }) => serviceId ?? []),
		])),
	}
}
export type CaseView = Awaited<ReturnType<typeof readCaseView>>

/** Whatever need it was about, it did not reach the resident. */
function isUndelivered({ status, kind }: { status: NoticeStatus; kind: NoticeKind }): boolean {
	return status === 'failed' && kind !== 'duty_alert'
}

/** The enquiry as it may be shown: its words only to who may read them. */
function publicParts({ enquiry, canReadWords: isReader }: SeenCase) {
	const { draftId: _, contentHash: __, contactId: ___, words, ...rest } = enquiry
	return { ...rest, words: isReader ? words : undefined }
}

/** A sensitive need of another team is not named, only whose it is. */
function otherNeeds({ case: own, all }: SeenCase, seenIds: Set<string>) {
	return all
		.filter(({ id }) => id !== own.id)
		.map(({ id, number, serviceId, teamId, status, outcome, isSensitive }) => {
			const isOpenTo = seenIds.has(id)
			return {
				id: isOpenTo ? id : undefined,
				number,
				serviceId: isOpenTo || !isSensitive ? serviceId : undefined,
				teamId,
				status,
				outcome,
			}
		})
}

function sensitiveTeamIds(all: Case[]): string[] {
	return [...new Set(all.filter(({ isSensitive }) => isSensitive).map(({ teamId }) => teamId))]
}

/** What a resident said about the whole enquiry counts as their words. */
function withoutHidden(event: CaseEvent, { canReadWords: isReader }: SeenCase) {
	const isHidden = event.caseId === null && event.actor === 'resident' && !isReader
	return { ...event, words: isHidden ? null : event.words, isHidden: isHidden && !!event.words }
}

/** Names for the ids, of services only where the viewer may know which they are. */
async function readNames(db: Db, serviceIds: string[]) {
	const people = await listPeople(db)
	return {
		services: await listServicesByIds(db, serviceIds),
		teams: await listTeams(db),
		places: await listPlaces(db, { withInactive: true }),
		people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
	}
}
