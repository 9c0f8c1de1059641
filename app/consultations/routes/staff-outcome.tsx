import { useTranslation } from 'react-i18next'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { phaseOf } from '../consultation.ts'
import { localValues, readLocalText } from '../consultation-form.ts'
import { listFindings } from '../finding.server.ts'
import { missingOfOutcome } from '../outcome-check.ts'
import { LocalFields, problemItems, useFields } from '../staff-fields.tsx'
import { DoneBanner, PostButton, readDone, SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-outcome.ts'
import {
	headingOf,
	readStaffConsultation,
	refusedInput,
	saveAndGoOn,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const REFUSED = ['stale', 'sent', 'notClosed', 'incomplete'] as const

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const findings = await listFindings(context.get(dbContext), consultation.id)
	const said = new URL(request.url).searchParams.get('refused')
	const phase = phaseOf(consultation, context.get(nowContext))
	return {
		...headingOf(consultation),
		slug: consultation.slug,
		values: localValues('decision', consultation.decision),
		problems: missingOfOutcome(consultation, findings),
		isTold: consultation.outcomeSentAt !== null,
		isClosed: phase === 'closed' || phase === 'grace',
		refused: REFUSED.find((one) => one === said),
		done: readDone(request.url),
	}
}

/** The decision in a few words; what follows from each finding stands with it. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const options = { languages, max: 4000, lines: true, isRequired: true }
	const decision = readLocalText(values, 'decision', options)
	if (!decision.ok) return refusedInput(values, decision.errors)
	const next = `/staff/consultations/${id}/outcome?done=saved`
	return saveAndGoOn(
		context,
		id,
		{ decision: decision.value },
		{
			values,
			next,
			valuesNow: (now) => localValues('decision', now.decision),
		},
	)
}

export default function StaffOutcome({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, slug, values, problems, isTold, isClosed } = loaderData
	const { done, refused } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	const said = refused ? [{ text: t(`refusals.${refused}`) }] : []
	return (
		<StaffPage
			title={t('outcome.heading')}
			backHref={overview}
			errors={actionData ? problemItems(t, actionData.errors) : said}
		>
			<DoneBanner done={actionData || refused ? undefined : done} />
			<StaffHeading title={title}>{t('outcome.heading')}</StaffHeading>
			{isTold && (
				<InsetText>
					{t('outcome.told')}{' '}
					<Link href={`/consultations/${slug}/outcome`}>{t('outcome.page')}</Link>
				</InsetText>
			)}
			<SaveForm revision={revision} refused={actionData} cancelHref={overview}>
				<LocalFields fields={fields} name="decision" languages={languages} rows={5} />
			</SaveForm>
			{!isTold && (
				<>
					<h2 className="govuk-heading-m">{t('outcome.send')}</h2>
					<p className="govuk-body app-prose">{t('outcome.about')}</p>
					{!isClosed && <InsetText>{t('refusals.notClosed')}</InsetText>}
					{isClosed && problems.length > 0 && (
						<ul className="govuk-list govuk-list--bullet">
							{problems.map((problem) => (
								<li key={problem}>{t(`outcome.problems.${problem}`)}</li>
							))}
						</ul>
					)}
					{isClosed && problems.length === 0 && (
						<PostButton action={`${overview}/outcome/sending`} revision={revision}>
							{t('outcome.submit')}
						</PostButton>
					)}
				</>
			)}
		</StaffPage>
	)
}
