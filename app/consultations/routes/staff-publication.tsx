import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { isBlank } from '#app/questions/typed.ts'
import { typedText } from '#app/questions/typed-text.ts'
import { deleteTrials, listTrials } from '#app/responses/trial.server.ts'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import { WarningText } from '#app/ui/warning-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { GATES } from '../consultation.ts'
import { readMissing } from '../consultation-edit.server.ts'
import { checkGates } from '../gates.ts'
import { listGates, publishConsultation } from '../publication.server.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { GateChecks, KeptGates } from '../staff-gates.tsx'
import { MissingList, SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-publication.ts'
import {
	actingOf,
	headingOf,
	readGiven,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const consultation = await readStaffConsultation(context, params.consultationId)
	const { id } = consultation
	return {
		...headingOf(consultation),
		missing: await readMissing(db, consultation, { now: context.get(nowContext) }),
		gates: checkGates(consultation, await readGiven(context)),
		kept: await listGates(db, id),
		trials: (await listTrials(db, id)).count,
	}
}

const Justification = typedText(2000, { lines: true })

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, opensAt } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const errors: Record<string, string> = {}
	const justifications: Record<string, string> = {}
	for (const gate of GATES) {
		const typed = values[`justification-${gate}`] ?? ''
		if (isBlank(typed)) continue
		const read = Justification.safeParse(typed)
		if (read.success) justifications[gate] = read.data
		else errors[`justification-${gate}`] = read.error.issues[0]?.message ?? 'blank'
	}
	if (Object.keys(errors).length > 0) return refusedInput(values, errors)
	const done = await publishConsultation(context.get(dbContext), id, {
		...{ justifications, revision: revisionFrom(values), deleteTrials },
		...actingOf(context),
		...(await readGiven(context)),
	})
	if (!done) throw data(null, { status: 404 })
	const isOpen = opensAt !== null && opensAt <= context.get(nowContext)
	if (done.ok) throw redirect(`/staff/consultations/${id}?done=${isOpen ? 'opened' : 'published'}`)
	if (done.code === 'incomplete') return refusedInput(values, { form: 'notWhole' })
	if (done.code !== 'unjustified') return refusedInput(values, { form: done.code })
	const unjustified = done.gates.map((gate) => [`justification-${gate}`, 'blank'])
	return refusedInput(values, Object.fromEntries(unjustified))
}

export default function StaffPublication({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, status, revision, missing, gates, kept, trials } = loaderData
	const fields = useFields(actionData?.values ?? {}, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	const errors = problemItems(t, actionData?.errors)
	// What was typed before a colleague took something away stays.
	const isAsked = missing.length === 0 || actionData !== undefined
	return (
		<StaffPage title={t('publication.heading')} backHref={overview} errors={errors}>
			<StaffHeading title={title}>{t('publication.heading')}</StaffHeading>
			{status !== 'draft' && <KeptGates gates={kept} />}
			{status === 'draft' && missing.length > 0 && (
				<>
					<InsetText>{t('publication.missing')}</InsetText>
					<MissingList missing={missing} />
					<p className="govuk-body">
						<Link href={overview}>{t('publication.back')}</Link>
					</p>
				</>
			)}
			{status === 'draft' && <p className="govuk-body app-prose">{t('publication.about')}</p>}
			{status === 'draft' && !isAsked && (
				<div className="app-prose">
					<GateChecks gates={gates} />
				</div>
			)}
			{status === 'draft' && isAsked && (
				<SaveForm
					revision={revision}
					refused={actionData && { ...actionData, saved: undefined }}
					submit={t('publication.publish')}
					cancelHref={overview}
				>
					<GateChecks gates={gates} fields={fields} />
					{trials > 0 && (
						<WarningText iconFallbackText={t('warning')}>
							{t('publication.trials', { count: trials })}
						</WarningText>
					)}
				</SaveForm>
			)}
		</StaffPage>
	)
}
