import type { Team } from '#app/staff/team.ts'

/** A team that answers for a place: for all of it, or for some services only. */
export type PlaceTeam = { team: Team; serviceIds: string[] }

type Rule = { teamId: string; serviceId: string | null; placeId: string | null }

/**
 * The teams that the rules name for a place, or for the larger places around it: of the rules for
 * every service only the smallest place's, as in triage; then those for single services. Where no
 * rule covers every service, the "no wrong door" desk does.
 */
export function teamsOfPlace(
	placeIds: string[],
	{ rules, teams }: { rules: Rule[]; teams: Team[] },
): PlaceTeam[] {
	const active = new Map(teams.filter(({ isActive }) => isActive).map((team) => [team.id, team]))
	const fitting = placeIds.flatMap((placeId) =>
		rules.filter((rule) => rule.placeId === placeId && active.has(rule.teamId)),
	)
	const general = active.get(fitting.find(({ serviceId }) => serviceId === null)?.teamId ?? '')
	const desk = teams.find(({ kind, isActive }) => kind === 'desk' && isActive)
	const first = general ?? desk

	const decided = new Set<string>()
	const servicesByTeam = new Map<string, string[]>()
	for (const { teamId, serviceId } of fitting) {
		if (serviceId === null || decided.has(serviceId)) continue
		decided.add(serviceId)
		if (teamId === first?.id) continue
		servicesByTeam.set(teamId, [...(servicesByTeam.get(teamId) ?? []), serviceId])
	}
	const special = [...servicesByTeam].flatMap(([teamId, serviceIds]) => {
		const team = active.get(teamId)
		return team ? [{ team, serviceIds }] : []
	})
	return first ? [{ team: first, serviceIds: [] }, ...special] : special
}
