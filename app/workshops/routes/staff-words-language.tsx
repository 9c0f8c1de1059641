import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { languageName } from '#app/consultations/staff-fields.tsx'
import { DEFAULT_LANGUAGE, isLanguage } from '#app/languages/language.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import {
	readWorkshopDone,
	ScopeChoice,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import { WordTranslationFields } from '../staff-word-fields.tsx'
import { readTranslation, translationValues } from '../workshop-form.ts'
import type { Route } from './+types/staff-words-language.ts'
import { headingOf, readStaffWorkshop, refusedInput, saveAndGoOn } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** A language other than the default one, which has its own page. */
function languageFrom(code: string) {
	if (!isLanguage(code) || code === DEFAULT_LANGUAGE) throw data(null, { status: 404 })
	return code
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const language = languageFrom(params.language)
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { title, summary, decides, open } = workshop
	return {
		...headingOf(context, workshop),
		language,
		original: { title, summary, decides, open },
		values: translationValues(workshop, language),
		done: readWorkshopDone(request.url),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const language = languageFrom(params.language)
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const read = readTranslation(workshop, language, values)
	if (!read.ok) return refusedInput(values, read.errors)
	return saveAndGoOn(
		context,
		workshop,
		{ columns: read.value },
		{
			values,
			next: `/staff/workshops/${workshop.id}/words/${language}`,
			valuesNow: (now) => translationValues(now, language),
		},
	)
}

export default function StaffWordsLanguage({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, when, revision, language, original, values, isSeries } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const heading = t('words.translate', { language: languageName(language) })
	const back = `/staff/workshops/${id}/words`
	return (
		<StaffPage title={heading} backHref={back} errors={problemItems(t, actionData?.errors)}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{heading}</WorkshopHeading>
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={back}>
				<WordTranslationFields {...{ fields, language, original }} />
				{isSeries && <ScopeChoice fields={fields} />}
			</WorkshopForm>
		</StaffPage>
	)
}
