import { useTranslation } from 'react-i18next'
import { type Language, textIn } from '#app/languages/language.ts'
import type { Team } from '#app/staff/team.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/select.tsx'
import { StaffLinks } from '#app/ui/staff-links.tsx'
import { QUEUE_FILTERS, type QueueFilter } from './queue.ts'

type Shown = { filter: QueueFilter; teamId?: string }
type Teams = { teams: Team[]; language: Language }

/** As many teams as stand beside each other in a row; more are chosen from a list. */
const teamLinksMax = 5

/** The views of the queue, and each of the viewer's teams when there are several. */
export function QueueFilters({
	counts,
	...rest
}: Shown & Teams & { counts: Record<Exclude<QueueFilter, 'closed'>, number> }) {
	const { t } = useTranslation('staff-cases')
	const views = QUEUE_FILTERS.map((filter) => ({
		href: hrefOf({ ...rest, filter }),
		isCurrent: filter === rest.filter,
		text: t(`queue.filter.${filter}`),
		count: filter === 'closed' ? undefined : counts[filter],
	}))
	return (
		<>
			<StaffLinks label={t('queue.filters')} links={views} />
			{rest.teams.length > 1 &&
				(rest.teams.length > teamLinksMax ? <TeamList {...rest} /> : <TeamLinks {...rest} />)}
		</>
	)
}

function hrefOf({ filter, teamId }: Shown): string {
	return `/staff?show=${filter}${teamId ? `&team=${encodeURIComponent(teamId)}` : ''}`
}

function TeamLinks({ filter, teamId, teams, language }: Shown & Teams) {
	const { t } = useTranslation('staff-cases')
	const links = [undefined, ...teams].map((team) => ({
		href: hrefOf({ filter, teamId: team?.id }),
		isCurrent: team?.id === teamId,
		text: team ? textIn(team.name, language).text : t('queue.allTeams'),
	}))
	return <StaffLinks label={t('queue.teams')} links={links} />
}

function TeamList({ filter, teamId, teams, language }: Shown & Teams) {
	const { t } = useTranslation('staff-cases')
	return (
		<form method="get" action="/staff" className="app-queue-team">
			<input type="hidden" name="show" value={filter} />
			<Select
				id="team"
				name="team"
				label={{ children: t('queue.team') }}
				items={[
					{ value: '', text: t('queue.allTeams') },
					...teams.map(({ id, name }) => ({ value: id, text: textIn(name, language).text })),
				]}
				defaultValue={teamId}
			/>
			<Button className="govuk-button--secondary">{t('queue.showTeam')}</Button>
		</form>
	)
}
