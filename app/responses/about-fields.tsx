import { useTranslation } from 'react-i18next'
import type { RawAnswers } from '#app/questions/answer.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { RESPONDENT_KINDS, type RespondentKind } from './response.ts'
import type { About } from './response-draft.ts'

type Props = {
	raw: RawAnswers
	/** Words by field. */
	errors: Record<string, string>
	allowsAnonymous: boolean
	allowsGroups: boolean
}

/** Kept facts as they would be typed. */
export function aboutAsTyped(about: About): RawAnswers {
	const { kind, name, groupName, email, postcode, mayPublish, wantsOutcome } = about
	const given = {
		kind,
		...(kind === 'group' ? { contactName: name, groupName } : { name }),
		...{ email, postcode },
		...{ mayPublish: mayPublish && 'yes', wantsOutcome: wantsOutcome && 'yes' },
	}
	return Object.fromEntries(
		Object.entries(given).flatMap(([field, text]) => (text ? [[field, [text]]] : [])),
	)
}

/** Who answers, how to reach them and what may be done with it; as little as they like. */
export function AboutFields(props: Props) {
	const { raw } = props
	const { t } = useTranslation('responses')
	const typed = { spellCheck: false, dir: 'ltr' } as const
	return (
		<>
			<KindField {...props} />
			<Input
				{...useField(props, 'postcode')}
				{...typed}
				className="govuk-input--width-10"
				autoComplete="postal-code"
			/>
			<Input {...useField(props, 'email')} {...typed} type="email" autoComplete="email" />
			<Checkboxes
				name="wantsOutcome"
				idPrefix="wantsOutcome"
				defaultValues={raw.wantsOutcome}
				items={[
					{
						value: 'yes',
						text: t('about.wantsOutcome'),
						hint: { children: t('about.wantsOutcomeHint') },
					},
				]}
			/>
			<Checkboxes
				name="mayPublish"
				idPrefix="mayPublish"
				defaultValues={raw.mayPublish}
				items={[
					{
						value: 'yes',
						text: t('about.mayPublish'),
						hint: { children: t('about.mayPublishHint') },
					},
				]}
			/>
		</>
	)
}

function KindField(props: Props) {
	const { raw, errors, allowsAnonymous, allowsGroups } = props
	const { t } = useTranslation('responses')
	const fields = {
		anonymous: undefined,
		person: (
			<Input {...useField(props, 'name')} autoComplete="name" spellCheck={false} dir="auto" />
		),
		group: (
			<>
				<Input {...useField(props, 'groupName')} autoComplete="organization" dir="auto" />
				<Input
					{...useField(props, 'contactName')}
					autoComplete="name"
					spellCheck={false}
					dir="auto"
				/>
			</>
		),
	}
	const isOffered: Record<RespondentKind, boolean> = {
		anonymous: allowsAnonymous,
		person: true,
		group: allowsGroups,
	}
	return (
		<Radios
			name="kind"
			idPrefix="kind"
			fieldset={{
				legend: { children: t('about.kind'), className: 'govuk-fieldset__legend--m' },
			}}
			errorMessage={
				errors.kind ? { children: errors.kind, visuallyHiddenText: t('errorPrefix') } : undefined
			}
			defaultValue={raw.kind?.at(-1)}
			items={RESPONDENT_KINDS.filter((kind) => isOffered[kind]).map((kind) => ({
				value: kind,
				text: t(`about.kinds.${kind}`),
				hint: { children: t(`about.kindHints.${kind}`) },
				conditional: fields[kind],
			}))}
		/>
	)
}

type FieldName = 'name' | 'groupName' | 'contactName' | 'postcode' | 'email'

/** What a field of this page has in common with the others. */
function useField({ raw, errors }: Props, name: FieldName) {
	const { t } = useTranslation('responses')
	return {
		id: name,
		name,
		label: { children: t(`about.${name}`) },
		hint: { children: t(`about.${name}Hint`) },
		defaultValue: raw[name]?.at(-1),
		errorMessage: errors[name]
			? { children: errors[name], visuallyHiddenText: t('errorPrefix') }
			: undefined,
	}
}
