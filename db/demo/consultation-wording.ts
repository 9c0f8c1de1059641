import type { z } from 'zod'
import type {
	Audience,
	DocumentVariant,
	Gate,
	Stage,
	Topic,
} from '#app/consultations/consultation.ts'
import type { LocalText } from '#app/languages/language.ts'
import type { Answers } from '#app/questions/answer.ts'
import type { Definition, Question } from '#app/questions/definition.ts'
import { type Both, both, type Option } from './wording.ts'

export type DefinitionInput = z.input<typeof Definition>
export type QuestionInput = z.input<typeof Question>

export const optionsOf = (...list: Option[]) =>
	list.map(([value, en, ar]) => ({ value, label: { en, ar } }))

/** A picture under `public/consultations`, and what it shows. */
export const picture = (
	file: string,
	[value, en, ar]: Option,
	[altEn, altAr]: Both,
): { value: string; label: LocalText; image: string; alt: LocalText } => ({
	value,
	label: { en, ar },
	image: `/consultations/${file}.svg`,
	alt: { en: altEn, ar: altAr },
})

export const inSection = (section: string, questions: QuestionInput[]): QuestionInput[] =>
	questions.map((question) => ({ ...question, section }))

/** In both languages, as a document is written: an array a language, a line each. */
export const bodyOf = (en: string[], ar: string[]): LocalText => ({
	en: en.join('\n'),
	ar: ar.join('\n'),
})

export const listener = (name: string, role: Both) => ({ name, role: both(role) })

/** Days are counted from the day on which the story is told: the past is negative. */
export type DemoFinding = {
	said: Both
	reply: Both
	decision?: Both
	action?: Both
	due?: number
	done?: number
	/** Names of themes that it rests on. */
	themes?: string[]
}

export type DemoAsked = {
	language: 'en' | 'ar'
	words: string
	day: number
	answer?: Both
	answeredDay?: number
}

export type DemoConsultation = {
	slug: string
	stage: Stage
	topic: Topic
	audience?: Audience
	placeIds: string[]
	title: Both
	summary: Both
	why: Both
	scope: Both
	decider: Both
	otherWays: Both
	listeners: { name: string; role: LocalText }[]
	readingPlan: Both
	days: { opens: number; closes: number; readBy: number; decision: number }
	definition: DefinitionInput
	documents: { variant: DocumentVariant; title: Both; body: LocalText }[]
	asksEquality?: boolean
	/** What a named person said for a gate that was not passed. */
	justified?: { gate: Gate; why: string }
	asked?: DemoAsked[]
	outcome?: { day: number; decision: Both; findings: DemoFinding[] }
	/** The day on which the results were shown to everybody. */
	resultsDay?: number
	themes?: { name: string; guidance: string }[]
	/** How people answered it; nobody has before it opens. */
	replies?: Replies
}

/**
 * How one question is answered, by chance. one: an option or a point by weight; `NONE` for leaving
 * it open. each: every option with its own chance. order: favourites first. points: shares of the
 * total. rows: weights of the options in each row. between: a number, in steps. ago: days before.
 */
export type Draw =
	| { one: Record<string, number> }
	| { each: Record<string, number> }
	| { order: Record<string, number> }
	| { points: Record<string, number> }
	| { rows: Record<string, number[]> }
	| { between: [from: number, to: number]; step: number }
	| { ago: [from: number, to: number] }

export const NONE = 'none-given'

/** Somebody with words of their own. */
export type Voice = {
	leaning: string
	/** The words, by question. */
	says: Record<string, string>
	language?: 'ar'
	/** The ward or estate that it comes from. */
	in?: string
	group?: string
	/** Answers that its words call for. */
	given?: Answers
	/** Names of themes that an officer marked it with, by question. */
	tags?: Record<string, string[]>
	/** What a moderator did; by default it waits. */
	publication?: 'published' | 'withheld'
	redacted?: { question: string; text: string; reason: string }
	/** Why somebody reported it, once it was published. */
	reported?: string
	/** How many more sent the same words. */
	copies?: number
}

export type Replies = {
	/** How many there are in all, those with words among them. */
	count: number
	voices: Voice[]
	/** Shares of the leanings among those who wrote no words. */
	leanings: Record<string, number>
	/** By question; by leaning where it differs. */
	draws: Record<string, Draw | Record<string, Draw>>
	/** Where they live, by weight; every ward alike where it is left out. */
	wards?: Record<string, number>
	channels: Record<string, number>
	arabicShare: number
	/** Of those who may publish, how many have been read, before the close or after. */
	readShare?: number
	/** How easy it was and whether they felt listened to: weights from strong agreement down. */
	ratings?: { share: number; ease: number[]; listened: number[] }
}
