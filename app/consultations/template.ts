import { z } from 'zod'
import { typedText } from '#app/questions/typed-text.ts'
import type { Beginning } from './consultation-edit.server.ts'
import { type Checked, PAGE_WORDS } from './consultation-form.ts'
import { easyReadTemplate } from './template-easy-read.ts'
import { informalTemplate } from './template-informal.ts'
import { statutoryTemplate } from './template-statutory.ts'
import { youngPeopleTemplate } from './template-young-people.ts'

/** What a consultation of a kind begins with: words to be put right, and questions to start from. */
export type Template = { id: string } & Omit<
	Beginning,
	'title' | 'topic' | 'placeIds' | 'documents'
>

export const TEMPLATES: Template[] = [
	informalTemplate,
	statutoryTemplate,
	youngPeopleTemplate,
	easyReadTemplate,
]

const EMPTY: Template = {
	id: 'blank',
	summary: {},
	why: {},
	scope: {},
	decider: {},
	otherWays: null,
	readingPlan: null,
	stage: 'formative',
	audience: 'everyone',
	languages: ['en', 'ar'],
	listeners: [],
	asksEquality: true,
	allowsAnonymous: true,
	allowsGroups: true,
	checkEvery: 10,
	workingDaysMin: 20,
	graceHours: 24,
	definition: { questions: [] },
}

/** What a new consultation begins with, under its own title; its topic and places are chosen. */
export function beginningFrom(id: string, title: string): Beginning {
	const { id: _, ...template } = TEMPLATES.find((one) => one.id === id) ?? EMPTY
	return { ...template, title: { en: title }, topic: null, placeIds: null, documents: [] }
}

const STARTS = ['blank', 'informal', 'statutory', 'young-people', 'easy-read', 'copy'] as const

const Start = z
	.object({
		title: typedText(PAGE_WORDS.title.max, { lines: false }),
		start: z.enum(STARTS, { error: 'blank' }),
		copyOf: z.string().optional(),
	})
	.transform(({ copyOf, ...rest }) => ({
		...rest,
		copyOf: rest.start === 'copy' ? (copyOf ?? '') : undefined,
	}))
	.refine(({ copyOf }) => copyOf === undefined || z.uuid().safeParse(copyOf).success, {
		error: 'blank',
		path: ['copyOf'],
	})

/** How a new one is started. Codes by field: those of a title; blank. */
export function readStart(values: Record<string, string>): Checked<z.infer<typeof Start>> {
	const result = Start.safeParse(values)
	if (result.success) return { ok: true, value: result.data }
	const errors: Record<string, string> = {}
	for (const { path, message } of result.error.issues) errors[String(path[0])] ??= message
	return { ok: false, errors }
}
