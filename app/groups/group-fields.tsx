import { useTranslation } from 'react-i18next'
import {
	LANGUAGES,
	type Language,
	type LocalText,
	languageFor,
	textIn,
} from '#app/languages/language.ts'
import type { PlaceKind } from '#app/places/place.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Details } from '#app/ui/details.tsx'
import { Fieldset } from '#app/ui/fieldset.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { SHOWN_OF_CONTACT } from './group.ts'

/** Fields as typed, by name. */
export type Typed = Record<string, string[]>
type Place = { id: string; kind: PlaceKind; name: LocalText }

type FieldName =
	| 'name'
	| 'purpose'
	| 'otherLanguages'
	| 'contactName'
	| 'email'
	| 'phone'
	| 'website'
	| 'title'
	| 'words'
	| 'place'
	| 'reference'
	| 'code'
	| 'memberName'

/** Places to choose; the whole borough is what choosing none means. */
export function placeChoices(places: Place[], language: Language) {
	return places
		.filter(({ kind }) => kind !== 'borough')
		.map(({ id, name }) => {
			const { text, lang } = textIn(name, language)
			return { value: id, text, lang }
		})
}

/** What the fields of a form have in common; `errors` are in words, by field. */
export function useGroupFields(typed: Typed, errors: Record<string, string>) {
	const { t } = useTranslation('groups')
	const messageOf = (name: string) => {
		const children = errors[name]
		return children ? { children, visuallyHiddenText: t('errorPrefix') } : undefined
	}
	/** `as` is where its label and hint are, when it is posted under another name. */
	const field = (name: string, as: FieldName = name as FieldName) => ({
		id: name,
		name,
		label: { children: t(`fields.${as}.label`) },
		hint: { children: t(`fields.${as}.hint`) },
		defaultValue: typed[name]?.at(-1) ?? '',
		errorMessage: messageOf(name),
	})
	return { t, field, messageOf, typed }
}
export type GroupFields = ReturnType<typeof useGroupFields>

/** Which places it is about, in a closed part: a borough has many. */
export function PlaceBoxes({
	fields: { t, typed, messageOf },
	places,
	language,
}: {
	fields: GroupFields
	places: Place[]
	language: Language
}) {
	return (
		<Checkboxes
			name="places"
			idPrefix="places"
			className="govuk-checkboxes--small app-columns"
			fieldset={{
				legend: { children: t('fields.places.label'), className: 'govuk-fieldset__legend--s' },
			}}
			hint={{ children: t('fields.places.hint') }}
			errorMessage={messageOf('places')}
			defaultValues={typed.places}
			items={placeChoices(places, language)}
		/>
	)
}

/** What is spoken: the site's languages to tick, others to name. */
export function SpokenFields({ fields }: { fields: GroupFields }) {
	const { t, typed } = fields
	return (
		<>
			<Checkboxes
				name="spoken"
				idPrefix="spoken"
				className="govuk-checkboxes--small"
				fieldset={{
					legend: { children: t('fields.spoken.label'), className: 'govuk-fieldset__legend--s' },
				}}
				defaultValues={typed.spoken}
				items={LANGUAGES.map(({ code, name }) => ({ value: code, text: name, lang: code }))}
			/>
			<Input {...fields.field('otherLanguages')} dir="auto" />
		</>
	)
}

/** What the group's page shows of a contact person. */
export function ShownField({ fields: { t, typed, messageOf } }: { fields: GroupFields }) {
	return (
		<Radios
			name="shown"
			idPrefix="shown"
			fieldset={{
				legend: { children: t('fields.shown.label'), className: 'govuk-fieldset__legend--s' },
			}}
			hint={{ children: t('fields.shown.hint') }}
			errorMessage={messageOf('shown')}
			defaultValue={typed.shown?.at(-1)}
			items={SHOWN_OF_CONTACT.map((value) => ({ value, text: t(`shown.${value}`) }))}
		/>
	)
}

/** The purpose in each language of the site; one of them is enough. */
export function PurposeFields({ fields }: { fields: GroupFields }) {
	const { t } = fields
	return (
		<Fieldset
			legend={{ children: t('fields.purpose.label'), className: 'govuk-fieldset__legend--s' }}
		>
			<p className="govuk-hint">{t('fields.purpose.inEach')}</p>
			{LANGUAGES.map(({ code, name }) => (
				<Textarea
					key={code}
					{...fields.field(`purpose-${code}`, 'purpose')}
					hint={undefined}
					label={{ children: <bdi lang={code}>{name}</bdi> }}
					lang={code}
					dir={languageFor(code).direction}
				/>
			))}
		</Fieldset>
	)
}

/** One thing that matters to it, in each language of the site. */
export function PriorityFields({ fields, number }: { fields: GroupFields; number: number }) {
	const { t } = fields
	return (
		<Fieldset
			className="app-box"
			legend={{ children: t('priorities.one', { number }), className: 'govuk-fieldset__legend--s' }}
		>
			{LANGUAGES.map(({ code, name }) => (
				<Input
					key={code}
					{...fields.field(`priority-${number}-${code}`, 'words')}
					hint={undefined}
					label={{ children: <bdi lang={code}>{name}</bdi> }}
					lang={code}
					dir={languageFor(code).direction}
				/>
			))}
		</Fieldset>
	)
}

/** What somebody else saved meanwhile, to be read before it is saved over. */
export function SavedMeanwhile({ lines }: { lines: string[] }) {
	const { t } = useTranslation('groups')
	return (
		<section aria-labelledby="clash" className="app-box">
			<h2 className="govuk-heading-m" id="clash">
				{t('clash.heading')}
			</h2>
			<p className="govuk-body">{t('clash.what')}</p>
			<Details summary={t('clash.saved')} open>
				{lines.map((line) => (
					<p key={line} className="govuk-body" dir="auto">
						{line}
					</p>
				))}
			</Details>
		</section>
	)
}
