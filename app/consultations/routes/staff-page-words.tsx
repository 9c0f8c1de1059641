import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { pageValues, readPage } from '../consultation-form.ts'
import { languageName, problemItems, useFields } from '../staff-fields.tsx'
import { PageFields } from '../staff-page-fields.tsx'
import { DoneBanner, readDone, SaveForm, StaffHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-page-words.ts'
import {
	headingOf,
	readStaffConsultation,
	refusedInput,
	saveAndGoOn,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const places = (await listPlaces(context.get(dbContext))).map(({ id, name }) => ({ id, name }))
	const done = readDone(request.url)
	return { ...headingOf(consultation), values: pageValues(consultation), places, done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	const read = readPage(consultation, values)
	if (!read.ok) return refusedInput(values, read.errors)
	const next = `/staff/consultations/${consultation.id}/page?done=saved`
	return saveAndGoOn(context, consultation.id, read.value, { values, next, valuesNow: pageValues })
}

export default function StaffPageWords({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, status, revision, languages, values, places, done } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	const others = LANGUAGES.filter(({ code }) => code !== 'en' && languages.includes(code))
	return (
		<StaffPage
			title={t('page.heading')}
			backHref={overview}
			errors={problemItems(t, actionData?.errors)}
		>
			<DoneBanner done={actionData ? undefined : done} />
			<StaffHeading title={title}>{t('page.heading')}</StaffHeading>
			<p className="govuk-body app-prose">{t('page.about')}</p>
			{others.map(({ code }) => (
				<p key={code} className="govuk-body">
					<Link href={`${overview}/page/${code}`}>
						{t('page.translate', { language: languageName(code) })}
					</Link>
				</p>
			))}
			<SaveForm revision={revision} refused={actionData} cancelHref={overview}>
				<PageFields fields={fields} places={places} isDraft={status === 'draft'} />
			</SaveForm>
		</StaffPage>
	)
}
