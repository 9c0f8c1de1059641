import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { conditionText } from '#app/questions/condition-words.ts'
import {
	type Definition,
	hasOptions,
	type Question,
	type Section,
} from '#app/questions/definition.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { PostButton } from './staff-parts.tsx'

type ListProps = {
	definition: Definition
	/** Address of the questions' page. */
	base: string
	revision: number
	/** Once somebody has answered, questions are read only. */
	isFrozen: boolean
}

/** The questionnaire in order, with its sections, conditions in words, and what can be done. */
export function QuestionList(props: ListProps) {
	const { questions, sections } = props.definition
	if (!sections) return <Cards {...props} questions={questions} />
	return sections.map((section, at) => (
		<section key={section.id} className="app-builder__section" aria-labelledby={section.id}>
			<SectionHead {...props} section={section} at={at} last={sections.length - 1} />
			<Cards {...props} questions={questions.filter((one) => one.section === section.id)} />
			{!props.isFrozen && (
				<p className="govuk-body">
					<AddHere base={props.base} section={section} />
				</p>
			)}
		</section>
	))
}

/** Where a question's condition stands in the way of what was wanted: which one, and a way to it. */
export function useConditionItem({
	definition: { questions },
	base,
	by,
}: Pick<ListProps, 'definition' | 'base'> & { by: string | null }) {
	const { t } = useTranslation('staff-consultations')
	const at = questions.findIndex(({ id }) => id === by)
	const question = questions[at]
	if (!question) return undefined
	const label = textIn(question.label, DEFAULT_LANGUAGE).text
	const text = t('refusals.conditionOf', { number: at + 1, label })
	return { text, href: `${base}/${question.id}` }
}

function AddHere({ base, section }: { base: string; section: Section }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<Link href={`${base}/new?section=${section.id}`}>
			{t('questions.addTo', { section: textIn(section.title, DEFAULT_LANGUAGE).text })}
		</Link>
	)
}

function SectionHead({
	section,
	at,
	last,
	base,
	revision,
	isFrozen,
}: ListProps & { section: Section; at: number; last: number }) {
	const { t } = useTranslation('staff-consultations')
	const name = textIn(section.title, DEFAULT_LANGUAGE).text
	const own = `${base.replace(/questions$/, 'sections')}/${section.id}`
	return (
		<div className="app-builder__head">
			<h2 className="govuk-heading-m" id={section.id}>
				{t('questions.section', { number: at + 1, name })}
			</h2>
			{!isFrozen && (
				<Actions {...{ own, revision, name }} isFirst={at === 0} isLast={at === last} />
			)}
		</div>
	)
}

/** What can be done with a question or a section: change it, move it, and what else there is. */
function Actions({
	own,
	revision,
	isFirst,
	isLast,
	name,
	children,
}: {
	own: string
	revision: number
	isFirst: boolean
	isLast: boolean
	name: string
	children?: ReactNode
}) {
	const { t } = useTranslation('staff-consultations')
	return (
		<div className="app-builder__actions">
			<Link href={own}>
				{t('questions.change')}
				<span className="govuk-visually-hidden"> {name}</span>
			</Link>
			{(['up', 'down'] as const).map((direction) => (
				<PostButton
					key={direction}
					action={`${own}/moving`}
					revision={revision}
					values={{ direction }}
					label={name}
					disabled={direction === 'up' ? isFirst : isLast}
				>
					{t(`questions.${direction}`)}
				</PostButton>
			))}
			{children}
		</div>
	)
}

function Cards({ questions, ...props }: ListProps & { questions: Question[] }) {
	const all = props.definition.questions
	return (
		<ol className="app-builder" start={all.indexOf(questions[0] as Question) + 1}>
			{questions.map((question) => (
				<Card key={question.id} {...props} question={question} />
			))}
		</ol>
	)
}

function Card({
	question,
	definition,
	base,
	revision,
	isFrozen,
}: ListProps & { question: Question }) {
	const { t } = useTranslation('staff-consultations')
	const name = textIn(question.label, DEFAULT_LANGUAGE).text
	const at = definition.questions.indexOf(question)
	const own = `${base}/${question.id}`
	return (
		<li className="app-builder__card" id={question.id}>
			<p className="app-builder__label">
				<span className="app-builder__number">{at + 1}</span>
				<LocalWords text={question.label} language={DEFAULT_LANGUAGE} />
			</p>
			<Facts question={question} definition={definition} />
			{!isFrozen && (
				<Actions
					{...{ own, revision, name }}
					isFirst={at === 0}
					isLast={at === definition.questions.length - 1}
				>
					<Link href={`${own}/removal`}>
						{t('questions.remove')}
						<span className="govuk-visually-hidden"> {name}</span>
					</Link>
				</Actions>
			)}
		</li>
	)
}

function Facts({ question, definition }: { question: Question; definition: Definition }) {
	const { t } = useTranslation('staff-consultations')
	const { t: asking } = useTranslation('questions')
	const { showIf, isRequired } = question
	const isPersonal = 'isPersonal' in question && question.isPersonal
	return (
		<>
			<p className="app-builder__facts">
				<Tag className="govuk-tag--blue">{t(`types.${question.type}`)}</Tag>
				{isRequired && <Tag className="govuk-tag--yellow">{t('questions.required')}</Tag>}
				{isPersonal && <Tag className="govuk-tag--purple">{t('questions.personal')}</Tag>}
				{hasOptions(question) && (
					<span>{t('questions.options', { count: question.options.length })}</span>
				)}
			</p>
			{showIf && (
				<p className="app-builder__condition">
					{conditionText(asking, definition.questions, showIf, DEFAULT_LANGUAGE)}
				</p>
			)}
		</>
	)
}

/** Which kind of question to add, each with what it is good for. */
export function TypeChoice({
	types,
	hrefFor,
}: {
	types: readonly Question['type'][]
	hrefFor: (type: string) => string
}) {
	const { t } = useTranslation('staff-consultations')
	return (
		<ul className="app-choices app-choices--types">
			{types.map((type) => (
				<li key={type} className="app-choice">
					<h2 className="app-choice__heading">
						<Link href={hrefFor(type)} className="app-choice__link">
							{t(`types.${type}`)}
						</Link>
					</h2>
					<p>{t(`typeHints.${type}`)}</p>
				</li>
			))}
		</ul>
	)
}

/** All on one page, a page for each section, or one for each question. */
export function LayoutForm({
	definition,
	action,
	revision,
	layouts,
}: {
	definition: Definition
	action: string
	revision: number
	layouts: readonly string[]
}) {
	const { t } = useTranslation('staff-consultations')
	const { layout = 'one-page' } = definition
	return (
		<form method="post" action={action} className="app-toolbar">
			<input type="hidden" name="revision" value={revision} />
			<div className="govuk-form-group">
				<label className="govuk-label" htmlFor="layout">
					{t('questions.layout')}
				</label>
				<select className="govuk-select" id="layout" name="layout" defaultValue={layout}>
					{layouts.map((one) => (
						<option key={one} value={one}>
							{t(`questions.layouts.${one}` as never) as string}
						</option>
					))}
				</select>
			</div>
			<Button className="govuk-button--secondary">{t('questions.setLayout')}</Button>
		</form>
	)
}
