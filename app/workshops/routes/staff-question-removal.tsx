import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { titleOf } from '#app/consultations/staff-parts.tsx'
import { removeQuestion } from '#app/questions/definition-edit.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { WorkshopHeading } from '../staff-parts.tsx'
import type { Route } from './+types/staff-question-removal.ts'
import { editQuestions } from './questions-edited.server.ts'
import { headingOf, readAsked, readStaffWorkshop } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const workshop = await readStaffWorkshop(context, params.workshopId)
	const { questions } = await readAsked(context, workshop)
	const question = questions.find(({ id }) => id === params.questionId)
	if (!question) throw data(null, { status: 404 })
	return { ...headingOf(context, workshop), label: question.label }
}

export function action({ request, params, context }: Route.ActionArgs) {
	const { workshopId, questionId } = params
	return editQuestions(
		{ request, context, workshopId },
		(definition) => removeQuestion(definition, questionId),
		{ done: 'removed' },
	)
}

export default function StaffQuestionRemoval({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, when, revision, label } = loaderData
	const base = `/staff/workshops/${id}/questions`
	return (
		<StaffPage title={t('question.removal')} backHref={base}>
			<WorkshopHeading {...{ title, when }}>{t('question.removal')}</WorkshopHeading>
			<p className="govuk-body-l app-prose">{titleOf(label)}</p>
			<form method="post">
				<input type="hidden" name="revision" value={revision} />
				<div className="govuk-button-group">
					<Button className="govuk-button--warning">{t('question.remove')}</Button>
					<Link href={base}>{t('cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
