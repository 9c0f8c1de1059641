import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Fields, LocalFields, languageName } from '#app/consultations/staff-fields.tsx'
import { SaveForm, titleOf } from '#app/consultations/staff-parts.tsx'
import type { Language, LocalText } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { WorkshopPhase } from './workshop.ts'
import type { WorkshopMissing } from './workshop-check.ts'
import type { Values } from './workshop-form.ts'

/** Which workshop, when, and what this page is for. */
export function WorkshopHeading({
	title,
	when,
	children,
}: {
	title: LocalText
	when?: string
	children: ReactNode
}) {
	return (
		<>
			<span className="govuk-caption-l">
				{titleOf(title)}
				{when && ` – ${when}`}
			</span>
			<h1 className="govuk-heading-l">{children}</h1>
		</>
	)
}

export const WORKSHOP_DONE = [
	'created',
	'copied',
	'saved',
	'told',
	'laid',
	'published',
	'cancelled',
	'deleted',
	'added',
	'removed',
	'moved',
	'sent',
] as const
export type WorkshopDone = {
	done: (typeof WORKSHOP_DONE)[number]
	count?: number
	/** Bookings that no email can tell, and where it stands whom to ring. */
	unreached?: number
	toRingHref?: string
}

/** What was done on the page before, as its address says it. */
export function readWorkshopDone(url: string): WorkshopDone | undefined {
	const { pathname, searchParams: asked } = new URL(url)
	const done = WORKSHOP_DONE.find((one) => one === asked.get('done'))
	const [overview = ''] = /^\/staff\/workshops\/[^/]+/.exec(pathname) ?? []
	const numberOf = (name: string) => {
		const number = Number(asked.get(name))
		return Number.isInteger(number) && number >= 0 ? number : 0
	}
	const counts = { count: numberOf('count'), unreached: numberOf('unreached') }
	return done && { done, ...counts, toRingHref: `${overview}/to-ring` }
}

export function WorkshopDoneBanner({ said }: { said: WorkshopDone | undefined }) {
	const { t } = useTranslation('staff-workshops')
	if (!said) return null
	const { done, count = 0, unreached = 0, toRingHref } = said
	return (
		<NotificationBanner type="success" title={t('success')}>
			{t(`done.${done}`, { count })}
			{unreached > 0 && (
				<p className="govuk-body">
					<Link href={`${toRingHref}`}>{t('toRing', { count: unreached })}</Link>
				</p>
			)}
		</NotificationBanner>
	)
}

const TAG: Record<WorkshopPhase, string> = {
	draft: 'govuk-tag--grey',
	coming: 'govuk-tag--green',
	running: 'govuk-tag--turquoise',
	over: 'govuk-tag--blue',
	cancelled: 'govuk-tag--red',
}

export function phaseTagClass(phase: WorkshopPhase): string {
	return TAG[phase]
}

/** What is missing, in words. */
export function WorkshopMissingList({ missing }: { missing: WorkshopMissing[] }) {
	const { t } = useTranslation('staff-workshops')
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

/** `questions.2.options.0.label` is "Question 3". */
function missingName(t: (key: string, slots?: object) => string, { path }: WorkshopMissing) {
	const [base = '', at] = path.split('.')
	const number = Number(at) + 1
	if (base === 'questions') return t('missing.question', { number })
	if (base === 'materials') return t('missing.material', { number })
	return t(`fields.${base}`)
}

export type RefusedWorkshop = {
	values: Values
	errors: Values
	revision: number
	saved?: Values
	incomplete?: WorkshopMissing[]
}

/** A form that saves over the revision that it was opened on. */
export function WorkshopForm({
	revision,
	refused,
	fields,
	submit,
	cancelHref,
	isGrave,
	children,
}: {
	revision: number
	refused?: RefusedWorkshop
	fields: Fields
	submit?: string
	cancelHref: string
	isGrave?: boolean
	children: ReactNode
}) {
	return (
		<>
			{refused?.incomplete && <WorkshopMissingList missing={refused.incomplete} />}
			<SaveForm
				revision={revision}
				refused={refused}
				submit={submit}
				cancelHref={cancelHref}
				isGrave={isGrave}
				labelOf={fields.label}
			>
				{children}
			</SaveForm>
		</>
	)
}

/** This date or all that follow, and what those who are booked are told. */
export function TellFields({
	fields,
	languages,
	isSeries,
	isPublished,
	reasonHint,
}: {
	fields: Fields
	languages: Language[]
	isSeries: boolean
	isPublished: boolean
	reasonHint: string
}) {
	const { t } = useTranslation('staff-workshops')
	return (
		<>
			{isSeries && <ScopeChoice fields={fields} />}
			{isPublished && (
				<section aria-labelledby="telling">
					<h2 className="govuk-heading-m" id="telling">
						{t('telling.heading')}
					</h2>
					<p className="govuk-body">{reasonHint}</p>
					<LocalFields fields={fields} name="reason" languages={languages} rows={3} />
				</section>
			)}
		</>
	)
}

export function ScopeChoice({ fields }: { fields: Fields }) {
	const { t } = useTranslation('staff-workshops')
	return (
		<Radios
			{...fields.group('scope')}
			defaultValue={fields.values.scope ?? 'this'}
			items={(['this', 'following'] as const).map((value) => ({
				value,
				text: t(`scopes.${value}`),
			}))}
		/>
	)
}
