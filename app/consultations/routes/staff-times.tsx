import { useTranslation } from 'react-i18next'
import { Input } from '#app/ui/input.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { DayField, MomentField, problemItems, useFields } from '../staff-fields.tsx'
import { DoneBanner, readDone, SaveForm, StaffHeading } from '../staff-parts.tsx'
import { momentValues, readTimes, timesValues } from '../times-form.ts'
import type { Route } from './+types/staff-times.ts'
import {
	headingOf,
	readStaffConsultation,
	refusedInput,
	saveAndGoOn,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const usual = { 'opens-time': '9:00', 'closes-time': '17:00' }
	const values = { ...usual, ...timesValues(consultation, { timeZone: timeZoneOf(context) }) }
	return { ...headingOf(consultation), values, done: readDone(request.url) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const timeZone = timeZoneOf(context)
	const values = fieldsFrom(await readForm(request))
	const typed =
		consultation.status === 'draft'
			? withoutLoneTimes(values)
			: {
					...values,
					...momentValues('opens', consultation.opensAt, timeZone),
					...momentValues('closes', consultation.closesAt, timeZone),
				}
	const read = readTimes(typed, { timeZone })
	if (!read.ok) return refusedInput(values, read.errors)
	return saveAndGoOn(context, consultation.id, read.value, {
		values,
		next: `/staff/consultations/${consultation.id}/times?done=saved`,
		valuesNow: (now) => timesValues(now, { timeZone }),
	})
}

/** The time of day is filled in beforehand: without a date beside it, it says nothing. */
function withoutLoneTimes(values: Record<string, string>) {
	const lone = ['opens', 'closes'].filter((name) =>
		['day', 'month', 'year'].every((part) => !values[`${name}-${part}`]?.trim()),
	)
	return { ...values, ...Object.fromEntries(lone.map((name) => [`${name}-time`, ''])) }
}

export default function StaffTimes({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, status, revision, values, done } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	return (
		<StaffPage
			title={t('times.heading')}
			backHref={overview}
			errors={problemItems(t, actionData?.errors)}
		>
			<DoneBanner done={actionData ? undefined : done} />
			<StaffHeading title={title}>{t('times.heading')}</StaffHeading>
			{status !== 'draft' && (
				<InsetText>
					{t('times.fixed')} <Link href={`${overview}/closing`}>{t('closing.heading')}</Link>
				</InsetText>
			)}
			<SaveForm revision={revision} refused={actionData} cancelHref={overview}>
				{status === 'draft' && (
					<>
						<MomentField fields={fields} name="opens" />
						<MomentField fields={fields} name="closes" />
					</>
				)}
				<Input
					{...fields.field('graceHours')}
					className="govuk-input--width-3"
					inputMode="numeric"
				/>
				<DayField fields={fields} name="readBy" />
				<DayField fields={fields} name="decisionOn" />
			</SaveForm>
		</StaffPage>
	)
}
