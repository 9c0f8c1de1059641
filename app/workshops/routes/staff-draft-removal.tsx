import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { forgetLedgers } from '#app/bookings/ledger.server.ts'
import { areNamedInProposals } from '#app/groups/proposal.server.ts'
import { Link } from '#app/ui/link.tsx'
import { WarningText } from '#app/ui/warning-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { removeDrafts } from '../draft-removal.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { ScopeChoice, WorkshopForm, WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-draft-removal.ts'
import {
	actingOf,
	headingOf,
	readStaffWorkshop,
	refusedInput,
	scopeFrom,
} from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	return headingOf(context, await readStaffWorkshop(context, params.workshopId))
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const done = await removeDrafts(context.get(dbContext), id, {
		...actingOf(context),
		...{ revision: revisionFrom(values), scope: scopeFrom(values) },
		...{ isPromised: areNamedInProposals, forgetPlaces: forgetLedgers },
	})
	if (!done) throw data(null, { status: 404 })
	if (!done.ok) return refusedInput(values, { form: done.code }, 409)
	throw redirect(`/staff/workshops?shelf=draft&done=deleted&count=${done.removed}`)
}

export default function StaffDraftRemoval({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, status, isSeries } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? {}, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('draftRemoval.heading')} backHref={overview} errors={errors}>
			<WorkshopHeading {...{ title, when }}>{t('draftRemoval.heading')}</WorkshopHeading>
			{status === 'draft' ? (
				<>
					<WarningText iconFallbackText={t('warning')}>{t('draftRemoval.about')}</WarningText>
					<WorkshopForm
						{...{ revision, fields }}
						refused={actionData}
						submit={t('draftRemoval.submit')}
						cancelHref={overview}
						isGrave
					>
						{isSeries && <p className="govuk-body app-prose">{t('draftRemoval.series')}</p>}
						{isSeries && <ScopeChoice fields={fields} />}
					</WorkshopForm>
				</>
			) : (
				<p className="govuk-body app-prose">
					{t('draftRemoval.noDraft')} <Link href={overview}>{t('draftRemoval.back')}</Link>
				</p>
			)}
		</StaffPage>
	)
}
