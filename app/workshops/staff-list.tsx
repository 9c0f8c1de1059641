import { useTranslation } from 'react-i18next'
import { TOPICS } from '#app/consultations/consultation.ts'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import { dayAndTime } from '#app/consultations/times-text.ts'
import { DEFAULT_LANGUAGE, type LocalText, textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Details } from '#app/ui/details.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Select } from '#app/ui/select.tsx'
import { StaffLinks } from '#app/ui/staff-links.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { phaseTagClass } from './staff-parts.tsx'
import { STAFF_SHELVES, type StaffFilter, type StaffShelf, staffHref } from './staff-query.ts'
import { WORKSHOP_MODES, type WorkshopMode, type WorkshopPhase } from './workshop.ts'

export function ShelfLinks({
	counts,
	current,
	filter,
}: {
	counts: Map<StaffShelf, number>
	current: StaffShelf
	filter: StaffFilter
}) {
	const { t } = useTranslation('staff-workshops')
	const links = STAFF_SHELVES.map((shelf) => ({
		key: shelf,
		href: staffHref({ shelf, filter }),
		isCurrent: shelf === current,
		text: t(`shelves.${shelf}`),
		count: counts.get(shelf) ?? 0,
	}))
	return <StaffLinks label={t('list.shelves')} links={links} />
}

/** What narrows the list, kept in its address. */
export function StaffFilters({
	shelf,
	filter,
	places,
}: {
	shelf: StaffShelf
	filter: StaffFilter
	places: { id: string; name: LocalText }[]
}) {
	const { t } = useTranslation('staff-workshops')
	const { t: topic } = useTranslation('consultations')
	const any = { value: '', text: t('list.any') }
	const choices = {
		topic: TOPICS.map((value) => ({ value, text: topic(`topics.${value}`) })),
		mode: WORKSHOP_MODES.map((value) => ({ value, text: t(`modes.${value}`) })),
		placeId: places.map(({ id, name }) => {
			return { value: id, text: textIn(name, DEFAULT_LANGUAGE).text }
		}),
	}
	const isFiltered = Object.values(filter).some(Boolean)
	return (
		<Details summary={t('list.filter')} open={isFiltered}>
			<form method="get" action="/staff/workshops">
				<input type="hidden" name="shelf" value={shelf} />
				<div className="app-filters__fields">
					<Input
						id="words"
						name="words"
						label={{ children: t('list.words') }}
						defaultValue={filter.words ?? ''}
					/>
					{(['topic', 'mode', 'placeId'] as const).map((name) => (
						<Select
							key={name}
							id={name}
							name={name}
							label={{ children: t(`list.${name}`) }}
							defaultValue={filter[name] ?? ''}
							items={[any, ...choices[name]]}
						/>
					))}
				</div>
				<div className="govuk-button-group">
					<Button className="govuk-button--secondary">{t('list.apply')}</Button>
					{isFiltered && <Link href={staffHref({ shelf, filter: {} })}>{t('list.clear')}</Link>}
				</div>
			</form>
		</Details>
	)
}

export type ListedWorkshop = {
	id: string
	title: LocalText
	startsAt: Date
	mode: WorkshopMode
	phase: WorkshopPhase
	/** Of all ways to attend. */
	taken: number
	capacity: number
	waiting: number
}

export function WorkshopTable({
	workshops,
	shelf,
	timeZone,
}: {
	workshops: ListedWorkshop[]
	shelf: StaffShelf
	timeZone: string
}) {
	const { t } = useTranslation('staff-workshops')
	if (workshops.length === 0) return <p className="govuk-body">{t('list.none')}</p>
	return (
		<WideTable
			caption={t(`shelves.${shelf}`)}
			head={(['title', 'starts', 'places'] as const).map((name) => ({
				text: t(`list.head.${name}`),
			}))}
			firstCellIsHeader
			rows={workshops.map(({ id, title, startsAt, mode, phase, taken, capacity, waiting }) => [
				{
					text: (
						<>
							<Link href={`/staff/workshops/${id}`}>{titleOf(title)}</Link>
							{['cancelled', 'running'].includes(phase) && (
								<>
									{' '}
									<Tag className={phaseTagClass(phase)}>{t(`phases.${phase}`)}</Tag>
								</>
							)}
						</>
					),
				},
				{
					text: (
						<>
							{dayAndTime(startsAt, DEFAULT_LANGUAGE, timeZone)}
							<div className="app-note">{t(`modes.${mode}`)}</div>
						</>
					),
				},
				{
					text: (
						<>
							{t('list.taken', { taken, capacity })}
							{waiting > 0 && <> {t('list.waiting', { count: waiting })}</>}
						</>
					),
				},
			])}
		/>
	)
}
