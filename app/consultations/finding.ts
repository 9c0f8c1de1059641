import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { type Checked, localValues, readLocalText } from './consultation-form.ts'
import { dayValues, readDay } from './day-fields.ts'

/** What was said, what the council replies, what was decided, and what is done by when. */
export type FindingForm = {
	said: LocalText
	reply: LocalText
	decision: LocalText | null
	action: LocalText | null
	dueOn: string | null
	doneOn: string | null
}

export const findingLengthMax = 2000
export const FINDING_TEXTS = ['said', 'reply', 'decision', 'action'] as const
export const FINDING_DAYS = ['dueOn', 'doneOn'] as const

type Values = Record<string, string>

/** How far an action is; late once its due day (YYYY-MM-DD, as `today`) is over and it is not done. */
export function progressOf(
	{ dueOn, doneOn }: Pick<FindingForm, 'dueOn' | 'doneOn'>,
	{ today }: { today: string },
): { state: 'done' | 'due' | 'late'; day: string } | undefined {
	if (doneOn) return { state: 'done', day: doneOn }
	if (!dueOn) return undefined
	return { state: dueOn < today ? 'late' : 'due', day: dueOn }
}

/**
 * Reads a finding. What was said and the reply are needed; an action needs a day by which it is
 * done, and a day belongs to an action. Codes by field: blank, tooLong, control, those of
 * `parseDate`, dueMissing (no day for the action), noAction (a day without one), future (done on a
 * day that is not yet; `today` is YYYY-MM-DD).
 */
export function readFinding(
	values: Values,
	{ languages, today }: { languages: Language[]; today: string },
): Checked<FindingForm> {
	const errors: Values = {}
	const text = (field: string, isRequired: boolean): LocalText => {
		const options = { languages, max: findingLengthMax, lines: true, isRequired }
		const read = readLocalText(values, field, options)
		if (read.ok) return read.value
		Object.assign(errors, read.errors)
		return {}
	}
	const [said, reply] = [text('said', true), text('reply', true)]
	const [decision, action] = [orNull(text('decision', false)), orNull(text('action', false))]
	const dueOn = readDay(values, 'dueOn', errors)
	const doneOn = readDay(values, 'doneOn', errors)
	const isDayWrong = Object.keys(errors).some((field) => field.startsWith('dueOn-'))
	if (action && !dueOn && !isDayWrong) errors['dueOn-day'] = 'dueMissing'
	if (!action && (dueOn || doneOn)) errors[`action-${DEFAULT_LANGUAGE}`] ??= 'noAction'
	if (doneOn && doneOn > today) errors['doneOn-day'] ??= 'future'
	if (Object.keys(errors).length > 0) return { ok: false, errors }
	return { ok: true, value: { said, reply, decision, action, dueOn, doneOn } }
}

export function findingValues(finding: FindingForm): Values {
	return {
		...Object.fromEntries(
			FINDING_TEXTS.flatMap((field) => Object.entries(localValues(field, finding[field]))),
		),
		...Object.assign({}, ...FINDING_DAYS.map((field) => dayValues(field, finding[field]))),
	}
}

function orNull(text: LocalText): LocalText | null {
	return Object.keys(text).length === 0 ? null : text
}
