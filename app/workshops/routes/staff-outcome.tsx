import { useTranslation } from 'react-i18next'
import { localValues, readLocalText } from '#app/consultations/consultation-form.ts'
import { LocalFields } from '#app/consultations/staff-fields.tsx'
import { listTeams } from '#app/staff/team.server.ts'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { lackingErrors, untranslatedIn } from '../commitment.ts'
import { commitmentsMax, listCommitments } from '../outcome.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { CommitmentCards } from '../staff-outcome-fields.tsx'
import {
	readWorkshopDone,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import { workshopPhase } from '../workshop.ts'
import type { Route } from './+types/staff-outcome.ts'
import { headingOf, readStaffWorkshop, refusedInput, saveAndGoOn } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const db = context.get(dbContext)
	const made = await listCommitments(db, workshop.id)
	const teams = await listTeams(db)
	const commitments = made.map((one) => ({
		...one,
		byTeam: teams.find(({ id }) => id === one.byTeamId)?.name ?? null,
	}))
	return {
		...headingOf(context, workshop),
		commitments,
		isFull: commitments.length >= commitmentsMax,
		isOver: workshopPhase(workshop, context.get(nowContext)) === 'over',
		isSent: workshop.outcomesSentAt !== null,
		values: localValues('notes', workshop.notes),
		done: readWorkshopDone(request.url),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { id, languages } = workshop
	const values = fieldsFrom(await readForm(request))
	const options = { languages, max: 10_000, lines: true, isRequired: false }
	const read = readLocalText(values, 'notes', options)
	if (!read.ok) return refusedInput(values, read.errors)
	const notes = Object.keys(read.value).length > 0 ? read.value : null
	// What is told is read by everybody, so it stays whole.
	const lacking = workshop.outcomesSentAt ? untranslatedIn({ notes }, languages) : []
	if (lacking.length > 0) return refusedInput(values, lackingErrors(lacking))
	return saveAndGoOn(
		context,
		workshop,
		{ columns: { notes } },
		{
			values,
			next: `/staff/workshops/${id}/outcome`,
			valuesNow: (now) => localValues('notes', now.notes),
		},
	)
}

export default function StaffOutcome({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, languages, commitments, isOver, isSent, values } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const base = `${overview}/commitments`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('outcome.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('outcome.heading')}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={overview}>
				<LocalFields fields={fields} name="notes" languages={languages} rows={8} />
			</WorkshopForm>
			<h2 className="govuk-heading-m">{t('outcome.commitments')}</h2>
			<p className="govuk-body app-prose">{t('outcome.about')}</p>
			<CommitmentCards commitments={commitments} base={base} />
			{!loaderData.isFull && (
				<Button href={`${base}/new`} className="govuk-button--secondary">
					{t('outcome.add')}
				</Button>
			)}
			<h2 className="govuk-heading-m">{t('outcome.sending')}</h2>
			{isSent && <InsetText>{t('outcome.sent')}</InsetText>}
			{!isSent && !isOver && <p className="govuk-body">{t('outcome.notYet')}</p>}
			{!isSent && isOver && (
				<p className="govuk-body">
					<Link href={`${overview}/outcome/sending`}>{t('outcome.send')}</Link>
				</p>
			)}
		</StaffPage>
	)
}
