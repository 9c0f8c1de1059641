import { useTranslation } from 'react-i18next'
import type { ReachMethod } from '#app/enquiries/enquiry.ts'
import { type Language, textIn } from '#app/languages/language.ts'
import { characterCountTexts } from '#app/questions/texts.ts'
import type { Service } from '#app/services/service.ts'
import type { Team } from '#app/staff/team.ts'
import { CharacterCount } from '#app/ui/character-count.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { OUTCOMES } from './case.ts'
import { caseWordsLengthMax, ENTRY_CHANNELS } from './case-forms.ts'
import { languageName } from './case-text.ts'

/** What was typed, and the words of what is wrong with it, by field. */
export type Typed = { values?: Record<string, string>; errors?: Record<string, string> }

function useFieldError({ errors = {} }: Typed) {
	const { t } = useTranslation('staff-cases')
	return (field: string) => {
		const children = errors[field]
		return children === undefined ? undefined : { children, visuallyHiddenText: t('error') }
	}
}

type WordsProps = Typed & {
	label: string
	hint: string
	language: Language
	id?: string
	rows?: number
	isPageHeading?: boolean
}

/** A box for what a colleague writes; `id` where a page has more than one. */
export function WordsBox(props: WordsProps) {
	const { label, hint, language, id = 'words', rows = 6, isPageHeading, values } = props
	const { t } = useTranslation(['staff-cases', 'questions'])
	const className = isPageHeading ? 'govuk-label--l' : 'govuk-label--s'
	return (
		<CharacterCount
			id={id}
			name="words"
			rows={rows}
			dir="auto"
			label={{ children: label, isPageHeading, className }}
			hint={{ children: hint }}
			errorMessage={useFieldError(props)('words')}
			defaultValue={values?.words}
			threshold={75}
			{...characterCountTexts(t, caseWordsLengthMax, language)}
		/>
	)
}

export type Reached = {
	isAnonymous: boolean
	reachBy: ReachMethod | null
	contactLanguage: string
}

/** The box for a reply, which says how it gets to the resident. */
export function ReplyBox({
	reached,
	...props
}: Omit<WordsProps, 'label' | 'hint'> & { reached: Reached }) {
	const { t } = useTranslation('staff-cases')
	const { isAnonymous, reachBy, contactLanguage } = reached
	const way = t(`reach.${reachBy ?? 'none'}`)
	const isSent = reachBy === 'email' || reachBy === 'text'
	const sending = isAnonymous
		? t('reply.anonymous')
		: isSent
			? t(`reply.${reachBy}`)
			: t('reply.none', { way })
	const spoken =
		contactLanguage === props.language
			? ''
			: t('reply.language', { language: languageName(contactLanguage, props.language) })
	const hint = [t('reply.hint'), sending, spoken].filter(Boolean).join(' ')
	const label = props.isPageHeading ? t('reply.heading') : t('reply.label')
	return <WordsBox {...props} label={label} hint={hint} />
}

export type HandOverChoices = {
	teams: Team[]
	/** Dates in words. */
	promised: string
	/** Not there when the date has passed: then it stays. */
	anew?: string
}

export function HandOverFields({
	choices: { teams, promised, anew },
	language,
	...typed
}: Typed & { choices: HandOverChoices; language: Language }) {
	const { t } = useTranslation('staff-cases')
	const fieldError = useFieldError(typed)
	const items = teams.map(({ id, name }) => ({ value: id, text: textIn(name, language).text }))
	const dates = [
		{ value: 'keep', text: t('handOver.keep', { date: promised }) },
		anew && {
			value: 'anew',
			text: t('handOver.anew', { date: anew }),
			hint: { children: t('handOver.anewHint') },
		},
	]
	return (
		<>
			<Select
				id="toTeamId"
				name="toTeamId"
				label={{ children: t('handOver.team'), className: 'govuk-label--s' }}
				items={[{ value: '', text: t('handOver.choose') }, ...items]}
				errorMessage={fieldError('toTeamId')}
				defaultValue={typed.values?.toTeamId}
			/>
			{anew === undefined ? (
				<>
					<InsetText>{t('handOver.overdue', { date: promised })}</InsetText>
					<input type="hidden" name="deadline" value="keep" />
				</>
			) : (
				<Radios
					name="deadline"
					fieldset={{
						legend: { children: t('handOver.deadline'), className: 'govuk-fieldset__legend--s' },
					}}
					items={dates}
					errorMessage={fieldError('deadline')}
					defaultValue={typed.values?.deadline ?? 'keep'}
				/>
			)}
			<WordsBox
				{...typed}
				language={language}
				label={t('handOver.words')}
				hint={t('handOver.wordsHint')}
			/>
		</>
	)
}

export function NeedFields({
	services,
	language,
	...typed
}: Typed & { services: Service[]; language: Language }) {
	const { t } = useTranslation('staff-cases')
	const items = services.map(({ id, name }) => ({ value: id, text: textIn(name, language).text }))
	return (
		<>
			<Select
				id="serviceId"
				name="serviceId"
				label={{ children: t('need.service'), className: 'govuk-label--s' }}
				items={[{ value: '', text: t('need.choose') }, ...items]}
				errorMessage={useFieldError(typed)('serviceId')}
				defaultValue={typed.values?.serviceId}
			/>
			<WordsBox {...typed} language={language} label={t('need.words')} hint={t('need.wordsHint')} />
		</>
	)
}

export function ClosureFields({ language, ...typed }: Typed & { language: Language }) {
	const { t } = useTranslation('staff-cases')
	return (
		<>
			<Radios
				name="outcome"
				fieldset={{
					legend: { children: t('closure.outcome'), className: 'govuk-fieldset__legend--s' },
				}}
				items={OUTCOMES.map((outcome) => ({
					value: outcome,
					text: t(`closure.${outcome}`),
					hint: { children: t(`closure.${outcome}Hint`) },
				}))}
				errorMessage={useFieldError(typed)('outcome')}
				defaultValue={typed.values?.outcome}
			/>
			<WordsBox
				{...typed}
				language={language}
				label={t('closure.words')}
				hint={t('closure.wordsHint')}
			/>
		</>
	)
}

export function EntryFields(typed: Typed) {
	const { t } = useTranslation('staff-cases')
	return (
		<Radios
			name="channel"
			fieldset={{
				legend: { children: t('enter.channel'), className: 'govuk-fieldset__legend--m' },
			}}
			items={ENTRY_CHANNELS.map((channel) => ({ value: channel, text: t(`channel.${channel}`) }))}
			errorMessage={useFieldError(typed)('channel')}
			defaultValue={typed.values?.channel}
		/>
	)
}
