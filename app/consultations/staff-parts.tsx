import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type LocalText, textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ConsultationStatus } from './consultation.ts'
import { differing } from './consultation-form.ts'
import type { Missing } from './publication-check.ts'
import { fieldLabel, languageName, say, type Values } from './staff-fields.tsx'

export function titleOf(title: LocalText): string {
	return textIn(title, DEFAULT_LANGUAGE).text
}

/** Which consultation, and what this page is for. */
export function StaffHeading({ title, children }: { title: LocalText; children: ReactNode }) {
	return (
		<>
			<span className="govuk-caption-l">{titleOf(title)}</span>
			<h1 className="govuk-heading-l">{children}</h1>
		</>
	)
}

export const DONE = [
	'started',
	'saved',
	'published',
	'opened',
	'withdrawn',
	'extended',
	'added',
	'removed',
	'moved',
	'answered',
	'hidden',
	'shown',
	'sent',
] as const
export type Done = (typeof DONE)[number]

export function readDone(url: string): Done | undefined {
	const said = new URL(url).searchParams.get('done')
	return DONE.find((one) => one === said)
}

export function DoneBanner({ done }: { done: Done | undefined }) {
	const { t } = useTranslation('staff-consultations')
	if (!done) return null
	return (
		<NotificationBanner type="success" title={t('success')}>
			{t(`done.${done}`)}
		</NotificationBanner>
	)
}

/** What is refused of a form: what somebody else saved meanwhile, or what would be missing. */
export type RefusedForm = {
	values: Values
	errors: Values
	revision: number
	saved?: Values
	missing?: Missing[]
}

/** A form that saves over the revision that it was opened on. */
export function SaveForm({
	revision,
	refused,
	submit,
	cancelHref,
	hasFiles,
	isGrave,
	labelOf,
	wordsOf,
	children,
}: {
	revision: number
	refused?: RefusedForm
	submit?: string
	cancelHref?: string
	hasFiles?: boolean
	/** What it does cannot be undone. */
	isGrave?: boolean
	/** What a field is called, where it is not one of a consultation. */
	labelOf?: (name: string) => string
	/** What is shown of a field, where its words are not what it holds. */
	wordsOf?: (name: string, held: string) => string
	children: ReactNode
}) {
	const { t } = useTranslation('staff-consultations')
	const label = labelOf ?? ((name: string) => fieldLabel(t, name))
	return (
		<>
			{refused?.saved && (
				<Clash typed={refused.values} saved={refused.saved} labelOf={label} wordsOf={wordsOf} />
			)}
			{refused?.missing && <MissingList missing={refused.missing} />}
			<form
				method="post"
				encType={hasFiles ? 'multipart/form-data' : undefined}
				noValidate
				className="app-prose"
			>
				<input type="hidden" name="revision" value={refused?.revision ?? revision} />
				{children}
				<div className="govuk-button-group">
					<Button preventDoubleClick className={isGrave ? 'govuk-button--warning' : undefined}>
						{submit ?? t('save')}
					</Button>
					{cancelHref && <Link href={cancelHref}>{t('cancel')}</Link>}
				</div>
			</form>
		</>
	)
}

/** What somebody else saved, beside what was typed; the form below keeps the latter. */
function Clash({
	typed,
	saved,
	labelOf,
	wordsOf = (_name, held) => held,
}: {
	typed: Values
	saved: Values
	labelOf: (name: string) => string
	wordsOf?: (name: string, held: string) => string
}) {
	const { t } = useTranslation('staff-consultations')
	const fields = differing(saved, typed).filter((name) => name !== 'revision')
	return (
		<section aria-labelledby="clash">
			<h2 className="govuk-heading-m" id="clash">
				{t('clash.heading')}
			</h2>
			<p className="govuk-body">{fields.length > 0 ? t('clash.what') : t('clash.elsewhere')}</p>
			{fields.length > 0 && (
				<Table
					head={[
						{ text: t('clash.field') },
						{ text: t('clash.saved') },
						{ text: t('clash.typed') },
					]}
					firstCellIsHeader
					rows={fields.map((name) => [
						{ text: labelOf(name) },
						{ text: <Version name={name} words={wordsOf(name, saved[name] ?? '')} /> },
						{ text: <Version name={name} words={wordsOf(name, typed[name] ?? '')} /> },
					])}
				/>
			)}
		</section>
	)
}

/** Where the words are for what is chosen from a list. */
const CHOICES: Record<string, string> = {
	audience: 'audiences',
	condition: 'question.conditions',
	reach: 'page.reaches',
	stage: 'stages',
	topic: 'consultations:topics',
	variant: 'variants',
	workingDaysMin: 'page.days',
}

function Version({ name, words }: { name: string; words: string | undefined }) {
	const { t } = useTranslation(['staff-consultations', 'consultations'])
	if (!words) return t('clash.nothing')
	const choices = CHOICES[name]
	const shown = choices ? say(t as never, `${choices}.${words}`) : words
	return (
		<div className="app-words" dir="auto">
			{words === 'yes' ? t('clash.yes') : shown}
		</div>
	)
}

/** What is missing, by its path, in words. */
export function MissingList({ missing }: { missing: Missing[] }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<ul className="govuk-list govuk-list--bullet">
			{missing.map((one) => (
				<li key={`${one.path} ${one.code} ${one.language ?? ''}`}>
					{t(`missing.${one.code}`, {
						what: missingName(t as never, one),
						language: one.language ? languageName(one.language) : '',
					})}
				</li>
			))}
		</ul>
	)
}

/** What stands beside the title or the question itself, and is missing apart from it. */
const BESIDE = ['body', 'introduction', 'hint', 'unit', 'low', 'high']

/**
 * `questions.2.options.0.label` is "Question 3, option 1", `sections.1.introduction` is "Section 2,
 * Introduction".
 */
function missingName(t: (key: string, slots?: object) => string, missing: Missing): string {
	const last = missing.path.split('.').at(-1) ?? ''
	const what = missingWhole(t, missing)
	return missing.path.includes('.') && BESIDE.includes(last)
		? t('missing.part', { what, part: t(`fields.${last}`) })
		: what
}

function missingWhole(t: (key: string, slots?: object) => string, { path }: Missing): string {
	const [base = '', at, part = '', inner] = path.split('.')
	const number = Number(at) + 1
	if (base === 'listeners' && at) return t('missing.listener', { number })
	if (base === 'documents') return t('missing.document', { number })
	if (base === 'sections') return t('missing.section', { number })
	if (base === 'questions' && at) {
		const isInner = part === 'options' || part === 'rows'
		const inner1 = { number, inner: Number(inner) + 1 }
		return isInner ? t('missing.option', inner1) : t('missing.question', { number })
	}
	return t(`fields.${base}`)
}

const TAG: Record<ConsultationStatus, string> = {
	draft: 'govuk-tag--grey',
	published: 'govuk-tag--green',
	withdrawn: 'govuk-tag--red',
}

export function statusTagClass(status: ConsultationStatus): string {
	return TAG[status]
}

/** A button that changes something by itself: a form of its own. */
export function PostButton({
	action,
	revision,
	values = {},
	children,
	label,
	disabled,
}: {
	action: string
	revision: number
	values?: Values
	children: ReactNode
	/** What it is about, for who hears only the button. */
	label?: string
	disabled?: boolean
}) {
	return (
		<form method="post" action={action} className="app-inline-form">
			<input type="hidden" name="revision" value={revision} />
			{Object.entries(values).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Button className="govuk-button--secondary app-button--small" disabled={disabled}>
				{children}
				{label && <span className="govuk-visually-hidden"> {label}</span>}
			</Button>
		</form>
	)
}
