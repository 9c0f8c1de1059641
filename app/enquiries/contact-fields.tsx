import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language } from '#app/languages/language.ts'
import type { RawAnswers } from '#app/questions/answer.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Details } from '#app/ui/details.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import { REACH_METHODS, type ReachMethod } from './enquiry.ts'

type Props = {
	raw: RawAnswers
	/** Words by field. */
	errors: Record<string, string>
	language: Language
	isAnonymousAllowed: boolean
	canText: boolean
	keptYears: number
}

/** How to reach somebody; every field is there without JavaScript, in the order it is needed. */
export function ContactFields(props: Props) {
	const { raw, isAnonymousAllowed } = props
	const { t } = useTranslation('enquiries')
	return (
		<>
			<PrivacyNotice keptYears={props.keptYears} />
			{isAnonymousAllowed && (
				<Checkboxes
					name="isAnonymous"
					idPrefix="isAnonymous"
					hint={{ children: t('contact.anonymousHint') }}
					defaultValues={raw.isAnonymous}
					items={[{ value: 'yes', text: t('contact.anonymous') }]}
				/>
			)}
			<Input {...useField(props, 'name')} autoComplete="name" spellCheck={false} dir="auto" />
			<Checkboxes
				name="isForOther"
				idPrefix="isForOther"
				defaultValues={raw.isForOther}
				items={[
					{
						value: 'yes',
						text: t('contact.isForOther'),
						conditional: <Input {...useField(props, 'onBehalfOf')} spellCheck={false} dir="auto" />,
					},
				]}
			/>
			<ReachBy {...props} />
			<Input {...useField(props, 'goodTime')} dir="auto" />
			<Select
				{...useField(props, 'language')}
				defaultValue={raw.language?.at(-1) ?? props.language}
				items={LANGUAGES.map(({ code, name }) => ({ value: code, text: name, lang: code }))}
			/>
		</>
	)
}

type FieldName =
	| 'name'
	| 'onBehalfOf'
	| 'email'
	| 'phone'
	| 'mobile'
	| 'postalAddress'
	| 'goodTime'
	| 'language'

/** What a field of this page has in common with the others. */
function useField({ raw, errors }: Props, name: FieldName) {
	const { t } = useTranslation('enquiries')
	return {
		id: name,
		name,
		label: { children: t(`contact.${name}.label`) },
		hint: { children: t(`contact.${name}.hint`) },
		defaultValue: raw[name]?.at(-1),
		errorMessage: errors[name]
			? { children: errors[name], visuallyHiddenText: t('errorPrefix') }
			: undefined,
	}
}

function ReachBy(props: Props) {
	const { t } = useTranslation('enquiries')
	const { raw, errors, canText } = props
	const typed = { spellCheck: false, dir: 'ltr' } as const
	const fields: Partial<Record<ReachMethod, ReactNode>> = {
		email: <Input {...useField(props, 'email')} {...typed} type="email" autoComplete="email" />,
		phone: <Input {...useField(props, 'phone')} {...typed} type="tel" autoComplete="tel" />,
		text: <Input {...useField(props, 'mobile')} {...typed} type="tel" autoComplete="tel" />,
		post: <Textarea {...useField(props, 'postalAddress')} autoComplete="street-address" rows={4} />,
	}
	return (
		<Radios
			name="reachBy"
			idPrefix="reachBy"
			fieldset={{
				legend: { children: t('contact.reachBy.legend'), className: 'govuk-fieldset__legend--m' },
			}}
			errorMessage={
				errors.reachBy
					? { children: errors.reachBy, visuallyHiddenText: t('errorPrefix') }
					: undefined
			}
			defaultValue={raw.reachBy?.at(-1)}
			items={REACH_METHODS.filter((method) => canText || method !== 'text').map((method) => ({
				value: method,
				text: t(`contact.reachBy.${method}`),
				conditional: fields[method],
				...(method === 'in_person' && { hint: { children: t('contact.reachBy.in_personHint') } }),
			}))}
		/>
	)
}

/** Where data is collected, what becomes of it, in the fewest words; the rest is a page. */
function PrivacyNotice({ keptYears }: { keptYears: number }) {
	const { t } = useTranslation('enquiries')
	return (
		<Details summary={t('contact.privacy.summary')} open>
			<p className="govuk-body">{t('contact.privacy.what', { count: keptYears })}</p>
			<p className="govuk-body">
				<Link href="/privacy">{t('contact.privacy.link')}</Link>
			</p>
		</Details>
	)
}
