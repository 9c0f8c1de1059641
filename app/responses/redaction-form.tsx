import { useTranslation } from 'react-i18next'
import { OwnWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Found } from './personal-data.ts'

type RedactionProps = {
	/** Undefined where the answer is not in words. */
	words: string | undefined
	found: Found[]
	/** Of the words as they are shown. */
	seen: string
	values: Record<string, string>
	ticked: string[]
	/** Words by field. */
	errors: Record<string, string>
}

/** What of an answer is to be hidden: what rules have found, whatever else, or all of it. */
export function RedactionForm({ words, found, seen, values, ticked, errors }: RedactionProps) {
	const { t } = useTranslation('staff-responses')
	const errorOf = (field: string) =>
		errors[field] ? { visuallyHiddenText: t('errorPrefix'), children: errors[field] } : undefined
	const items = [
		...found.map(({ kind, text }, at) => ({
			value: at,
			text: `${t(`personal.${kind}`)}: ${text}`,
		})),
		{ value: 'all', text: t('redaction.all') },
	]
	return (
		<>
			{words !== undefined && (
				<div className="app-quote">
					<OwnWords>{words}</OwnWords>
				</div>
			)}
			<form method="post" noValidate className="app-prose">
				<input type="hidden" name="seen" value={seen} />
				<Checkboxes
					name="hide"
					idPrefix="hide"
					fieldset={{ legend: { children: t('redaction.what') } }}
					hint={{ children: t('redaction.hint') }}
					errorMessage={errorOf('hide')}
					items={items}
					defaultValues={ticked}
				/>
				{words !== undefined && (
					<Textarea
						id="words"
						name="words"
						rows={3}
						dir="auto"
						label={{ children: t('redaction.words') }}
						hint={{ children: t('redaction.wordsHint') }}
						errorMessage={errorOf('words')}
						defaultValue={values.words}
					/>
				)}
				<Input
					id="reason"
					name="reason"
					label={{ children: t('redaction.reason') }}
					hint={{ children: t('redaction.reasonHint') }}
					errorMessage={errorOf('reason')}
					defaultValue={values.reason}
				/>
				<Button preventDoubleClick>{t('redaction.submit')}</Button>
			</form>
		</>
	)
}
