import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { fieldsWith, languageName } from '#app/consultations/staff-fields.tsx'
import { isLanguage } from '#app/languages/language.ts'
import { NUMBER_RANGES, type Values, WORKSHOP_WORDS, type WorkshopWord } from './workshop-form.ts'

export type Translate = TFunction<'staff-workshops'>

/** A text by a key that is put together as it runs; '' where a default is given and none is there. */
function say(t: Translate, key: string, slots: object = {}): string {
	return String(t(key as never, slots as never))
}

/** 'summary-ar' is "In a few words (Arabic)"; the parts of a date are called by the date's name. */
function fieldLabel(t: Translate, name: string): string {
	const [base = '', ...rest] = name.split('-')
	const part = rest.join('-')
	if (base === 'reserved' && part) return say(t, `reserved.${part}`)
	const label = say(t, `fields.${base}`)
	return isLanguage(part) ? t('inLanguage', { field: label, language: languageName(part) }) : label
}

/** Problems that every form may have are worded once, with those of consultations. */
function problemText(t: Translate, name: string, code: string, slots: object): string {
	if (name === 'form') return say(t, `refusals.${code}`)
	const field = fieldLabel(t, name)
	const max = WORKSHOP_WORDS[name.split('-')[0] as WorkshopWord]?.max
	if (code === 'tooLong' && max)
		return say(t, 'staff-consultations:problems.longerThan', { field, max })
	const own = say(t, `problems.${code}`, { ...slots, field, defaultValue: '' })
	const range = NUMBER_RANGES[name.split('-')[0] as keyof typeof NUMBER_RANGES]
	return own || say(t, `staff-consultations:problems.${code}`, { field, ...range })
}

/** For the summary of errors at the head of a page. */
export function problemItems(t: Translate, errors: Values = {}, slots: object = {}) {
	return Object.entries(errors).map(([name, code]) => ({
		href: name === 'form' ? undefined : `#${name}`,
		text: problemText(t, name, code, slots),
	}))
}

/** `slots` fill the texts of problems: how many are booked. */
export function useWorkshopFields(values: Values, errors: Values = {}, slots: object = {}) {
	const { t } = useTranslation('staff-workshops')
	const texts = {
		error: t('error'),
		label: (name: string) => fieldLabel(t, name),
		hint: (name: string) => say(t, `hints.${name}`, { defaultValue: '' }),
		problem: (name: string, code: string) => problemText(t, name, code, slots),
	}
	return fieldsWith(texts, values, errors)
}
