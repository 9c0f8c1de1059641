import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { CharacterCount } from '#app/ui/character-count.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { FileUpload } from '#app/ui/file-upload.tsx'
import { Input } from '#app/ui/input.tsx'
import { fileField, fileRemovalField } from './answer.ts'
import type { QuestionOf } from './definition.ts'
import { LocalWords, localWords } from './local-words.tsx'
import type { FieldProps } from './question-fields.tsx'
import { characterCountTexts } from './texts.ts'

export function TextField({ question, raw, control }: FieldProps<'text'>) {
	return (
		<Input
			{...control}
			dir="auto"
			className={question.lengthMax <= 20 ? 'govuk-input--width-20' : undefined}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

export function LongTextField({ question, raw, control, language }: FieldProps<'long-text'>) {
	const { t } = useTranslation('questions')
	return (
		<CharacterCount
			{...control}
			{...characterCountTexts(t, question.lengthMax, language)}
			dir="auto"
			threshold={75}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

export function NumberField({ question, raw, control, language }: FieldProps<'number'>) {
	// Some phones' number keys have no minus.
	const canBeNegative = question.min !== undefined && question.min < 0
	const keys = question.isWhole ? 'numeric' : 'decimal'
	return (
		<Input
			{...control}
			dir="auto"
			className="govuk-input--width-5"
			inputMode={canBeNegative ? undefined : keys}
			spellCheck={false}
			suffix={question.unit && localWords(question.unit, language)}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

/** An amount is written from left to right in every language, its sign before it. */
export function MoneyField({ question, raw, control }: FieldProps<'money'>) {
	return (
		<Input
			{...control}
			dir="ltr"
			className="govuk-input--width-10"
			inputMode="decimal"
			spellCheck={false}
			prefix={{ children: '£' }}
			inputWrapper={{ dir: 'ltr', className: 'app-amount' }}
			defaultValue={raw[question.id]?.[0]}
		/>
	)
}

/** A file that is there already goes with the form by its id; another takes its place. */
export function FileField({ question, raw, control, nameOf, uploads }: FieldProps<'file'>) {
	const { t } = useTranslation('questions')
	const id = raw[question.id]?.[0] ?? ''
	const name = uploads.get(id)
	const remove = nameOf(fileRemovalField(question))
	return (
		<>
			<FileUpload {...control} name={nameOf(fileField(question))} />
			{name !== undefined && (
				<div className="app-uploaded">
					<input type="hidden" name={control.name} value={id} />
					<p className="govuk-body">
						{t('file.there')} <bdi className="app-uploaded__name">{name}</bdi>
						<br />
						{t('file.replace')}
					</p>
					<Checkboxes
						name={remove}
						className="govuk-checkboxes--small"
						items={[{ value: 'yes', text: t('file.remove') }]}
					/>
				</div>
			)}
		</>
	)
}

/** Words between the questions. */
export function Information({
	question,
	language,
	condition,
}: {
	question: QuestionOf<'information'>
	language: Language
	condition: string | undefined
}) {
	return (
		<div className="app-information">
			<h2 className="govuk-heading-m">
				<LocalWords text={question.label} language={language} />
			</h2>
			{condition && (
				<p className="govuk-hint" data-show-if-words>
					{condition}
				</p>
			)}
			{question.hint && (
				<p className="govuk-body app-information__words">
					<LocalWords text={question.hint} language={language} />
				</p>
			)}
		</div>
	)
}
