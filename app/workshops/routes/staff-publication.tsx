import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readMissing } from '../edit-workshop.server.ts'
import { publishWorkshop } from '../publication.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import {
	type RefusedWorkshop,
	ScopeChoice,
	WorkshopForm,
	WorkshopHeading,
	WorkshopMissingList,
} from '../staff-parts.tsx'
import type { Route } from './+types/staff-publication.ts'
import {
	actingOf,
	headingOf,
	readStaffWorkshop,
	refusedInput,
	scopeFrom,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const now = context.get(nowContext)
	const missing = await readMissing(context.get(dbContext), workshop, { now })
	return { ...headingOf(context, workshop), missing }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const publishing = { revision: revisionFrom(values), scope: scopeFrom(values) }
	const acting = actingOf(context)
	const done = await publishWorkshop(context.get(dbContext), id, { ...publishing, ...acting })
	if (!done) throw data(null, { status: 404 })
	if (done.ok) throw redirect(`/staff/workshops/${id}?done=published&count=${done.published}`)
	if (done.code !== 'incomplete') return refusedInput(values, { form: done.code }, 409)
	const refused: RefusedWorkshop & { dateId: string } = {
		values,
		errors: { form: done.date.id === id ? 'notWhole' : 'otherNotWhole' },
		revision: publishing.revision,
		incomplete: done.missing,
		dateId: done.date.id,
	}
	return data(refused, { status: 400 })
}

export default function StaffPublication({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, status, revision, missing, isSeries } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? {}, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	const dateId = actionData && 'dateId' in actionData ? actionData.dateId : id
	return (
		<StaffPage title={t('publication.heading')} backHref={overview} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('publication.heading')}</WorkshopHeading>
			{status !== 'draft' && <p className="govuk-body">{t(`refusals.${status}`)}</p>}
			{status === 'draft' && missing.length > 0 && (
				<>
					<InsetText>{t('publication.missing')}</InsetText>
					<WorkshopMissingList missing={missing} />
				</>
			)}
			{status === 'draft' && (missing.length > 0 || dateId !== id) && (
				<p className="govuk-body">
					<Link href={`/staff/workshops/${dateId}`}>{t('publication.back')}</Link>
				</p>
			)}
			{status === 'draft' && missing.length === 0 && (
				<>
					<p className="govuk-body app-prose">{t('publication.about')}</p>
					<WorkshopForm
						{...{ revision, fields }}
						refused={actionData}
						submit={t('publication.publish')}
						cancelHref={overview}
					>
						{isSeries && <ScopeChoice fields={fields} />}
					</WorkshopForm>
				</>
			)}
		</StaffPage>
	)
}
