import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm, valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { findTeam, keepTeam } from '../team.server.ts'
import { TeamForm, teamValues } from '../team.ts'
import { TeamFields } from '../team-fields.tsx'
import type { Route } from './+types/team.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

const DONE = ['added', 'saved'] as const

async function teamOf({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>) {
	const team = await findTeam(context.get(dbContext), idFrom(params.teamId))
	if (!team) throw data(null, { status: 404 })
	return team
}

export async function loader(args: Route.LoaderArgs) {
	const said = new URL(args.request.url).searchParams.get('done')
	return { team: await teamOf(args), done: DONE.find((one) => one === said) }
}

export async function action(args: Route.ActionArgs) {
	const { request, context } = args
	const { id } = await teamOf(args)
	const form = await readForm(request)
	const again = (errors: FieldErrors) => data({ values: valuesOf(form), errors }, { status: 400 })
	const parsed = parseForm(TeamForm, form)
	if (!parsed.ok) return again(parsed.errors)
	const { by, now } = byViewer(context)
	const team = { id, ...parsed.value }
	const answer = await keepTeam(context.get(dbContext), team, { by: by.staffId, now })
	return answer.ok ? redirect(`/staff/teams/${id}?done=saved`) : again({ kind: answer.code })
}

export default function TeamPage({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-admin', 'staff-sign-in'])
	const { language } = useShell()
	const { team, done } = loaderData
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const { text: name, lang } = textIn(team.name, language)
	return (
		<StaffPage title={name} backHref="/staff/teams" errors={errors}>
			{done && errors.length === 0 && (
				<NotificationBanner type="success" title={t('teams.success')}>
					{t(`teams.done.${done}`)}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l" lang={lang}>
				{name}
			</h1>
			<p className="govuk-body">
				<Link href={`/staff/teams/${team.id}/rules`}>{t('teams.rulesLink')}</Link>
			</p>
			<form method="post" noValidate>
				<TeamFields values={actionData?.values ?? teamValues(team)} errors={errorTexts(errors)} />
				<Button>{t('teams.save')}</Button>
			</form>
		</StaffPage>
	)
}
