import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, viewerOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm, valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { changePerson, findPerson } from '../person.server.ts'
import { PersonForm } from '../person.ts'
import { PersonActions } from '../person-actions.tsx'
import { PersonFields } from '../person-fields.tsx'
import { listTeams } from '../team.server.ts'
import { areKnownTeams } from '../team.ts'
import type { Route } from './+types/person.ts'
import { byViewer, idFrom } from './signed-in.server.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

const DONE = ['saved', 'disabled', 'enabled', 'link-sent', 'code-app-removed'] as const

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const person = await findPerson(db, idFrom(params.staffId))
	if (!person) throw data(null, { status: 404 })
	const said = new URL(request.url).searchParams.get('done')
	return {
		person,
		teams: (await listTeams(db)).filter(
			({ id, isActive }) => isActive || person.teamIds.includes(id),
		),
		isOwn: person.id === viewerOf(context).staffId,
		done: DONE.find((one) => one === said),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const again = (errors: FieldErrors) => {
		const { name, role } = valuesOf(form)
		const values = { name, role, teamIds: form.getAll('teamIds').map(String) }
		return data({ values, errors }, { status: 400 })
	}

	const parsed = parseForm(PersonForm, form, ['teamIds'])
	if (!parsed.ok) return again(parsed.errors)
	const db = context.get(dbContext)
	if (!areKnownTeams(await listTeams(db), parsed.value.teamIds))
		return again({ teamIds: 'unknown' })
	const id = idFrom(params.staffId)
	const answer = await changePerson(db, id, parsed.value, byViewer(context))
	if (answer.ok) return redirect(`/staff/people/${id}?done=saved`)
	if (answer.code === 'unknown') throw data(null, { status: 404 })
	return again({ role: answer.code })
}

export default function PersonPage({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-admin', 'staff-sign-in'])
	const { language } = useShell()
	const { person, teams, isOwn, done } = loaderData
	const errors = errorItems(t, 'staff-sign-in', actionData?.errors)
	return (
		<StaffPage title={person.name} backHref="/staff/people" errors={errors}>
			{done && errors.length === 0 && (
				<NotificationBanner type="success" title={t('people.success')}>
					{t(`people.done.${done}`)}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">
				<bdi>{person.name}</bdi>
			</h1>
			<p className="govuk-body">{person.email}</p>
			{isOwn && <InsetText>{t('people.own')}</InsetText>}
			<form method="post" noValidate>
				<PersonFields
					values={actionData?.values ?? person}
					errors={errorTexts(errors)}
					teams={teams}
					language={language}
				/>
				<Button>{t('people.save')}</Button>
			</form>
			<PersonActions person={person} isOwn={isOwn} />
		</StaffPage>
	)
}
