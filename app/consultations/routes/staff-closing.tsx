import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { LANGUAGE_CODES } from '#app/languages/language.ts'
import { findResultsState } from '#app/results/results.server.ts'
import { InsetText } from '#app/ui/inset-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import type { Consultation } from '../consultation.server.ts'
import { momentText } from '../moment.ts'
import { extendClose } from '../publication.server.ts'
import { MomentField, problemItems, useFields } from '../staff-fields.tsx'
import { SaveForm, StaffHeading } from '../staff-parts.tsx'
import { tellFollowers } from '../telling.server.ts'
import { momentValues, readMoment } from '../times-form.ts'
import { dayAndTime } from '../times-text.ts'
import type { Route } from './+types/staff-closing.ts'
import {
	actingOf,
	headingOf,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const values = momentValues('closes', consultation.closesAt, timeZoneOf(context))
	return { ...headingOf(consultation), closesAt: consultation.closesAt, values }
}

/** The news of the new date, in each language. */
function wordsOf({ closesAt }: Consultation, timeZone: string) {
	const words = LANGUAGE_CODES.map((language) => {
		const t = translatorFor(language).getFixedT(language, 'outcomes')
		return [
			language,
			t('extended', { until: momentText(closesAt as Date, { language, timeZone }) }),
		]
	})
	return Object.fromEntries(words) as Record<string, string>
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const { id, outcomeSentAt } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const timeZone = timeZoneOf(context)
	const errors: Record<string, string> = {}
	const closesAt = readMoment(values, 'closes', timeZone, errors)
	if (!closesAt) errors['closes-day'] ??= 'blank'
	if (!closesAt || Object.keys(errors).length > 0) return refusedInput(values, errors)
	// Said before the results: hiding them would be for nothing.
	if (outcomeSentAt) return refusedInput(values, { form: 'decided' })
	// Who answers while results are public knows what others said, and the figures tell what they say.
	if ((await findResultsState(db, id)).publishedAt) return refusedInput(values, { form: 'shown' })
	const acting = actingOf(context)
	const done = await extendClose(db, id, {
		...acting,
		...{ closesAt, revision: revisionFrom(values) },
		told: (tx, extended) =>
			tellFollowers(tx, id, {
				kind: 'consultation_news',
				words: wordsOf(extended, timeZone),
				now: acting.now,
			}),
	})
	if (!done) throw data(null, { status: 404 })
	if (done.ok) throw redirect(`/staff/consultations/${id}?done=extended`)
	const field = done.code === 'notLater' ? 'closes-day' : 'form'
	return refusedInput(values, { [field]: done.code })
}

export default function StaffClosing({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { settings } = useShell()
	const { id, title, revision, closesAt, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('closing.heading')} backHref={overview} errors={errors}>
			<StaffHeading title={title}>{t('closing.heading')}</StaffHeading>
			{closesAt && (
				<InsetText>
					{t('closing.now', { at: dayAndTime(closesAt, 'en', settings.council.timeZone) })}
				</InsetText>
			)}
			<p className="govuk-body app-prose">{t('closing.about')}</p>
			<SaveForm
				revision={revision}
				refused={actionData}
				submit={t('closing.submit')}
				cancelHref={overview}
			>
				<MomentField fields={fields} name="closes" />
			</SaveForm>
		</StaffPage>
	)
}
