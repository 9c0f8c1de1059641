import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { decideGroup } from '../edit-group.server.ts'
import { DeclineForm } from '../group-forms.ts'
import { StaffField } from '../staff-parts.tsx'
import type { Route } from './+types/staff-group-decline.ts'
import { actingOf, readStaffGroup } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const { id, name, status } = await readStaffGroup(context, params.groupId)
	if (status !== 'waiting') throw redirect(`/staff/groups/${id}`)
	return { id, name }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffGroup(context, params.groupId)
	const parsed = parseForm(DeclineForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const decision = { isVerified: false, words: parsed.value.words }
	const isDone = await decideGroup(context.get(dbContext), id, decision, actingOf(context))
	throw redirect(`/staff/groups/${id}?done=${isDone ? 'declined' : 'changedMeanwhile'}`)
}

export default function StaffGroupDecline({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-groups')
	const { id, name } = loaderData
	const errors = errorItems(t, 'staff-groups', actionData?.errors)
	return (
		<StaffPage title={t('decision.decline')} backHref={`/staff/groups/${id}`} errors={errors}>
			<span className="govuk-caption-l">
				<bdi>{name}</bdi>
			</span>
			<h1 className="govuk-heading-l">{t('decision.decline')}</h1>
			<form method="post" noValidate className="app-prose">
				<StaffField
					name="words"
					rows={5}
					error={errors[0]?.text}
					value={actionData?.values.words}
				/>
				<div className="govuk-button-group">
					<Button className="govuk-button--warning">{t('decision.declineNow')}</Button>
					<Link href={`/staff/groups/${id}`}>{t('cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
