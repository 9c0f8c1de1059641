import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { shareText } from '#app/indicators/measure-text.ts'
import { type Language, languageFor } from '#app/languages/language.ts'
import { moneyText, numberText, plainText, scaleEndsText } from '#app/questions/answer-text.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { BarChart } from './bar-chart.tsx'
import type { ChoiceFigure, ChoiceLabel, Points, QuestionResult, Slice } from './distribution.ts'

type Translate = TFunction<'results'>

function useWords() {
	const { t, i18n } = useTranslation('results')
	return { t, language: i18n.language as Language }
}

export function labelText(t: Translate, label: ChoiceLabel, language: Language): string {
	if ('text' in label) return plainText(label.text, language)
	if ('number' in label) return numberText(label.number, language)
	return t(`choice.${label.own}`)
}

/** One question: what was asked, how many answered, a chart and the same as a table. */
export function QuestionResultView({ id, result }: { id: string; result: QuestionResult }) {
	const { language } = useWords()
	return (
		<section className="app-result" id={id}>
			<h3 className="govuk-heading-m">
				<LocalWords text={result.question.label} language={language} />
			</h3>
			<QuestionFigures id={id} result={result} />
		</section>
	)
}

/** What it is without its question; the id is of the page's own, for its charts. */
export function QuestionFigures({ id, result }: { id: string; result: QuestionResult }) {
	const { t, language } = useWords()
	const { question, answered, slices, points, mean, median } = result
	return (
		<>
			<p className="govuk-body">
				{answered === undefined
					? t(result.isGivenAway ? 'question.givenAway' : 'question.tooFew')
					: t('question.answered', { count: answered })}
			</p>
			{answered !== undefined && ['text', 'long-text'].includes(question.type) && (
				<p className="govuk-body">{t('question.words')}</p>
			)}
			{question.type === 'ranking' && slices.length > 0 && (
				<p className="govuk-body">{t('question.firstChoice')}</p>
			)}
			{slices.length > 0 && <ScaleEnds question={question} />}
			{slices.map((slice, index) => (
				<SliceView
					key={slice.about ? labelText(t, slice.about, language) : 'all'}
					id={`${id}-chart-${index}`}
					title={plainText(question.label, language)}
					slice={slice}
				/>
			))}
			{points && <PointsView id={`${id}-chart`} {...{ result, points }} />}
			{mean && <MeanView result={result} mean={mean} />}
			{median !== undefined && (
				<p className="govuk-body">
					{t('question.median', { point: numberText(median, language) })}
				</p>
			)}
		</>
	)
}

/** What the first and the last point of a scale stand for; without it, they say nothing. */
export function ScaleEnds({ question }: { question: QuestionResult['question'] }) {
	const { language } = useWords()
	if (question.type !== 'scale') return null
	return <p className="govuk-hint">{scaleEndsText(question, language)}</p>
}

function SliceView({ id, title, slice }: { id: string; title: string; slice: Slice }) {
	const { t, language } = useWords()
	const about = slice.about && labelText(t, slice.about, language)
	if (slice.base === undefined)
		return (
			<p className="govuk-body">
				{about && <strong>{about}: </strong>}
				{t('figure.tooFew')}
			</p>
		)
	const name = about ? `${title} – ${about}` : title
	const bars = slice.choices.map(({ choice, label, figure }) => ({
		id: choice,
		label: labelText(t, label, language),
		value: figure ? shareText(figure.share, language) : t('figure.hidden'),
		share: figure?.share,
		interval: figure?.interval,
	}))
	return (
		<>
			{about && <h4 className="govuk-heading-s">{about}</h4>}
			<div className="app-result__pair">
				<BarChart
					id={id}
					title={name}
					description={t('chart.description', { count: slice.base })}
					bars={bars}
					isRightToLeft={languageFor(language).direction === 'rtl'}
				/>
				<SliceTable name={name} slice={slice} />
			</div>
			{!slice.isWhole && <p className="govuk-hint">{t('question.several')}</p>}
		</>
	)
}

function SliceTable({ name, slice }: { name: string; slice: Slice }) {
	const { t, language } = useWords()
	const { base, withoutBase, choices } = slice
	const hasWithout = withoutBase !== undefined
	const number = (value: number) => numberText(value, language)
	const cells = ({ label, figure, without }: ChoiceFigure) => [
		{ text: labelText(t, label, language) },
		{ text: figure ? number(figure.count) : t('figure.hidden'), format: 'numeric' as const },
		{ text: figure ? shareText(figure.share, language) : '–', format: 'numeric' as const },
		{
			text: figure
				? t('figure.range', {
						low: shareText(figure.interval.low, language),
						high: shareText(figure.interval.high, language),
					})
				: '–',
			className: 'app-figures__range',
		},
		...(hasWithout
			? [{ text: without ? number(without.count) : '–', format: 'numeric' as const }]
			: []),
	]
	return (
		<WideTable
			className="app-figures"
			caption={name}
			firstCellIsHeader
			head={[
				{ text: t('table.choice') },
				{ text: t('table.count'), format: 'numeric' },
				{ text: t('table.share'), format: 'numeric' },
				{ text: t('table.range') },
				...(hasWithout ? [{ text: t('table.without'), format: 'numeric' as const }] : []),
			]}
			rows={[
				...choices.map(cells),
				[
					{ text: t('table.base') },
					{ text: base === undefined ? '–' : number(base), format: 'numeric' as const },
					{ text: '' },
					{ text: '' },
					...(hasWithout ? [{ text: number(withoutBase), format: 'numeric' as const }] : []),
				],
			]}
		/>
	)
}

function PointsView({
	id,
	result: { question },
	points,
}: {
	id: string
	result: QuestionResult
	points: Points[]
}) {
	const { t, language } = useWords()
	if (question.type !== 'allocation') return null
	const title = plainText(question.label, language)
	const text = (mean: number | undefined) =>
		mean === undefined ? t('figure.hidden') : numberText(Math.round(mean * 10) / 10, language)
	return (
		<div className="app-result__pair">
			<BarChart
				id={id}
				title={title}
				description={t('chart.points', { total: question.total })}
				bars={points.map(({ choice, label, mean }) => ({
					id: choice,
					label: labelText(t, label, language),
					value: text(mean),
					share: mean === undefined ? undefined : mean / question.total,
				}))}
				isRightToLeft={languageFor(language).direction === 'rtl'}
			/>
			<WideTable
				className="app-figures"
				caption={title}
				firstCellIsHeader
				head={[{ text: t('table.choice') }, { text: t('table.points'), format: 'numeric' }]}
				rows={points.map(({ label, mean }) => [
					{ text: labelText(t, label, language) },
					{ text: text(mean), format: 'numeric' },
				])}
			/>
		</div>
	)
}

function MeanView({
	result: { question },
	mean,
}: {
	result: QuestionResult
	mean: NonNullable<QuestionResult['mean']>
}) {
	const { t, language } = useWords()
	const unit = question.type === 'number' && question.unit ? plainText(question.unit, language) : ''
	const value =
		question.type === 'money'
			? moneyText(Math.round(mean.value), language)
			: [numberText(Math.round(mean.value * 100) / 100, language), unit].filter(Boolean).join(' ')
	return (
		<>
			<p className="govuk-body">{t('question.mean', { value, count: mean.base })}</p>
			{mean.beyond > 0 && (
				<p className="govuk-body">{t('question.beyond', { count: mean.beyond })}</p>
			)}
		</>
	)
}
