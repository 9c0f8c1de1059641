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
	/** One of the council's teams; or somebody in words of their own. */
	byTeamId: string | null
	by: string | null
	dueOn: string | null
	doneOn: string | null
}

export const commitmentLengthMax = 2000
export const COMMITMENT_TEXTS = ['idea', 'decision', 'action'] as const

type Told = 'notes' | (typeof COMMITMENT_TEXTS)[number]

/** What keeps a text from being shown: it is not in a language of the page, or says nothing yet. */
export type Lacking = { field: Told; language: Language; code: 'untranslated' | 'undecided' }

/** In which languages of a page its texts are still to be written; one that is null is not asked for. */
export function untranslatedIn(
	texts: Partial<Record<Told, LocalText | null>>,
	languages: Language[],
): Lacking[] {
	return Object.entries(texts).flatMap(([field, text]) =>
		languages
			.filter((language) => text && !text[language])
			.map((language) => ({ field: field as Told, language, code: 'untranslated' as const })),
	)
}

/**
 * What an idea lacks to be shown to everybody: each of its texts in each language of the page, and
 * an answer to it, which is a decision or what is done.
 */
export function lackingIn(
	{ idea, decision, action }: Pick<CommitmentForm, (typeof COMMITMENT_TEXTS)[number]>,
	languages: Language[],
): Lacking[] {
	const isAnswered = decision !== null || action !== null
	const unanswered: Lacking = { field: 'decision', language: DEFAULT_LANGUAGE, code: 'undecided' }
	return [
		...untranslatedIn({ idea, decision, action }, languages),
		...(isAnswered ? [] : [unanswered]),
	]
}

/** As the errors of a form, by field. */
export function lackingErrors(lacking: Lacking[]): Values {
	return Object.fromEntries(
		lacking.map(({ field, language, code }) => [`${field}-${language}`, code]),
	)
}

/**
 * Reads a commitment. The idea is needed; an action needs who does it (a team, or somebody in
 * words) and a day by which, and these belong to an action. Codes by field: blank, tooLong, control,
 * those of `parseDate`, byMissing, byBoth, dueMissing, noAction, future (done on a day that is not yet; `today` is YYYY-MM-DD).
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
	const byTeamId = values.byTeamId?.trim() || null
	const [dueOn, doneOn] = [readDay(values, 'dueOn', errors), readDay(values, 'doneOn', errors)]
	const isDayWrong = Object.keys(errors).some((field) => field.startsWith('dueOn-'))
	if (action && !by && !byTeamId) errors.by ??= 'byMissing'
	if (by && byTeamId) errors.by ??= 'byBoth'
	if (action && !dueOn && !isDayWrong) errors['dueOn-day'] = 'dueMissing'
	if (!action && (by || byTeamId || dueOn || doneOn))
		errors[`action-${DEFAULT_LANGUAGE}`] ??= 'noAction'
	if (doneOn && doneOn > today) errors['doneOn-day'] ??= 'future'
	if (!idea || Object.keys(errors).length > 0) return { ok: false, errors }
	return { ok: true, value: { idea, decision, action, byTeamId, by, dueOn, doneOn } }
}

export function commitmentValues(commitment: CommitmentForm): Values {
	return {
		...Object.fromEntries(
			COMMITMENT_TEXTS.flatMap((field) => Object.entries(localValues(field, commitment[field]))),
		),
		byTeamId: commitment.byTeamId ?? '',
		by: commitment.by ?? '',
		...dayValues('dueOn', commitment.dueOn),
		...dayValues('doneOn', commitment.doneOn),
	}
}
