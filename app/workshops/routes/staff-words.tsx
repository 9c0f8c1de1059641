import { useTranslation } from 'react-i18next'
import { languageName } from '#app/consultations/staff-fields.tsx'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import { LANGUAGES } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import {
	readWorkshopDone,
	TellFields,
	WorkshopDoneBanner,
	WorkshopForm,
	WorkshopHeading,
} from '../staff-parts.tsx'
import { WordFields } from '../staff-word-fields.tsx'
import { readWords, wordsValues } from '../workshop-form.ts'
import type { Route } from './+types/staff-words.ts'
import { headingOf, readStaffWorkshop, refusedInput, saveAndGoOn } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readChoices(context: Route.LoaderArgs['context']) {
	const db = context.get(dbContext)
	const places = (await listPlaces(db)).map(({ id, name }) => ({ id, name }))
	const found = await listTeams(db, { isActive: true })
	const teams = found.map(({ id, name }) => ({ id, name: titleOf(name) }))
	return { places, teams }
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { places, teams } = await readChoices(context)
	const values = wordsValues(workshop)
	const done = readWorkshopDone(request.url)
	return { ...headingOf(context, workshop), places, teams, values, done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const values = fieldsFrom(await readForm(request))
	const read = readWords(workshop, values)
	if (!read.ok) return refusedInput(values, read.errors)
	const { places, teams } = await readChoices(context)
	const { hostTeamId } = read.value
	if (hostTeamId && !teams.some(({ id }) => id === hostTeamId))
		return refusedInput(values, { hostTeamId: 'notThere' })
	const placeIds = read.value.placeIds.filter((id) => places.some((place) => place.id === id))
	const columns = { ...read.value, placeIds }
	return saveAndGoOn(
		context,
		workshop,
		{ columns },
		{
			values,
			next: `/staff/workshops/${workshop.id}/words`,
			valuesNow: wordsValues,
		},
	)
}

export default function StaffWords({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const { id, title, status, when, revision, languages, places, teams, values } = loaderData
	const fields = useWorkshopFields(actionData?.values ?? values, actionData?.errors)
	const overview = `/staff/workshops/${id}`
	const others = LANGUAGES.filter(({ code }) => code !== 'en' && languages.includes(code))
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('words.heading')} backHref={overview} errors={errors}>
			<WorkshopDoneBanner said={actionData ? undefined : loaderData.done} />
			<WorkshopHeading {...{ title, when }}>{t('words.heading')}</WorkshopHeading>
			{others.map(({ code }) => (
				<p key={code} className="govuk-body">
					<Link href={`${overview}/words/${code}`}>
						{t('words.translate', { language: languageName(code) })}
					</Link>
				</p>
			))}
			<WorkshopForm {...{ revision, fields }} refused={actionData} cancelHref={overview}>
				<WordFields {...{ fields, places, teams }} isDraft={status === 'draft'} />
				<TellFields {...loaderData} fields={fields} reasonHint={t('telling.optional')} />
			</WorkshopForm>
		</StaffPage>
	)
}
