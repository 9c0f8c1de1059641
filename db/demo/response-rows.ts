import { EASE_ANSWERS } from '#app/enquiries/enquiry.ts'
import { RATED, RATING_WORDING_VERSIONS } from '#app/participation/rating.ts'
import type { Definition } from '#app/questions/definition.ts'
import { draftExpiry } from '#app/questions/draft.ts'
import { referenceFrom } from '#app/residents/code.ts'
import { EQUALITY_DEFINITION } from '#app/responses/equality.ts'
import { type Likeness, likenessOf } from '#app/responses/likeness.server.ts'
import { DUPLICATE_REASONS, type DuplicateReason } from '#app/responses/response.ts'
import { wordsHashOf } from '#app/results/theme.server.ts'
import { addDays } from '#app/triage/timescale.ts'
import type { consultationFollowers } from '#db/schema/consultations.ts'
import type { participationRatings } from '#db/schema/participation.ts'
import type { answers, drafts } from '#db/schema/questions.ts'
import type { contacts } from '#db/schema/residents.ts'
import type {
	abuseReports,
	equalityAnswers,
	redactions,
	responseFlags,
	responses,
	secondEntries,
} from '#db/schema/responses.ts'
import type { themeTags } from '#db/schema/results.ts'
import { hashSecret } from '#db/secret.server.ts'
import { instantOn, localTime } from './calendar.ts'
import { type Chance, chanceFrom } from './chance.ts'
import type { DemoConsultation } from './consultation-wording.ts'
import { engagementOfficers, type StoryResponse } from './response-tell.ts'

export type ResponseRows = {
	contacts: (typeof contacts.$inferInsert)[]
	followers: (typeof consultationFollowers.$inferInsert)[]
	drafts: (typeof drafts.$inferInsert)[]
	responses: (typeof responses.$inferInsert)[]
	answers: (typeof answers.$inferInsert)[]
	flags: (typeof responseFlags.$inferInsert)[]
	equality: (typeof equalityAnswers.$inferInsert)[]
	redactions: (typeof redactions.$inferInsert)[]
	reports: (typeof abuseReports.$inferInsert)[]
	tags: (typeof themeTags.$inferInsert)[]
	secondEntries: (typeof secondEntries.$inferInsert)[]
	ratings: (typeof participationRatings.$inferInsert)[]
}

type Setting = {
	demo: DemoConsultation
	consultationId: string
	definitionId: string
	definition: Definition
	/** Ids by name. */
	themes: ReadonlyMap<string, string>
	closesAt: Date
	now: Date
}
type Row = ResponseRows['responses'][number] & { id: string }
type One = { row: Row; told: StoryResponse }

const hours = (at: Date, count: number) => new Date(at.getTime() + count * 3_600_000)

/** The rows that the answers to one consultation leave behind, in the order of storing. */
export function rowsOfResponses(story: StoryResponse[], setting: Setting): ResponseRows {
	const chance = chanceFrom(`rows of ${setting.demo.slug}`)
	const rows: ResponseRows = {
		...{ contacts: [], followers: [], drafts: [], responses: [], answers: [], flags: [] },
		...{ equality: [], redactions: [], reports: [], tags: [], secondEntries: [], ratings: [] },
	}
	const contactIds = new Map<string, string>()
	const seen = new Map<string, string>()
	const all: One[] = story.map((told, index) => {
		const contactId = contactFor(told, { contactIds, rows, setting })
		const draft = draftRow(told)
		rows.drafts.push(draft)
		const row = responseRow(told, { index, setting, draftId: draft.id, contactId, chance })
		const flags = flagsOf(row, { seen, setting, chance })
		rows.flags.push(...flags)
		row.isFlagged = flags.some(({ clearedAt }) => !clearedAt)
		rows.answers.push(
			...Object.entries(told.answers).map(([questionId, value]) => ({
				subjectId: row.id,
				definitionId: setting.definitionId,
				questionId,
				value,
			})),
		)
		return { row, told }
	})
	rows.responses = all.map(({ row }) => row)
	for (const one of all) {
		addModeration(rows, one, setting)
		rows.ratings.push(...ratingsOf(one, { setting, chance }))
	}
	rows.secondEntries = secondEntriesOf(all, setting)
	if (setting.demo.asksEquality) rows.equality = equalityOf(all.length, { setting, chance })
	return rows
}

function contactFor(
	{ email, language, receivedAt, wantsOutcome }: StoryResponse,
	{
		contactIds,
		rows,
		setting,
	}: { contactIds: Map<string, string>; rows: ResponseRows; setting: Setting },
): string | undefined {
	if (!email) return undefined
	const known = contactIds.get(email)
	if (known) return known
	const id = crypto.randomUUID()
	contactIds.set(email, id)
	rows.contacts.push({ id, kind: 'email', value: email.toLowerCase() })
	const { consultationId } = setting
	const at = { askedAt: receivedAt, confirmedAt: receivedAt }
	if (wantsOutcome) rows.followers.push({ consultationId, contactId: id, language, ...at })
	return id
}

function draftRow({ storedAt, receivedAt, language }: StoryResponse) {
	return {
		id: crypto.randomUUID(),
		keyHash: hashSecret(crypto.randomUUID()),
		subject: 'response' as const,
		language,
		content: {},
		startedAt: new Date(Math.min(receivedAt.getTime(), storedAt.getTime()) - 9 * 60_000),
		savedAt: storedAt,
		expiresAt: draftExpiry(storedAt),
		sentAt: storedAt,
	}
}

function responseRow(
	told: StoryResponse,
	{
		index,
		setting,
		draftId,
		contactId,
		chance,
	}: { index: number; setting: Setting; draftId: string; contactId?: string; chance: Chance },
): Row {
	const { demo, consultationId, definition, definitionId, now } = setting
	const { answers, browserKey, voice, kind, name, groupName, postcode, placeId } = told
	const seed = `${demo.slug} ${index} ${told.receivedAt.toISOString()}`
	const isRead = hours(told.storedAt, 72) < now && chance.isLucky(demo.replies?.readShare ?? 0)
	const read = voice?.publication ?? (isRead ? 'published' : 'waiting')
	const { channel, language, keyedBy, receivedAt, storedAt, mayPublish, wantsOutcome } = told
	return {
		...likenessOf({ consultationId, definition, answers }, { contactId, browserKey }),
		...{ channel, language, keyedBy, receivedAt, storedAt, mayPublish, wantsOutcome },
		id: crypto.randomUUID(),
		reference: referenceFrom(
			Buffer.from(hashSecret(`response ${seed}`), 'base64url').subarray(0, 8),
		),
		consultationId,
		draftId,
		definitionId,
		contentHash: hashSecret(JSON.stringify(answers) + seed),
		orderSeed: hashSecret(`order ${seed}`).slice(0, 16),
		respondentKind: kind,
		...{ name, groupName, postcode, placeId },
		publication: mayPublish || read === 'withheld' ? read : 'waiting',
	}
}

const traits: Record<DuplicateReason, (likeness: Likeness) => string | null> = {
	'same-email': ({ contactId }) => contactId,
	'same-words': ({ wordsHash }) => wordsHash,
	'same-browser': ({ browserHash }) => browserHash,
	'same-answers': ({ answersHash }) => answersHash || null,
	'same-form': ({ formCode }) => formCode,
}

/** Like what came before, for the same reasons as when it is sent; a few of them looked at since. */
function flagsOf(
	row: Row,
	{ seen, setting, chance }: { seen: Map<string, string>; setting: Setting; chance: Chance },
): ResponseRows['flags'] {
	return DUPLICATE_REASONS.flatMap((reason) => {
		const trait = traits[reason](row as Likeness)
		if (!trait) return []
		const otherResponseId = seen.get(`${reason} ${trait}`)
		if (!otherResponseId) seen.set(`${reason} ${trait}`, row.id)
		if (!otherResponseId) return []
		const clearedAt = hours(row.storedAt, 50)
		const isCleared = reason === 'same-browser' && clearedAt < setting.now && chance.isLucky(0.4)
		const cleared = isCleared ? { clearedAt, clearedBy: engagementOfficers[0] } : {}
		return [{ responseId: row.id, reason, otherResponseId, ...cleared }]
	})
}

function addModeration(rows: ResponseRows, { row, told }: One, { themes, now }: Setting) {
	const { voice } = told
	if (!voice) return
	const at = new Date(Math.min(hours(row.storedAt, 76).getTime(), now.getTime() - 3_600_000))
	const responseId = row.id
	const [officer, second] = engagementOfficers
	if (voice.redacted) {
		const { question, text, reason } = voice.redacted
		rows.redactions.push({ responseId, questionId: question, text, reason, byStaffId: officer, at })
	}
	if (voice.reported)
		rows.reports.push({
			responseId,
			words: voice.reported,
			reportedAt: new Date(Math.min(hours(at, 30).getTime(), now.getTime() - 1_800_000)),
		})
	for (const [questionId, names] of Object.entries(voice.tags ?? {}))
		for (const name of names) {
			const themeId = themes.get(name)
			if (!themeId) throw new Error(`no theme is called ${name}`)
			const taggedBy = name.length % 3 === 0 ? second : officer
			const wordsHash = wordsHashOf(String(told.answers[questionId]))
			rows.tags.push({ responseId, questionId, themeId, taggedBy, taggedAt: at, wordsHash })
		}
}

/** Every tenth of what was keyed is keyed again by the other; they read one form differently. */
function secondEntriesOf(
	all: One[],
	{ definition, closesAt, now }: Setting,
): ResponseRows['secondEntries'] {
	if (closesAt > now) return []
	const keyed = all
		.filter(({ row }) => row.keyedBy)
		.toSorted((one, other) => one.row.storedAt.getTime() - other.row.storedAt.getTime())
	const sample = keyed.filter((_, index) => (index + 1) % 10 === 0)
	const scale = definition.questions.find(({ type }) => type === 'scale')
	const done = sample.slice(0, -1)
	const slip = done.find(({ told }) => scale && typeof told.answers[scale.id] === 'number')
	return done.map(({ row, told }) => {
		const given = scale && told.answers[scale.id]
		const isOther = slip?.row === row && scale && typeof given === 'number'
		const again = isOther ? { [scale.id]: given > 1 ? given - 1 : given + 1 } : {}
		const [one, other] = engagementOfficers
		const keyedBy = row.keyedBy === one ? other : one
		const at = new Date(Math.min(hours(row.storedAt, 26).getTime(), now.getTime() - 60_000))
		const settled = isOther ? {} : { settledBy: keyedBy, settledAt: at }
		return {
			responseId: row.id,
			keyedBy,
			answers: { ...told.answers, ...again },
			differences: Object.keys(again),
			at,
			...settled,
		}
	})
}

/** How easy it was is asked at the end; whether they felt listened to, again after the outcome. */
function ratingsOf(
	{ row, told }: One,
	{ setting, chance }: { setting: Setting; chance: Chance },
): ResponseRows['ratings'] {
	const ratings = setting.demo.replies?.ratings
	const { outcome } = setting.demo
	if (!ratings || told.channel === 'letter' || !chance.isLucky(ratings.share)) return []
	return RATED.flatMap((rated) => {
		const told = outcome && rated === 'listened' ? outcome.day + chance.whole(0, 12) : undefined
		const at =
			told === undefined
				? hours(row.receivedAt, 0.1)
				: instantOn(
						addDays(localTime(setting.now).day, told),
						chance.whole(17, 21),
						chance.whole(0, 59),
					)
		if (at > setting.now || chance.isLucky(0.12)) return []
		const answer = chance.pickWeighted(
			EASE_ANSWERS,
			(one) => ratings[rated][EASE_ANSWERS.indexOf(one)] ?? 0,
		)
		return [
			{
				kind: 'consultation' as const,
				subjectId: row.id,
				rated,
				wordingVersion: RATING_WORDING_VERSIONS[rated],
				answer,
				placeId: row.placeId,
				answeredAt: at,
				changedAt: at,
			},
		]
	})
}

/** How the borough is made up, roughly; where nothing is said, the first option is the commonest. */
const makeUp: Record<string, number[]> = {
	age: [2, 8, 18, 20, 17, 16, 12, 7],
	disability: [9, 14, 8, 69],
	sex: [55, 45],
	'gender-reassignment': [98, 2],
	orientation: [90, 4, 4, 2],
	ethnicity: [21, 18, 6, 42, 8, 5],
	religion: [34, 32, 2, 5, 1, 22, 2, 2],
	marriage: [43, 2, 55],
	pregnancy: [6, 94],
}

function equalityOf(
	count: number,
	{ setting, chance }: { setting: Setting; chance: Chance },
): ResponseRows['equality'] {
	const { consultationId } = setting
	const given = Array.from({ length: count }, () => chance.isLucky(0.6)).filter(Boolean)
	const rows = given.flatMap(() =>
		EQUALITY_DEFINITION.questions.flatMap((question) => {
			if (question.type !== 'radios' || chance.isLucky(0.07)) return []
			const weights = makeUp[question.id] ?? [1]
			const { options } = question
			const option = chance.pickWeighted(options, (one) => weights[options.indexOf(one)] ?? 0)
			const value = chance.isLucky(0.06) ? { isNotSaid: true as const } : option.value
			return [{ id: crypto.randomUUID(), consultationId, questionId: question.id, value }]
		}),
	)
	return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
