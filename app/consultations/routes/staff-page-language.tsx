import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { DEFAULT_LANGUAGE, isLanguage } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readTranslation, translationValues } from '../consultation-form.ts'
import { languageName, problemItems, useFields } from '../staff-fields.tsx'
import { TranslationFields } from '../staff-page-fields.tsx'
import { DoneBanner, readDone, SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-page-language.ts'
import {
	headingOf,
	readStaffConsultation,
	refusedInput,
	saveAndGoOn,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** A language other than the default one, which has its own page. */
function languageFrom(code: string) {
	if (!isLanguage(code) || code === DEFAULT_LANGUAGE) throw data(null, { status: 404 })
	return code
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const language = languageFrom(params.language)
	const consultation = await readStaffConsultation(context, params.consultationId)
	const { title, summary, why, scope, decider, otherWays, readingPlan, listeners } = consultation
	return {
		...headingOf(consultation),
		language,
		original: { title, summary, why, scope, decider, otherWays, readingPlan },
		listeners,
		values: translationValues(consultation, language),
		done: readDone(request.url),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const language = languageFrom(params.language)
	const consultation = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const read = readTranslation(consultation, language, values)
	if (!read.ok) return refusedInput(values, read.errors)
	return saveAndGoOn(context, consultation.id, read.value, {
		values,
		next: `/staff/consultations/${consultation.id}/page/${language}?done=saved`,
		valuesNow: (now) => translationValues(now, language),
	})
}

export default function StaffPageLanguage({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, language, original, listeners, values, done } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const heading = t('page.translate', { language: languageName(language) })
	const back = `/staff/consultations/${id}/page`
	return (
		<StaffPage title={heading} backHref={back} errors={problemItems(t, actionData?.errors)}>
			<DoneBanner done={actionData ? undefined : done} />
			<StaffHeading title={title}>{heading}</StaffHeading>
			<SaveForm revision={revision} refused={actionData} cancelHref={back}>
				<TranslationFields
					fields={fields}
					language={language}
					original={original}
					listeners={listeners}
				/>
			</SaveForm>
		</StaffPage>
	)
}
