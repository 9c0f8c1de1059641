import { data, redirect } from 'react-router'
import { listTriageRules, removeTriageRule } from '#app/triage/triage.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { noteRuleChange } from '../audit.server.ts'
import type { Route } from './+types/team-rule-removal.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const teamId = idFrom(params.teamId)
	const rules = await listTriageRules(db)
	const rule = rules.find((one) => one.id === params.ruleId && one.teamId === teamId)
	if (!rule) throw data(null, { status: 404 })
	await removeTriageRule(db, rule.id)
	await noteRuleChange(db, { ...rule, teamId: null }, byViewer(context))
	return redirect(`/staff/teams/${teamId}/rules?done=rule-removed`)
}
