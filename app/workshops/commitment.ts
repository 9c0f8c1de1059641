import { type Checked, localValues, readLocalText } from '#app/consultations/consultation-form.ts'
import { dayValues, readDay } from '#app/consultations/day-fields.ts'
import { DEFAULT_LANGUAGE, type Language, type LocalText } from '#app/languages/language.ts'
import { optionalText } from '#app/questions/typed-text.ts'
import type { Values } from './workshop-form.ts'

/** An idea from the workshop, what was decided on it, what is done, by whom and by when. */
export type CommitmentForm = {
	idea: LocalText
	decision: LocalText | null
	action: LocalText | null
	by: string | null
	dueOn: string | null
	doneOn: string | null
}

export const commitmentLengthMax = 2000
export const COMMITMENT_TEXTS = ['idea', 'decision', 'action'] as const

/**
 * Reads a commitment. The idea is needed; an action needs who does it and a day by which, and these
 * belong to an action. Codes by field: blank, tooLong, control, those of `parseDate`, byMissing,
 * dueMissing, noAction, future (done on a day that is not yet; `today` is YYYY-MM-DD).
 */
export function readCommitment(
	values: Values,
	{ languages, today }: { languages: Language[]; today: string },
): Checked<CommitmentForm> {
	const errors: Values = {}
	const text = (field: string, isRequired: boolean): LocalText | null => {
		const options = { languages, max: commitmentLengthMax, lines: true, isRequired }
		const read = readLocalText(values, field, options)
		if (!read.ok) Object.assign(errors, read.errors)
		return read.ok && Object.keys(read.value).length > 0 ? read.value : null
	}
	const [idea, decision, action] = [
		text('idea', true),
		text('decision', false),
		text('action', false),
	]
	const read = optionalText(150, { lines: false }).safeParse(values.by)
	if (!read.success) errors.by = read.error.issues[0]?.message ?? 'blank'
	const by = (read.success && read.data) || null
	const [dueOn, doneOn] = [readDay(values, 'dueOn', errors), readDay(values, 'doneOn', errors)]
	const isDayWrong = Object.keys(errors).some((field) => field.startsWith('dueOn-'))
	if (action && !by) errors.by ??= 'byMissing'
	if (action && !dueOn && !isDayWrong) errors['dueOn-day'] = 'dueMissing'
	if (!action && (by || dueOn || doneOn)) errors[`action-${DEFAULT_LANGUAGE}`] ??= 'noAction'
	if (doneOn && doneOn > today) errors['doneOn-day'] ??= 'future'
	if (!idea || Object.keys(errors).length > 0) return { ok: false, errors }
	return { ok: true, value: { idea, decision, action, by, dueOn, doneOn } }
}

export function commitmentValues(commitment: CommitmentForm): Values {
	return {
		...Object.fromEntries(
			COMMITMENT_TEXTS.flatMap((field) => Object.entries(localValues(field, commitment[field]))),
		),
		by: commitment.by ?? '',
		...dayValues('dueOn', commitment.dueOn),
		...dayValues('doneOn', commitment.doneOn),
	}
}
