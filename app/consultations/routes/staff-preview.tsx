import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import { readAnswers } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { errorText } from '#app/questions/answer-error.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { QuestionFields } from '#app/questions/question-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { PreviewWords } from '../preview-words.tsx'
import type { Route } from './+types/staff-preview.ts'
import { readAsked, readStaffConsultation, todayOf } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const definition = await readAsked(context, consultation)
	const found = await listPlaces(context.get(dbContext))
	const places = found.map(({ id, name }) => ({ id, name }))
	return { consultation, definition, places }
}

/** Checks the answers as they would be checked, and keeps nothing. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const definition = await readAsked(context, consultation)
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
	const { language } = useShell()
	const { consultation, definition, places } = loaderData
	const title = consultation.title[language] ?? consultation.title.en ?? ''
	const errors = (actionData?.errors ?? []).map((error) => ({
		href: `#${error.fieldId}`,
		text: errorText(asking, definition, error, language),
	}))
	return (
		<Page title={title} errors={errors}>
			<InsetText>
				<p>{t('preview.what')}</p>
				<p>
					<a className="govuk-link" href={`/staff/consultations/${consultation.id}`}>
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
				<LocalWords text={consultation.title} language={language} />
			</h1>
			<PreviewWords consultation={consultation} language={language} />
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
		</Page>
	)
}
