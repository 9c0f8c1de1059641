import { useTranslation } from 'react-i18next'
import type { LocalText } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { StaffLinks } from '#app/ui/staff-links.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { titleOf } from './staff-parts.tsx'
import { STATES, type State } from './state.ts'
import { dayAndTime } from './times-text.ts'

export type Listed = {
	id: string
	title: LocalText
	opensAt: Date | null
	closesAt: Date | null
	changedAt: Date
	questionsWaiting: number
}

/** The states as links, each with how many there are. */
export function StateLinks({ counts, current }: { counts: Map<State, number>; current: State }) {
	const { t } = useTranslation('staff-consultations')
	const links = STATES.map((state) => ({
		href: `/staff/consultations?state=${state}`,
		isCurrent: state === current,
		text: t(`states.${state}`),
		count: counts.get(state) ?? 0,
	}))
	return <StaffLinks label={t('list.states')} links={links} />
}

export function StaffList({
	consultations,
	state,
	timeZone,
}: {
	consultations: Listed[]
	state: State
	timeZone: string
}) {
	const { t } = useTranslation('staff-consultations')
	if (consultations.length === 0) return <p className="govuk-body">{t('list.none')}</p>
	const when = (at: Date | null) => (at ? dayAndTime(at, 'en', timeZone) : t('list.notSet'))
	return (
		<WideTable
			caption={t(`states.${state}`)}
			head={[
				{ text: t('fields.title') },
				{ text: t('fields.opens') },
				{ text: t('fields.closes') },
				{ text: t('list.waiting') },
			]}
			firstCellIsHeader
			rows={consultations.map(({ id, title, opensAt, closesAt, questionsWaiting }) => [
				{ text: <Link href={`/staff/consultations/${id}`}>{titleOf(title)}</Link> },
				{ text: when(opensAt) },
				{ text: when(closesAt) },
				{ text: questionsWaiting > 0 ? t('list.questions', { count: questionsWaiting }) : '' },
			])}
		/>
	)
}
