import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Language, type LocalText, languageFor, textIn } from '#app/languages/language.ts'
import { WideTable } from '#app/ui/wide-table.tsx'
import { IntervalBar } from './interval-bar.tsx'
import type { BaselineReading, Figure, MeasureReading, PlaceFigure } from './measure.ts'
import { dateText, shareText } from './measure-text.ts'

type NamedPlace = { id: string; name: LocalText }
type Translate = TFunction<'indicators'>

const KEYS = {
	ease: 'ease',
	closed_in_time: 'closedInTime',
	easy_to_take_part: 'easyToTakePart',
	listened: 'listened',
} as const

function useWords() {
	const { t, i18n } = useTranslation('indicators')
	return { t, language: i18n.language as Language }
}

function valueText(t: Translate, figure: Figure, language: Language): string {
	if (figure.state === 'shown') return shareText(figure.share, language)
	return figure.state === 'too_few' ? t('figure.tooFew') : t('figure.none')
}

function rangeText(t: Translate, figure: Figure, language: Language): string | undefined {
	if (figure.state !== 'shown') return undefined
	const { low, high } = figure.interval
	return t('figure.range', { low: shareText(low, language), high: shareText(high, language) })
}

function baselineOf(reading: MeasureReading, placeId: string | null) {
	return reading.baselines.find((baseline) => baseline.placeId === placeId)
}

/** One measure for the whole borough, or for one place with the borough's figure beside it. */
export function MeasureCard({
	reading,
	placeId = null,
	headingLevel: Heading = 'h2',
}: {
	reading: MeasureReading
	placeId?: string | null
	headingLevel?: 'h2' | 'h3'
}) {
	const { t, language } = useWords()
	const ofPlace = reading.places.find((row) => row.placeId === placeId)?.figure
	const figure = placeId === null ? reading.borough : (ofPlace ?? { state: 'none' })
	const baseline = baselineOf(reading, placeId)
	const isShown = figure.state === 'shown'
	return (
		<div className="app-measure">
			<Heading className="app-measure__name">{t(`${KEYS[reading.measure]}.name`)}</Heading>
			<p className={isShown ? 'app-measure__value' : 'app-measure__value app-measure__value--none'}>
				{valueText(t, figure, language)}
			</p>
			{isShown && <FigureNotes reading={reading} figure={figure} baseline={baseline} />}
			{placeId !== null && reading.borough.state === 'shown' && (
				<p className="app-measure__note">
					{t('figure.borough', { share: shareText(reading.borough.share, language) })}
				</p>
			)}
			{placeId === null && <BoroughNote reading={reading} />}
			{baseline && <BaselineNote baseline={baseline} />}
		</div>
	)
}

function FigureNotes({
	reading,
	figure,
	baseline,
}: {
	reading: MeasureReading
	figure: Extract<Figure, { state: 'shown' }>
	baseline?: BaselineReading
}) {
	const { t, language } = useWords()
	const key = KEYS[reading.measure]
	return (
		<>
			<p className="app-measure__note">{t(`${key}.says`)}</p>
			<IntervalBar
				figure={figure}
				baseline={baseline?.isComparable ? baseline.figure : undefined}
			/>
			<p className="app-measure__note">
				{t(`${key}.base`, { count: figure.base })} · {rangeText(t, figure, language)}
			</p>
		</>
	)
}

/** How many of those asked answered, or how many cases were left out. */
function BoroughNote({ reading }: { reading: MeasureReading }) {
	const { t, language } = useWords()
	const { measure, borough, askedCount, excludedCount, threshold } = reading
	if (borough.state !== 'shown') return null
	if (measure === 'ease') {
		if (askedCount === undefined) return null
		// An answer may come after the period in which its enquiry was closed.
		const rate = shareText(Math.min(1, borough.base / askedCount), language)
		return <p className="app-measure__note">{t('ease.asked', { count: askedCount, rate })}</p>
	}
	if (measure !== 'closed_in_time') return null
	return (
		<p className="app-measure__note">
			{excludedCount === undefined
				? t('closedInTime.excludedFew', { threshold })
				: t('closedInTime.excluded', { count: excludedCount })}
		</p>
	)
}

function BaselineNote({ baseline }: { baseline: BaselineReading }) {
	const { t, language } = useWords()
	const { figure, source, isComparable } = baseline
	const period = { from: dateText(baseline.from, language), to: dateText(baseline.to, language) }
	return (
		<p className="app-measure__note">
			{figure.state === 'shown'
				? t('baseline.was', { share: shareText(figure.share, language), ...period })
				: t('baseline.tooFew', period)}{' '}
			{t('baseline.source')} <bdi>{source}</bdi>
			{!isComparable && <> {t('baseline.notComparable')}</>}
		</p>
	)
}

/** One measure place by place; `places` gives the names, and only these places have a row. */
export function MeasureTable({
	reading,
	places,
}: {
	reading: MeasureReading
	places: NamedPlace[]
}) {
	const { t, language } = useWords()
	const key = KEYS[reading.measure]
	const names = new Map(places.map(({ id, name }) => [id, name]))
	const rows = reading.places.filter(({ placeId }) => placeId === null || names.has(placeId))
	return (
		<WideTable
			className="app-figures"
			caption={t(`${key}.caption`)}
			captionClassName="govuk-table__caption--m"
			firstCellIsHeader
			head={[
				{ text: t('figure.place') },
				{ text: t(`${key}.shareHead`) },
				{ text: t(`${key}.baseHead`), format: 'numeric' },
			]}
			rows={rows.map((row) => [
				row.placeId === null
					? { text: t('figure.noPlace') }
					: placeCell(names.get(row.placeId) ?? {}, language),
				{ text: <PlaceShare reading={reading} row={row} /> },
				{ text: baseText(row.figure, language), format: 'numeric' },
			])}
		/>
	)
}

function placeCell(name: LocalText, language: Language) {
	const { text, lang } = textIn(name, language)
	return { text: <span lang={lang}>{text}</span> }
}

function baseText(figure: Figure, language: Language): string {
	if (figure.state === 'too_few') return '–'
	return (figure.state === 'shown' ? figure.base : 0).toLocaleString(languageFor(language).locale)
}

function PlaceShare({ reading, row }: { reading: MeasureReading; row: PlaceFigure }) {
	const { t, language } = useWords()
	const { figure } = row
	if (figure.state !== 'shown') return valueText(t, figure, language)
	const found = row.placeId === null ? undefined : baselineOf(reading, row.placeId)
	const baseline = found?.isComparable ? found.figure : undefined
	return (
		<>
			<strong>{shareText(figure.share, language)}</strong>
			<br />
			{rangeText(t, figure, language)}
			<IntervalBar figure={figure} baseline={baseline} />{' '}
			{baseline?.state === 'shown' &&
				t('baseline.started', { share: shareText(baseline.share, language) })}
		</>
	)
}

/** What the marks on the bars mean. */
export function MeasureKey() {
	const { t } = useWords()
	const mark = (className: string, label: string) => (
		<li>
			<svg viewBox="0 0 20 12" aria-hidden="true" focusable="false">
				<rect className={className} x="8" y="0" width="4" height="12" />
			</svg>
			{label}
		</li>
	)
	return (
		<ul className="app-key" aria-label={t('key.label')}>
			{mark('app-interval__point', t('key.share'))}
			{mark('app-interval__range', t('key.range'))}
			{mark('app-interval__baseline', t('key.baseline'))}
		</ul>
	)
}
