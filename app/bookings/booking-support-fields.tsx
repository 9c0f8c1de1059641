import { useTranslation } from 'react-i18next'
import type { RawAnswers } from '#app/questions/answer.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Attending } from '#app/workshops/workshop.ts'
import type { SupportKind } from './booking.ts'
import { useFieldError } from './booking-who-fields.tsx'
import type { SupportAsked } from './support.server.ts'
import { SUPPORT_WORDS, supportFor } from './support-asked.ts'

type Props = {
	raw: RawAnswers
	/** Words by field. */
	errors: Record<string, string>
	attending: Attending
	/** How long after the session it is kept. */
	keptDays: number
}

/** What is kept as it would be typed. */
export function supportAsTyped(support: SupportAsked[]): RawAnswers {
	return {
		support: support.map(({ kind }) => kind),
		...(support.length > 0 && { supportConsent: ['yes'] }),
		...Object.fromEntries(
			support.flatMap(({ kind, words }) => (words ? [[`words-${kind}`, [words]]] : [])),
		),
	}
}

/** What would help somebody to take part, and when we forget it. */
export function SupportFields({ raw, errors, attending, keptDays }: Props) {
	const { t } = useTranslation('bookings')
	const errorOf = useFieldError(errors)
	const words = (kind: SupportKind) =>
		SUPPORT_WORDS[kind] && (
			<Textarea
				id={`words-${kind}`}
				name={`words-${kind}`}
				rows={2}
				dir="auto"
				label={{ children: t(`support.words.${kind}` as 'support.words.food') }}
				defaultValue={raw[`words-${kind}`]?.at(-1)}
				errorMessage={errorOf(`words-${kind}`)}
			/>
		)
	return (
		<>
			<p className="govuk-body">{t('support.what')}</p>
			<Checkboxes
				name="support"
				idPrefix="support"
				fieldset={{
					legend: { children: t('support.legend'), className: 'govuk-fieldset__legend--m' },
				}}
				hint={{ children: t('support.hint') }}
				defaultValues={raw.support}
				items={supportFor(attending).map((value) => ({
					value,
					text: t(`supportKinds.${value}`),
					conditional: words(value),
				}))}
			/>
			<Checkboxes
				name="supportConsent"
				idPrefix="supportConsent"
				defaultValues={raw.supportConsent}
				errorMessage={errorOf('supportConsent')}
				items={[
					{
						value: 'yes',
						text: t('support.consent'),
						hint: { children: t('support.kept', { count: keptDays }) },
					},
				]}
			/>
		</>
	)
}
