import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#app/languages/language.ts'
import type { RawAnswers } from '#app/questions/answer.ts'
import type { AnswerError } from '#app/questions/answer-check.ts'
import type { AnswerPlace } from '#app/questions/answer-text.ts'
import type { Definition } from '#app/questions/definition.ts'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateInput } from '#app/ui/date-input.tsx'
import { Input } from '#app/ui/input.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { Select } from '#app/ui/select.tsx'
import { AboutFields } from './about-fields.tsx'
import { EQUALITY_DEFINITION } from './equality.ts'
import { EQUALITY_PREFIX, KEYED_PREFIX } from './keying.ts'
import { KEYED_CHANNELS } from './response.ts'

/** A whole questionnaire on one page, in the order in which it is printed. */
export function KeyingForm({
	definition,
	places,
	values,
	raw,
	typed,
	answerErrors,
	errors,
	allowsGroups,
	equality,
	isNext,
}: {
	definition: Definition
	places: AnswerPlace[]
	values: Record<string, string>
	raw?: RawAnswers
	/** What was typed about who answers. */
	typed: RawAnswers
	answerErrors: AnswerError[]
	errors: Record<string, string>
	allowsGroups: boolean
	/** What was typed about equality. */
	equality: { isAsked: boolean; raw?: RawAnswers; errors: AnswerError[] }
	/** Comes straight after another one, so that hands can stay on the keyboard. */
	isNext: boolean
}) {
	const { t } = useTranslation('staff-responses')
	return (
		<form method="post" id="form" noValidate>
			<p className="govuk-body app-prose">{t('keying.about')}</p>
			<KeyedFields values={values} errors={errors} isNext={isNext} />
			<QuestionFields
				definition={definition}
				language={DEFAULT_LANGUAGE}
				raw={raw}
				errors={answerErrors}
				places={places}
				prefix={KEYED_PREFIX}
			/>
			<AboutFields raw={typed} errors={errors} allowsAnonymous allowsGroups={allowsGroups} />
			{equality.isAsked && <EqualityFields {...equality} />}
			<Button preventDoubleClick>{t('keying.submit')}</Button>
		</form>
	)
}

/** After each form, before the next. */
export function KeptNews({ count, reference }: { count: number; reference?: string }) {
	const { t } = useTranslation('staff-responses')
	return (
		<NotificationBanner type="success" title={t('keying.success')} disableAutoFocus>
			{t('keying.kept', { count, reference })}
		</NotificationBanner>
	)
}

/** From the sheet of its own on which they come. */
function EqualityFields({ raw, errors }: { raw?: RawAnswers; errors: AnswerError[] }) {
	const { t } = useTranslation('staff-responses')
	return (
		<section>
			<h2 className="govuk-heading-m">{t('keying.equality')}</h2>
			<p className="govuk-body app-prose">{t('keying.equalityApart')}</p>
			<QuestionFields
				definition={EQUALITY_DEFINITION}
				language={DEFAULT_LANGUAGE}
				raw={raw}
				errors={errors}
				prefix={EQUALITY_PREFIX}
			/>
		</section>
	)
}

/** How and when a response came, before its answers. */
function KeyedFields({
	values,
	errors,
	isNext,
}: {
	values: Record<string, string>
	/** Words by field. */
	errors: Record<string, string>
	isNext: boolean
}) {
	const { t } = useTranslation('staff-responses')
	const errorOf = (field: string) =>
		errors[field] ? { children: errors[field], visuallyHiddenText: t('errorPrefix') } : undefined
	const received = (part: 'day' | 'month' | 'year') => ({
		name: part,
		label: t(`keying.${part}`),
		defaultValue: values[`received-${part}`],
	})
	return (
		<>
			<Select
				id="channel"
				name="channel"
				autoFocus={isNext}
				label={{ children: t('keying.channel') }}
				errorMessage={errorOf('channel')}
				defaultValue={values.channel ?? 'paper'}
				items={KEYED_CHANNELS.map((value) => ({ value, text: t(`channel.${value}`) }))}
			/>
			<DateInput
				id="received"
				namePrefix="received"
				fieldset={{ legend: { children: t('keying.received') } }}
				hint={{ children: t('keying.receivedHint') }}
				errorMessage={errorOf('received-day')}
				items={[received('day'), received('month'), received('year')]}
			/>
			<Input
				id="formCode"
				name="formCode"
				className="govuk-input--width-10"
				autoComplete="off"
				spellCheck={false}
				label={{ children: t('keying.formCode') }}
				hint={{ children: t('keying.formCodeHint') }}
				errorMessage={errorOf('formCode')}
				defaultValue={values.formCode}
			/>
			<Select
				id="language"
				name="language"
				label={{ children: t('keying.language') }}
				defaultValue={values.language ?? 'en'}
				items={LANGUAGES.map(({ code, name }) => ({ value: code, text: name }))}
			/>
		</>
	)
}
