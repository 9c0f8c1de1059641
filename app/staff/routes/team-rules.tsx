import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listServices } from '#app/services/service.server.ts'
import { listTriageRules, setTriageRule } from '#app/triage/triage.server.ts'
import { Button } from '#app/ui/button.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { noteRuleChange } from '../audit.server.ts'
import { findTeam } from '../team.server.ts'
import { RuleFields, TeamRules } from '../team-rules.tsx'
import type { Route } from './+types/team-rules.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

const DONE = ['rule-added', 'rule-removed'] as const

async function readRules({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>) {
	const db = context.get(dbContext)
	const team = await findTeam(db, idFrom(params.teamId))
	if (!team) throw data(null, { status: 404 })
	const [services, places] = [await listServices(db), await listPlaces(db, { withInactive: true })]
	const rules = (await listTriageRules(db)).filter(({ teamId }) => teamId === team.id)
	const named = (list: typeof services | typeof places) =>
		list.map(({ id, name }) => ({ id, name }))
	return { team, rules, services: named(services), places: named(places) }
}

export async function loader(args: Route.LoaderArgs) {
	const said = new URL(args.request.url).searchParams.get('done')
	return { ...(await readRules(args)), done: DONE.find((one) => one === said) }
}

export async function action(args: Route.ActionArgs) {
	const { request, context } = args
	const { team, services, places } = await readRules(args)
	const values = valuesOf(await readForm(request))
	const again = (errors: FieldErrors) => data({ values, errors }, { status: 400 })
	const [serviceId, placeId] = [values.serviceId || null, values.placeId || null]
	if (serviceId !== null && !services.some(({ id }) => id === serviceId))
		return again({ serviceId: 'unknown' })
	if (placeId !== null && !places.some(({ id }) => id === placeId))
		return again({ placeId: 'unknown' })

	const db = context.get(dbContext)
	const answer = await setTriageRule(db, { teamId: team.id, serviceId, placeId })
	if (!answer.ok) return again({ serviceId: answer.code })
	await noteRuleChange(db, { teamId: team.id, serviceId, placeId }, byViewer(context))
	return redirect(`/staff/teams/${team.id}/rules?done=rule-added`)
}

export default function Rules({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-admin', 'staff-sign-in'])
	const { language } = useShell()
	const { team, rules, services, places, done } = loaderData
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const texts = errorTexts(errors)
	const heading = t('teams.rulesHeading', { team: textIn(team.name, language).text })
	const named = { services, places, language }
	return (
		<StaffPage title={heading} backHref={`/staff/teams/${team.id}`} errors={errors}>
			{done && errors.length === 0 && (
				<NotificationBanner type="success" title={t('teams.success')}>
					{t(`teams.done.${done}`)}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body">{t('teams.rulesAbout')}</p>
			<TeamRules teamId={team.id} rules={rules} {...named} />
			<h2 className="govuk-heading-m">{t('teams.ruleAddHeading')}</h2>
			<form method="post" noValidate>
				<RuleFields values={actionData?.values ?? {}} errors={texts} {...named} />
				<Button>{t('teams.ruleAddSubmit')}</Button>
			</form>
		</StaffPage>
	)
}
