import { useTranslation } from 'react-i18next'
import type { LocalText } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Phase, Topic } from './consultation.ts'
import { MISSING_PAGES, type Missing } from './publication-check.ts'
import { MissingList, titleOf } from './staff-parts.tsx'

/** What it is about, and where, as somebody has chosen. */
export function AboutFacts({
	topic,
	placeIds,
	places,
}: {
	topic: Topic | null
	placeIds: string[] | null
	places: { id: string; name: LocalText }[]
}) {
	const { t } = useTranslation(['staff-consultations', 'consultations'])
	const names = places.filter(({ id }) => placeIds?.includes(id)).map(({ name }) => titleOf(name))
	const where = names.length > 0 ? names.join(', ') : t('overview.borough')
	const facts = {
		topic: topic && t(`consultations:topics.${topic}`),
		reach: placeIds && where,
	}
	return (
		<SummaryList
			rows={(['topic', 'reach'] as const).map((name) => ({
				key: { children: t(`fields.${name}`) },
				value: { children: facts[name] ?? t('overview.notChosen') },
			}))}
		/>
	)
}

/** The parts that are written before it can be published, each with what is missing there. */
export function WritingSteps({ base, missing }: { base: string; missing: Missing[] }) {
	const { t } = useTranslation('staff-consultations')
	return (
		<SummaryList
			rows={MISSING_PAGES.map((page) => {
				const own = missing.filter((one) => one.page === page)
				return {
					key: { children: <Link href={`${base}/${page}`}>{t(`${page}.heading`)}</Link> },
					value: { children: <StepState missing={own} /> },
				}
			})}
		/>
	)
}

function StepState({ missing }: { missing: Missing[] }) {
	const { t } = useTranslation('staff-consultations')
	if (missing.length === 0) return <Tag className="govuk-tag--green">{t('overview.whole')}</Tag>
	const shown = missing.slice(0, 5)
	return (
		<>
			<p className="govuk-body">
				<Tag className="govuk-tag--yellow">{t('overview.missing', { count: missing.length })}</Tag>
			</p>
			<MissingList missing={shown} />
			{missing.length > shown.length && (
				<p className="govuk-body">{t('overview.more', { count: missing.length - shown.length })}</p>
			)}
		</>
	)
}

const LINKS = {
	draft: ['preview', 'trial', 'publication'],
	published: [
		'responses',
		'keying',
		'results',
		'themes',
		'exports',
		'public-questions',
		'news',
		'closing',
		'findings',
		'outcome',
	],
	withdrawn: ['responses', 'exports', 'findings'],
} as const

/** What else there is to do, by where it stands. */
export function OverviewLinks({
	base,
	phase,
	isTold,
	questionsWaiting,
	counted,
}: {
	base: string
	phase: Phase
	isTold: boolean
	questionsWaiting: number
	counted: { received: number; toRead: number }
}) {
	const { t } = useTranslation('staff-consultations')
	const { received, toRead } = counted
	const waiting: Record<string, string | false> = {
		'public-questions': questionsWaiting > 0 && t('list.questions', { count: questionsWaiting }),
		responses:
			received > 0 &&
			`${t('overview.received', { count: received })} ${t('overview.toRead', { count: toRead })}`,
	}
	const all = LINKS[phase === 'draft' || phase === 'withdrawn' ? phase : 'published']
	const links = isTold ? all.filter((link) => link !== 'closing') : all
	return (
		<ul className="app-choices">
			{links.map((link) => (
				<li key={link} className="app-choice">
					<h3 className="app-choice__heading">
						<Link href={`${base}/${link}`} className="app-choice__link">
							{t(`overview.links.${link}`)}
						</Link>
					</h3>
					<p>{waiting[link] || t(`overview.about.${link}`)}</p>
				</li>
			))}
		</ul>
	)
}
