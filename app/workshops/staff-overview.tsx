import { useTranslation } from 'react-i18next'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import { dayAndTime } from '#app/consultations/times-text.ts'
import { DEFAULT_LANGUAGE, type LocalText } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { phaseTagClass, WorkshopMissingList } from './staff-parts.tsx'
import type { ReservedFor, WorkshopPhase } from './workshop.ts'
import { WORKSHOP_PAGES, type WorkshopMissing } from './workshop-check.ts'

const shownMax = 5

/** The parts that are written, each with what is missing there. */
export function WorkshopSteps({ base, missing }: { base: string; missing: WorkshopMissing[] }) {
	const { t } = useTranslation('staff-workshops')
	return (
		<SummaryList
			rows={WORKSHOP_PAGES.map((page) => {
				const own = missing.filter((one) => one.page === page)
				return {
					key: { children: <Link href={`${base}/${page}`}>{t(`${page}.heading`)}</Link> },
					value: { children: <StepState missing={own} /> },
				}
			})}
		/>
	)
}

function StepState({ missing }: { missing: WorkshopMissing[] }) {
	const { t } = useTranslation('staff-workshops')
	if (missing.length === 0) return <Tag className="govuk-tag--green">{t('overview.whole')}</Tag>
	return (
		<>
			<p className="govuk-body">
				<Tag className="govuk-tag--yellow">{t('overview.missing', { count: missing.length })}</Tag>
			</p>
			<WorkshopMissingList missing={missing.slice(0, shownMax)} />
			{missing.length > shownMax && (
				<p className="govuk-body">{t('overview.more', { count: missing.length - shownMax })}</p>
			)}
		</>
	)
}

const LINKS: Record<WorkshopPhase, readonly string[]> = {
	draft: ['preview', 'publication', 'series'],
	coming: ['bookings', 'needs', 'message', 'invitations', 'attendance', 'series', 'preview'],
	running: ['attendance', 'bookings', 'needs', 'message', 'outcome', 'series'],
	over: ['outcome', 'attendance', 'needs', 'bookings', 'expenses', 'series'],
	cancelled: ['bookings', 'series'],
}

/** What else there is to do, by where it stands. */
export function WorkshopLinks({
	base,
	phase,
	hasNeeds,
}: {
	base: string
	phase: WorkshopPhase
	/** What people asked for is still kept: afterwards it is noted whether it was there. */
	hasNeeds: boolean
}) {
	const { t } = useTranslation('staff-workshops')
	const links = LINKS[phase].filter((link) => link !== 'needs' || phase !== 'over' || hasNeeds)
	return (
		<ul className="app-choices">
			{links.map((link) => (
				<li key={link} className="app-choice">
					<h3 className="app-choice__heading">
						<Link href={`${base}/${link}`} className="app-choice__link">
							{t(`overview.links.${link}` as never) as string}
						</Link>
					</h3>
					<p>{t(`overview.about.${link}` as never) as string}</p>
				</li>
			))}
		</ul>
	)
}

export type PlacesTaken = {
	name: 'in-person' | 'online'
	capacity: number
	taken: number
	free: number
	waiting: number
}

export type ReservedTaken = {
	reservedFor: ReservedFor
	places: number
	taken: number
	free: number
}

/** Places by the way to attend; of those in person, the ones that are kept for some. */
export function PlacesTable({
	places,
	reserved,
}: {
	places: PlacesTaken[]
	reserved: ReservedTaken[]
}) {
	const { t } = useTranslation('staff-workshops')
	const kept = reserved.map(({ reservedFor, ...one }) => [
		{ text: t('overview.ofThese', { kind: t(`reserved.${reservedFor}`) }) },
		...[one.places, one.taken, one.free].map((number) => ({ text: String(number) })),
		{ text: '' },
	])
	const rowsOf = ({ name, capacity, taken, free, waiting }: PlacesTaken) => [
		[
			{ text: t(`attending.${name}`) },
			...[capacity, taken, free, waiting].map((number) => ({ text: String(number) })),
		],
		...(name === 'in-person' ? kept : []),
	]
	return (
		<>
			{kept.length > 0 && <p className="govuk-hint app-prose">{t('overview.aboutKept')}</p>}
			<WideTable
				caption={t('overview.places')}
				head={(['way', 'capacity', 'taken', 'free', 'waiting'] as const).map((name) => ({
					text: t(`overview.head.${name}`),
				}))}
				firstCellIsHeader
				rows={places.flatMap(rowsOf)}
			/>
		</>
	)
}

export type SeriesDate = {
	id: string
	title: LocalText
	startsAt: Date
	seriesStartsAt: Date | null
	phase: WorkshopPhase
	/** What the change of the clock does to its local time. */
	clock: 'plain' | 'skipped' | 'twice'
}

/** The dates of a series; of one that moved, where it was. */
export function SeriesTable({
	dates,
	currentId,
	timeZone,
}: {
	dates: SeriesDate[]
	currentId: string
	timeZone: string
}) {
	const { t } = useTranslation('staff-workshops')
	const when = (at: Date) => dayAndTime(at, DEFAULT_LANGUAGE, timeZone)
	return (
		<WideTable
			caption={t('series.dates')}
			head={[
				{ text: t('list.head.starts') },
				{ text: t('list.head.title') },
				{ text: t('series.state') },
			]}
			firstCellIsHeader
			rows={dates.map(({ id, title, startsAt, seriesStartsAt, phase, clock }) => [
				{
					text: (
						<>
							{id === currentId ? (
								when(startsAt)
							) : (
								<Link href={`/staff/workshops/${id}/series`}>{when(startsAt)}</Link>
							)}
							{seriesStartsAt && seriesStartsAt.getTime() !== startsAt.getTime() && (
								<p className="govuk-hint">
									{t('series.movedFrom', { when: when(seriesStartsAt) })}
								</p>
							)}
							{clock !== 'plain' && <p className="govuk-hint">{t(`series.clock.${clock}`)}</p>}
						</>
					),
				},
				{ text: titleOf(title) },
				{ text: <Tag className={phaseTagClass(phase)}>{t(`phases.${phase}`)}</Tag> },
			])}
		/>
	)
}
