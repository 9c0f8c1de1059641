import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm, valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { addTeam } from '../team.server.ts'
import { TeamForm } from '../team.ts'
import { TeamFields } from '../team-fields.tsx'
import type { Route } from './+types/team-new.ts'
import { byViewer } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const again = (errors: FieldErrors) => data({ values: valuesOf(form), errors }, { status: 400 })
	const parsed = parseForm(TeamForm, form)
	if (!parsed.ok) return again(parsed.errors)
	const { by, now } = byViewer(context)
	const id = await addTeam(context.get(dbContext), parsed.value, { by: by.staffId, now })
	return redirect(`/staff/teams/${id}?done=added`)
}

export default function TeamNew({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-admin', 'staff-sign-in'])
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	return (
		<StaffPage title={t('teams.newHeading')} backHref="/staff/teams" errors={errors}>
			<h1 className="govuk-heading-l">{t('teams.newHeading')}</h1>
			<form method="post" noValidate>
				<TeamFields
					values={actionData?.values ?? { isActive: 'yes' }}
					errors={errorTexts(errors)}
				/>
				<Button>{t('teams.newSubmit')}</Button>
			</form>
		</StaffPage>
	)
}
