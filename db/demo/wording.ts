import type { z } from 'zod'
import type { LocalText } from '#app/languages/language.ts'
import { Definition, type Question } from '#app/questions/definition.ts'

/** English first, then Arabic. */
export type Both = [en: string, ar: string]
export type Option = [value: string, en: string, ar: string]
type QuestionInput = z.input<typeof Question>
type More = { hint?: Both; isRequired?: boolean; showIf?: { question: string; is: string[] } }

export const both = ([en, ar]: Both): LocalText => ({ en, ar })

const common = (id: string, label: Both, { hint, ...more }: More) => ({
	id,
	label: both(label),
	...(hint && { hint: both(hint) }),
	...more,
})

type ChoiceType = 'radios' | 'checkboxes' | 'select'
const choice =
	(type: ChoiceType) =>
	(id: string, label: Both, options: Option[], more: More = {}): QuestionInput => ({
		...common(id, label, more),
		type,
		options: options.map(([value, en, ar]) => ({ value, label: { en, ar } })),
	})

export const radios = choice('radios')
export const checkboxes = choice('checkboxes')
export const select = choice('select')

export const text = (id: string, label: Both, more: More = {}): QuestionInput => ({
	...common(id, label, more),
	type: 'text',
})
export const longText = (id: string, label: Both, more: More = {}): QuestionInput => ({
	...common(id, label, more),
	type: 'long-text',
})
export const place = (id: string, label: Both, more: More = {}): QuestionInput => ({
	...common(id, label, more),
	type: 'place',
})
/** A day up to today: nobody reports tomorrow. */
export const dayPast = (id: string, label: Both, more: More = {}): QuestionInput => ({
	...common(id, label, more),
	type: 'date',
	max: 'today',
})
export const dayAhead = (id: string, label: Both, more: More = {}): QuestionInput => ({
	...common(id, label, more),
	type: 'date',
	min: 'today',
})
export const number = (
	id: string,
	label: Both,
	{ min, max, unit, ...more }: More & { min: number; max: number; unit?: Both },
): QuestionInput => ({
	...common(id, label, more),
	type: 'number',
	min,
	max,
	...(unit && { unit: both(unit) }),
})
export const scale = (
	id: string,
	label: Both,
	[low, high]: [Both, Both],
	more: More = {},
): QuestionInput => ({
	...common(id, label, more),
	type: 'scale',
	pointsMax: 5,
	low: both(low),
	high: both(high),
})

export const yesNo: Option[] = [
	['yes', 'Yes', 'نعم'],
	['no', 'No', 'لا'],
]

export type DemoService = {
	id: string
	lgslId: number | null
	name: LocalText
	description: LocalText
	synonyms: { en: string[]; ar: string[] }
	timescaleDays: number
	urgentHours: number | null
	isSensitive: boolean
	allowsAnonymous: boolean
	needsPlace: boolean
	allowsPhotos: boolean
	notUs: LocalText | null
	questions: Definition
}

type ServiceWords = {
	id: string
	/** Its number in the Local Government Services List, where it has one. */
	lgsl?: number
	name: Both
	description: Both
	/** As residents say it; commas between. */
	synonyms: Both
	days: number
	urgentHours?: number
	traits?: ('sensitive' | 'anonymous' | 'anywhere' | 'photos')[]
	notUs?: Both
	questions: QuestionInput[]
}

export function service({ traits = [], ...words }: ServiceWords): DemoService {
	const [en, ar] = words.synonyms
	return {
		id: words.id,
		lgslId: words.lgsl ?? null,
		name: both(words.name),
		description: both(words.description),
		synonyms: { en: en.split(', '), ar: ar.split('، ') },
		timescaleDays: words.days,
		urgentHours: words.urgentHours ?? null,
		isSensitive: traits.includes('sensitive'),
		allowsAnonymous: traits.includes('anonymous'),
		needsPlace: !traits.includes('anywhere'),
		allowsPhotos: traits.includes('photos'),
		notUs: words.notUs ? both(words.notUs) : null,
		questions: Definition.parse({ questions: words.questions }),
	}
}
