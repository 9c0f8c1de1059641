import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import {
	DEFAULT_LANGUAGE,
	isLanguage,
	LANGUAGES,
	type Language,
	type LocalText,
	languageFor,
	textIn,
} from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { DateInput } from '#app/ui/date-input.tsx'
import { Input } from '#app/ui/input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { NUMBER_RANGES, PAGE_WORDS, type PageWord } from './consultation-form.ts'

export type Values = Record<string, string>
export type Translate = TFunction<'staff-consultations'>

/** A text by a key that is put together as it runs; '' where a default is given and none is there. */
export function say(t: Translate, key: string, slots: object = {}): string {
	return String(t(key as never, slots as never))
}

/** Staff pages are in English: so is the name of a language there. */
export function languageName(language: Language): string {
	return new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? language
}

/**
 * 'why-ar' is "Why we are asking (Arabic)"; the parts of a date are called by the date's name;
 * 'pictureWords-0-ar' is "Picture 1: its words (Arabic)".
 */
export function fieldLabel(t: Translate, name: string): string {
	const [base = '', ...parts] = name.split('-')
	const language = parts.find(isLanguage)
	const row = Number(parts.find((part) => /^\d+$/.test(part)))
	if (base === 'if') return t('fields.condition')
	const label = say(t, `fields.${base}`, { number: row + 1 })
	return language ? t('inLanguage', { field: label, language: languageName(language) }) : label
}

export function problemText(t: Translate, name: string, code: string): string {
	if (name === 'form') return say(t, `refusals.${code}`)
	const field = fieldLabel(t, name)
	const max = PAGE_WORDS[name.split('-')[0] as PageWord]?.max
	if (code === 'tooLong' && max) return t('problems.longerThan', { field, max })
	const range = NUMBER_RANGES[name as keyof typeof NUMBER_RANGES]
	return say(t, `problems.${code}`, { field, ...range })
}

/** For the summary of errors at the head of a page. */
export function problemItems(t: Translate, errors: Values = {}) {
	return Object.entries(errors).map(([name, code]) => ({
		href: name === 'form' ? undefined : `#${name}`,
		text: problemText(t, name, code),
	}))
}

/** What the texts of a form's fields are, by their names. */
type FieldTexts = {
	error: string
	label: (name: string) => string
	/** '' for none. */
	hint: (name: string) => string
	problem: (name: string, code: string) => string
}

export function useFields(values: Values, errors: Values = {}) {
	const { t } = useTranslation('staff-consultations')
	const texts = {
		error: t('error'),
		label: (name: string) => fieldLabel(t, name),
		hint: (name: string) => say(t, `hints.${name}`, { defaultValue: '' }),
		problem: (name: string, code: string) => problemText(t, name, code),
	}
	return fieldsWith(texts, values, errors)
}

/** The fields of a form, with their texts, what was typed and what is wrong with it. */
export function fieldsWith(texts: FieldTexts, values: Values, errors: Values = {}) {
	const messageOf = (name: string | undefined) => {
		const code = name === undefined ? undefined : errors[name]
		return name === undefined || code === undefined
			? undefined
			: { visuallyHiddenText: texts.error, children: texts.problem(name, code) }
	}
	/** What a field of one control gets; the hint is that of its name unless there is none. */
	function field(name: string, { hint = true, label }: { hint?: boolean; label?: string } = {}) {
		const [base = ''] = name.split('-')
		const hintText = hint ? texts.hint(base) : ''
		return {
			id: name,
			name,
			label: { children: label ?? texts.label(name), className: 'govuk-label--s' },
			hint: hintText ? { children: hintText } : undefined,
			defaultValue: values[name] ?? '',
			errorMessage: messageOf(name),
		}
	}
	/** What a group of choices gets. */
	function group(name: string) {
		const hintText = texts.hint(name)
		return {
			name,
			fieldset: {
				legend: { children: texts.label(name), className: 'govuk-fieldset__legend--s' },
			},
			hint: hintText ? { children: hintText } : undefined,
			errorMessage: messageOf(name),
		}
	}
	const isTicked = (name: string) => values[name] === 'yes'
	return { field, group, messageOf, isTicked, values, errors, label: texts.label }
}
export type Fields = ReturnType<typeof fieldsWith>

/** One line, or several with `rows`, in a language, written the way that language runs. */
export function LocalField({
	fields,
	name,
	language,
	rows,
	hint,
	label,
}: {
	fields: Fields
	name: string
	language: Language
	rows?: number
	hint?: boolean
	label?: string
}) {
	const given = { lang: language, dir: languageFor(language).direction }
	const field = fields.field(name, { hint, label })
	return rows ? <Textarea {...field} {...given} rows={rows} /> : <Input {...field} {...given} />
}

/** The same text in each language, a field each. */
export function LocalFields({
	fields,
	name,
	languages,
	rows,
}: {
	fields: Fields
	name: string
	languages: Language[]
	rows?: number
}) {
	return languages.map((language) => (
		<LocalField
			key={language}
			fields={fields}
			name={`${name}-${language}`}
			language={language}
			rows={rows}
		/>
	))
}

/** A text in another language, below what the default language says; nothing where that is silent. */
export function TranslatedField({
	original,
	...field
}: {
	original: LocalText | null | undefined
	fields: Fields
	name: string
	language: Language
	rows?: number
}) {
	const { t } = useTranslation('staff-consultations')
	const words = original?.[DEFAULT_LANGUAGE]
	if (!words) return null
	const heading = field.fields.label(field.name)
	return (
		<section className="app-translation">
			<h2 className="govuk-heading-s">{heading}</h2>
			<div className="app-words app-translation__original">{words}</div>
			<LocalField {...field} hint={false} label={t('page.translation', { field: heading })} />
		</section>
	)
}

/** In which languages it is offered; the default one always. */
export function LanguageChoice({ fields }: { fields: Fields }) {
	const chosen = (fields.values.languages ?? '').split('\n')
	return (
		<Checkboxes
			{...fields.group('languages')}
			items={LANGUAGES.map(({ code, name, direction }) => ({
				value: code,
				text: name,
				lang: code,
				dir: direction,
				isChecked: code === DEFAULT_LANGUAGE || chosen.includes(code),
			}))}
		/>
	)
}

/** Which places it is about, of all there are. */
export function PlaceBoxes({
	fields,
	places,
}: {
	fields: Fields
	places: { id: string; name: LocalText }[]
}) {
	return (
		<Checkboxes
			{...fields.group('placeIds')}
			className="govuk-checkboxes--small"
			defaultValues={(fields.values.placeIds ?? '').split('\n')}
			items={places.map(({ id, name }) => ({
				value: id,
				text: textIn(name, DEFAULT_LANGUAGE).text,
			}))}
		/>
	)
}

/** Day, month and year, as three fields. */
export function DayField({ fields, name }: { fields: Fields; name: string }) {
	const { t } = useTranslation('staff-consultations')
	const parts = (['day', 'month', 'year'] as const).map((part) => `${name}-${part}`)
	const wrong = parts.find((part) => fields.errors[part])
	return (
		<DateInput
			{...fields.group(name)}
			id={name}
			errorMessage={fields.messageOf(wrong)}
			namePrefix={name}
			items={(['day', 'month', 'year'] as const).map((part) => ({
				name: part,
				label: t(`date.${part}`),
				defaultValue: fields.values[`${name}-${part}`],
				isInError: wrong === `${name}-${part}`,
			}))}
		/>
	)
}

/** A date and a time of day. */
export function MomentField({ fields, name }: { fields: Fields; name: string }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<div className="app-moment">
			<DayField fields={fields} name={name} />
			<Input
				{...fields.field(`${name}-time`, {
					hint: false,
					label: t('date.time', { field: fields.label(name) }),
				})}
				hint={{ children: t('date.timeHint') }}
				className="govuk-input--width-5"
			/>
		</div>
	)
}
