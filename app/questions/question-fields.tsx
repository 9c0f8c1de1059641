import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { Attributes } from '#app/ui/attributes.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import {
	type Answers,
	fieldId,
	fieldsOf,
	isOneOf,
	notSaidField,
	type RawAnswers,
} from './answer.ts'
import type { AnswerError } from './answer-check.ts'
import { errorText } from './answer-error.ts'
import type { AnswerPlace } from './answer-text.ts'
import {
	ChoiceField,
	ConsentField,
	ImageChoiceField,
	ScaleField,
	SelectField,
} from './choice-fields.tsx'
import {
	AllocationField,
	DateField,
	MatrixField,
	PlaceField,
	RankingField,
} from './composite-fields.tsx'
import { type Condition, testsOf } from './condition.ts'
import { conditionOfFields, conditionText } from './condition-words.ts'
import { type Definition, NOT_SAID, type Question, type QuestionOf } from './definition.ts'
import { HintLines, typeHint } from './hint-lines.tsx'
import { LocalWords } from './local-words.tsx'
import { conditionOnPage } from './paging.ts'
import {
	FileField,
	Information,
	LongTextField,
	MoneyField,
	NumberField,
	TextField,
} from './plain-fields.tsx'

export type QuestionFieldsProps = {
	definition: Definition
	/** Those of one page; without it, all of the definition. */
	questions?: Question[]
	/**
	 * What is kept of the other pages: a question that these rule out is left out, and one that
	 * they call for is asked without its condition.
	 */
	kept?: Answers
	language: Language
	/** As typed; after an error, and for a change (`answersAsTyped`). */
	raw?: RawAnswers
	errors?: AnswerError[]
	/** What questions about a place offer. */
	places?: AnswerPlace[]
	/** The names, by id, of the files that were uploaded with the draft. */
	uploads?: ReadonlyMap<string, string>
	/** Keeps the fields of several definitions in one form apart. */
	prefix?: string
}

/** What the field of every type gets. */
export type FieldProps<Type extends Question['type']> = {
	question: QuestionOf<Type>
	language: Language
	raw: RawAnswers
	places: AnswerPlace[]
	uploads: ReadonlyMap<string, string>
	/** Of the field of this name. */
	nameOf: (field: string) => string
	error?: AnswerError
	/** For a question of one control. */
	control: { id: string; name: string; label: Attributes } & Descriptions
	/** For a question of several. */
	group: { fieldset: { legend: Attributes } } & Descriptions
}
type Descriptions = {
	hint?: Attributes
	errorMessage?: { visuallyHiddenText: string; children: ReactNode }
}

/**
 * Questions of a definition. One whose condition rests on an answer of the same page is there for
 * everybody, with words that say who need answer it, because the page must work as it was served;
 * `data-show-if` holds the condition, by the names of the fields, for an enhancement that hides it.
 */
export function QuestionFields(props: QuestionFieldsProps) {
	const { definition, questions = definition.questions, kept, prefix = '' } = props
	const onPage = new Set(questions.map(({ id }) => id))
	return questions.map((question) => {
		const condition = kept
			? conditionOnPage(definition, question, { onPage, kept })
			: (question.showIf ?? true)
		if (condition === false) return null
		const open = condition === true ? undefined : condition
		const field = <QuestionField key={question.id} {...props} {...{ question, condition: open }} />
		if (!open || testsOf(open).some(({ test }) => !onPage.has(test.question))) return field
		const shown = conditionOfFields(open, (id) => fieldId(id, prefix))
		return (
			<div key={question.id} data-show-if={JSON.stringify(shown)}>
				{field}
			</div>
		)
	})
}

function QuestionField(props: QuestionFieldsProps & { question: Question; condition?: Condition }) {
	const { question, definition, language, prefix = '', raw = {}, errors = [] } = props
	const { t } = useTranslation('questions')
	const error = errors.find(({ questionId }) => questionId === question.id)
	const nameOf = (field: string) => fieldId(field, prefix)
	const children = (
		<>
			<LocalWords text={question.label} language={language} />
			{!question.isRequired && ` ${t('optional')}`}
		</>
	)
	const condition = props.condition
		? conditionText(t, definition.questions, props.condition, language)
		: undefined
	if (question.type === 'information') return <Information {...{ question, language, condition }} />
	const hint = <HintLines {...{ question, language, condition }} own={typeHint(t, question)} />
	const hasHint = condition || question.hint || typeHint(t, question) || isPersonal(question)
	const descriptions = {
		hint: hasHint ? { children: hint } : undefined,
		errorMessage: error && {
			visuallyHiddenText: t('errors.prefix'),
			children: errorText(t, definition, error, language),
		},
	}
	const id = nameOf(question.id)
	const legend = { children, className: 'govuk-fieldset__legend--s' }
	const control = {
		id,
		name: id,
		label: { children, className: 'govuk-label--s' },
		...descriptions,
	}
	const group = { fieldset: { legend }, ...descriptions }
	const { places = [], uploads = new Map() } = props
	const fieldProps = { language, raw, places, uploads, error, control, group, nameOf }
	const field = <FieldOfType {...fieldProps} question={question} />
	const ownSkip = notSaidField(question)
	if (isOneOf(question) || !fieldsOf(question).includes(ownSkip)) return field
	return (
		<div className="app-question">
			{field}
			<NotSaid name={nameOf(ownSkip)} label={children} isChosen={raw[ownSkip]?.[0] === NOT_SAID} />
		</div>
	)
}

const isPersonal = (question: Question) => 'isPersonal' in question && question.isPersonal

/** A box of its own, for what is not chosen from a list. */
function NotSaid({ name, label, isChosen }: { name: string; label: ReactNode; isChosen: boolean }) {
	const { t } = useTranslation('questions')
	const text = (
		<>
			{t('notSaid')}
			<span className="govuk-visually-hidden">: {label}</span>
		</>
	)
	return (
		<Checkboxes
			name={name}
			className="govuk-checkboxes--small"
			items={[{ value: NOT_SAID, text }]}
			defaultValues={isChosen ? [NOT_SAID] : []}
		/>
	)
}

function FieldOfType(props: FieldProps<Exclude<Question['type'], 'information'>>) {
	const { question } = props
	switch (question.type) {
		case 'text':
			return <TextField {...props} question={question} />
		case 'long-text':
			return <LongTextField {...props} question={question} />
		case 'radios':
		case 'checkboxes':
			return <ChoiceField {...props} question={question} />
		case 'select':
			return <SelectField {...props} question={question} />
		case 'date':
			return <DateField {...props} question={question} />
		case 'number':
			return <NumberField {...props} question={question} />
		case 'money':
			return <MoneyField {...props} question={question} />
		case 'scale':
			return <ScaleField {...props} question={question} />
		case 'place':
			return <PlaceField {...props} question={question} />
		case 'matrix':
			return <MatrixField {...props} question={question} />
		case 'ranking':
			return <RankingField {...props} question={question} />
		case 'allocation':
			return <AllocationField {...props} question={question} />
		case 'image-choice':
			return <ImageChoiceField {...props} question={question} />
		case 'file':
			return <FileField {...props} question={question} />
		case 'consent':
			return <ConsentField {...props} question={question} />
	}
}
