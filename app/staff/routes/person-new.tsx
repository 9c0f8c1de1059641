import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm, valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { invitePerson } from '../invitation.server.ts'
import { InvitationForm } from '../person.ts'
import { PersonFields } from '../person-fields.tsx'
import { EmailField } from '../sign-in-fields.tsx'
import { listTeams } from '../team.server.ts'
import { areKnownTeams } from '../team.ts'
import type { Route } from './+types/person-new.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	return { teams: await listTeams(context.get(dbContext), { isActive: true }) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const again = (errors: FieldErrors) => {
		const { email, name, role } = valuesOf(form)
		const values = { email, name, role, teamIds: form.getAll('teamIds').map(String) }
		return data({ values, errors }, { status: 400 })
	}

	const parsed = parseForm(InvitationForm, form, ['teamIds'])
	if (!parsed.ok) return again(parsed.errors)
	const db = context.get(dbContext)
	if (!areKnownTeams(await listTeams(db), parsed.value.teamIds))
		return again({ teamIds: 'unknown' })
	const sending = { invitedBy: viewerOf(context).staffId, now: context.get(nowContext) }
	const answer = await invitePerson(db, parsed.value, sending)
	return answer.ok ? redirect('/staff/people?done=invited') : again({ email: answer.code })
}

export default function PersonNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-admin', 'staff-sign-in'])
	const { language } = useShell()
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	const texts = errorTexts(errors)
	const values = actionData?.values ?? { email: undefined, teamIds: [] }
	return (
		<StaffPage title={t('people.inviteHeading')} backHref="/staff/people" errors={errors}>
			<h1 className="govuk-heading-l">{t('people.inviteHeading')}</h1>
			<form method="post" noValidate>
				<EmailField value={values.email} hint={t('people.emailHint')} errors={texts} />
				<PersonFields values={values} teams={loaderData.teams} errors={texts} language={language} />
				<Button>{t('people.inviteSubmit')}</Button>
			</form>
		</StaffPage>
	)
}
