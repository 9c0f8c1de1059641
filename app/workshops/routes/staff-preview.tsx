import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { DocumentBody } from '#app/consultations/document-body.tsx'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { readAnswers } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { errorText } from '#app/questions/answer-error.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { findTeam } from '#app/staff/team.server.ts'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { publicPart } from '../list.ts'
import { listMaterials } from '../material.server.ts'
import { WorkshopAccess, WorkshopFacts } from '../workshop-facts.tsx'
import type { Route } from './+types/staff-preview.ts'
import { readAsked, readStaffWorkshop, todayOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { id, hostTeamId } = workshop
	const hostTeam = hostTeamId ? await findTeam(db, hostTeamId) : undefined
	return {
		workshop: publicPart(workshop),
		materials: await listMaterials(db, id),
		places: (await listPlaces(db)).map(({ id: placeId, name }) => ({ id: placeId, name })),
		hostTeam: hostTeam?.name ?? null,
		definition: await readAsked(context, workshop),
	}
}

/** Checks the answers as they would be checked, and keeps nothing. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const definition = await readAsked(context, workshop)
	const { values: raw } = readAnswers(definition, await readForm(request))
	const places = await listPlaces(context.get(dbContext))
	const placeIds = new Set(places.map(({ id }) => id))
	const checked = checkAnswers(definition, raw, { today: todayOf(context), placeIds })
	if (checked.ok) return { raw, errors: [], isGood: true }
	return data({ raw, errors: checked.errors, isGood: false }, { status: 400 })
}

/** As a resident sees it, in the language of the address; nothing is stored. */
export default function StaffPreview({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('outcomes')
	const { t: asking } = useTranslation('questions')
	const { t: about } = useTranslation('sessions')
	const { settings, language } = useShell()
	const { workshop, materials, places, hostTeam, definition } = loaderData
	const { timeZone } = settings.council
	const own = places.filter(({ id }) => workshop.placeIds.includes(id))
	const errors = (actionData?.errors ?? []).map((error) => ({
		href: `#${error.fieldId}`,
		text: errorText(asking, definition, error, language),
	}))
	return (
		<Page title={textIn(workshop.title, language).text} errors={errors}>
			<InsetText>
				<p>{t('preview.what')}</p>
				<p>
					<a className="govuk-link" href={`/staff/workshops/${workshop.id}`}>
						{t('preview.back')}
					</a>
				</p>
			</InsetText>
			{actionData?.isGood && (
				<NotificationBanner type="success" title={t('preview.good')}>
					{t('preview.accepted')}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">
				<LocalWords text={workshop.title} language={language} />
			</h1>
			<p className="govuk-body-l">
				<LocalWords text={workshop.summary} language={language} />
			</p>
			<WorkshopFacts {...{ workshop, hostTeam, language, timeZone }} places={own} phase="coming" />
			<h2 className="govuk-heading-m">{about('page.decides')}</h2>
			<DocumentBody text={workshop.decides} language={language} headingLevel={3} />
			<h2 className="govuk-heading-m">{about('page.open')}</h2>
			<DocumentBody text={workshop.open} language={language} headingLevel={3} />
			<WorkshopAccess workshop={workshop} phase="coming" language={language} />
			{materials.map(({ id, title, body }) => (
				<section key={id}>
					<h2 className="govuk-heading-m">
						<LocalWords text={title} language={language} />
					</h2>
					<DocumentBody text={body} language={language} headingLevel={3} />
				</section>
			))}
			{definition.questions.length > 0 && (
				<>
					<h2 className="govuk-heading-m">{t('preview.questions')}</h2>
					<form method="post" noValidate>
						<QuestionFields
							definition={definition}
							language={language}
							raw={actionData?.raw}
							errors={actionData?.errors}
							places={places}
						/>
						<Button>{t('preview.check')}</Button>
					</form>
				</>
			)}
		</Page>
	)
}
