import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { closeGroup } from '../edit-group.server.ts'
import { ReasonForm } from '../group-forms.ts'
import { ReasonFormFields } from '../staff-group-care.tsx'
import type { Route } from './+types/staff-group-closure.ts'
import { actingOf, readStaffGroup } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const group = await readStaffGroup(context, params.groupId)
	const { id, name } = group
	if (group.status !== 'verified') throw redirect(`/staff/groups/${id}`)
	return { id, name }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffGroup(context, params.groupId)
	const parsed = parseForm(ReasonForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const closing = { ...actingOf(context), ...parsed.value }
	const isDone = await closeGroup(context.get(dbContext), id, closing)
	throw redirect(`/staff/groups/${id}?done=${isDone ? 'closed' : 'changedMeanwhile'}`)
}

export default function StaffGroupClosure({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-groups')
	const { id, name } = loaderData
	const errors = errorItems(t, 'staff-groups', actionData?.errors)
	return (
		<StaffPage title={t('reasons.close.heading')} backHref={`/staff/groups/${id}`} errors={errors}>
			<ReasonFormFields
				act="close"
				groupId={id}
				groupName={name}
				error={errors[0]?.text}
				value={actionData?.values.words}
			/>
		</StaffPage>
	)
}
