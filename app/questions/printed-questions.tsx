import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { isOneOf } from './answer.ts'
import { numberText, plainText } from './answer-text.ts'
import { conditionText } from './condition-words.ts'
import { type Definition, pointsOf, type Question, type QuestionOf } from './definition.ts'
import { HintLines, typeHint } from './hint-lines.tsx'
import { LocalWords } from './local-words.tsx'
import { type Translate, textOf } from './texts.ts'

/** The lines to write on: one for a word, more for a story. */
const charactersPerLine = 80
const linesMax = 12

/**
 * All the questions of a definition as a form on paper, in their sections and numbered: squares to
 * tick, boxes and lines to write on, and for whom a question is. Its headings begin below an h1.
 */
export function PrintedQuestions({
	definition,
	language,
	isPart = false,
}: {
	definition: Definition
	language: Language
	/** It stands under a heading of its own. */
	isPart?: boolean
}) {
	const { questions, sections = [] } = definition
	const asked = questions.filter(({ type }) => type !== 'information')
	const items = (own: Question[], Heading: 'h2' | 'h3') =>
		own.map((question) => {
			const number = asked.indexOf(question) + 1 || undefined
			const props = { question, number, definition, language, Heading }
			return <PrintedQuestion key={question.id} {...props} />
		})
	if (sections.length === 0)
		return <div className="app-paper">{items(questions, isPart ? 'h3' : 'h2')}</div>
	return (
		<div className="app-paper">
			{sections.map((section) => (
				<section className="app-paper__section" key={section.id}>
					<h2 className="govuk-heading-m">
						<LocalWords text={section.title} language={language} />
					</h2>
					{section.introduction && (
						<p className="govuk-body">
							<LocalWords text={section.introduction} language={language} />
						</p>
					)}
					{items(
						questions.filter((question) => question.section === section.id),
						'h3',
					)}
				</section>
			))}
		</div>
	)
}

function PrintedQuestion({
	question,
	number,
	definition,
	language,
	Heading,
}: {
	question: Question
	number: number | undefined
	definition: Definition
	language: Language
	Heading: 'h2' | 'h3'
}) {
	const { t } = useTranslation('questions')
	const condition = question.showIf
		? conditionText(t, definition.questions, question.showIf, language)
		: undefined
	const isOpen = question.type !== 'information' && !question.isRequired
	const maySkip = 'maySkipOpenly' in question && question.maySkipOpenly
	return (
		<div className="app-paper__question">
			<Heading className="govuk-heading-s app-paper__label">
				{number !== undefined && `${number}. `}
				<LocalWords text={question.label} language={language} />
				{isOpen && ` ${t('optional')}`}
			</Heading>
			<p className="app-paper__hint">
				<HintLines {...{ question, language, condition }} own={paperHint(t, question)} />
			</p>
			<PrintedAnswer question={question} language={language} />
			{maySkip && (
				<ul className="app-paper__options">
					<Tick>
						{isOneOf(question) && `${t('or')}: `}
						{t('notSaid')}
					</Tick>
				</ul>
			)}
		</div>
	)
}

function paperHint(t: Translate, question: Question): string | undefined {
	switch (question.type) {
		case 'radios':
		case 'select':
		case 'image-choice':
			return textOf(t, 'paper.tickOne')
		case 'checkboxes':
			return typeHint(t, question) ?? textOf(t, 'paper.tickAll')
		case 'scale':
			return textOf(t, 'paper.tickScale')
		case 'matrix':
			return textOf(t, 'paper.tickOneInRow')
		case 'file':
			return textOf(t, 'paper.file')
		case 'date':
		case 'money':
			return undefined
		default:
			return typeHint(t, question)
	}
}

function PrintedAnswer({ question, language }: { question: Question; language: Language }) {
	const { t } = useTranslation('questions')
	switch (question.type) {
		case 'text':
		case 'long-text':
			return <Lines count={Math.min(linesMax, Math.ceil(question.lengthMax / charactersPerLine))} />
		case 'radios':
		case 'select':
		case 'checkboxes':
			return <Options options={question.options} language={language} />
		case 'image-choice':
			return <Pictures question={question} language={language} />
		case 'consent':
			return (
				<ul className="app-paper__options">
					<Tick>{t('consent.agreed')}</Tick>
				</ul>
			)
		case 'date':
			return (
				<p className="app-paper__boxes">
					{[t('date.day'), t('date.month'), t('date.year')].map((part) => (
						<span className="app-paper__part" key={part}>
							{part} <Box size="word" />
						</span>
					))}
				</p>
			)
		case 'number':
			return (
				<p className="app-paper__boxes">
					<Box size="word" />{' '}
					{question.unit && <LocalWords text={question.unit} language={language} />}
				</p>
			)
		case 'money':
			return (
				<p className="app-paper__boxes" dir="ltr">
					£ <Box size="word" />
				</p>
			)
		case 'scale':
			return <Points question={question} language={language} />
		case 'place':
			return <Lines count={3} />
		case 'matrix':
			return <Grid question={question} language={language} />
		case 'ranking':
			return <Options options={question.options} language={language} size="digit" />
		case 'allocation':
			return (
				<>
					<Options options={question.options} language={language} size="digit" />
					<p className="app-paper__total">
						{t('paper.total', { total: numberText(question.total, language) })}
					</p>
				</>
			)
		case 'file':
		case 'information':
			return null
	}
}

/** Drawn for a pen: nothing to hear. */
function Box({ size = 'tick' }: { size?: 'tick' | 'digit' | 'word' }) {
	return <span className={`app-paper__box app-paper__box--${size}`} aria-hidden="true" />
}

function Tick({ size, children }: { size?: 'tick' | 'digit'; children: ReactNode }) {
	return (
		<li className="app-paper__option">
			<Box size={size} />
			<span>{children}</span>
		</li>
	)
}

function Options({
	options,
	language,
	size,
}: {
	options: { value: string; label: LocalText; hint?: LocalText }[]
	language: Language
	size?: 'tick' | 'digit'
}) {
	return (
		<ul className="app-paper__options">
			{options.map(({ value, label, hint }) => (
				<Tick key={value} size={size}>
					<LocalWords text={label} language={language} />
					{hint && (
						<span className="app-paper__hint app-hint-line">
							<LocalWords text={hint} language={language} />
						</span>
					)}
				</Tick>
			))}
		</ul>
	)
}

function Pictures({
	question,
	language,
}: {
	question: QuestionOf<'image-choice'>
	language: Language
}) {
	return (
		<ul className="app-paper__options app-paper__options--pictures">
			{question.options.map(({ value, label, image, alt }) => (
				<Tick key={value}>
					<LocalWords text={label} language={language} />
					<img className="app-paper__picture" src={image} alt={plainText(alt, language)} />
				</Tick>
			))}
		</ul>
	)
}

function Points({ question, language }: { question: QuestionOf<'scale'>; language: Language }) {
	const points = pointsOf(question)
	const ends = new Map([
		[points[0], question.low],
		[points.at(-1), question.high],
	])
	return (
		<ul className="app-paper__options app-paper__options--row">
			{points.map((point) => {
				const end = ends.get(point)
				return (
					<Tick key={point}>
						<bdi>{point}</bdi>
						{end && (
							<>
								{' – '}
								<LocalWords text={end} language={language} />
							</>
						)}
					</Tick>
				)
			})}
		</ul>
	)
}

function Grid({ question, language }: { question: QuestionOf<'matrix'>; language: Language }) {
	return (
		<ul className="app-paper__rows">
			{question.rows.map((row) => (
				<li className="app-paper__row" key={row.value}>
					<strong>
						<LocalWords text={row.label} language={language} />
					</strong>
					<ul className="app-paper__options app-paper__options--row">
						{question.options.map(({ value, label }) => (
							<Tick key={value}>
								<LocalWords text={label} language={language} />
							</Tick>
						))}
					</ul>
				</li>
			))}
		</ul>
	)
}

function Lines({ count }: { count: number }) {
	const lines = Array.from({ length: count }, (_, index) => index)
	return (
		<div className="app-paper__lines" aria-hidden="true">
			{lines.map((line) => (
				<span className="app-paper__line" key={line} />
			))}
		</div>
	)
}
