import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { isPublic } from '../group.ts'
import { ReasonForm } from '../group-forms.ts'
import { hideGroup } from '../hide-group.server.ts'
import { ReasonFormFields } from '../staff-group-care.tsx'
import type { Route } from './+types/staff-group-hiding.ts'
import { actingOf, readStaffGroup } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const group = await readStaffGroup(context, params.groupId)
	const { id, name } = group
	if (!isPublic(group)) throw redirect(`/staff/groups/${id}`)
	return { id, name }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffGroup(context, params.groupId)
	const parsed = parseForm(ReasonForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const isDone = await hideGroup(context.get(dbContext), id, parsed.value, actingOf(context))
	throw redirect(`/staff/groups/${id}?done=${isDone ? 'hidden' : 'changedMeanwhile'}`)
}

export default function StaffGroupHiding({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-groups')
	const { id, name } = loaderData
	const errors = errorItems(t, 'staff-groups', actionData?.errors)
	return (
		<StaffPage title={t('reasons.hide.heading')} backHref={`/staff/groups/${id}`} errors={errors}>
			<ReasonFormFields
				act="hide"
				groupId={id}
				groupName={name}
				error={errors[0]?.text}
				value={actionData?.values.words}
			/>
		</StaffPage>
	)
}
