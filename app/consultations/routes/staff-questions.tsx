import { useTranslation } from 'react-i18next'
import { LAYOUTS } from '#app/questions/definition.ts'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { DoneBanner, readDone, StaffHeading } from '../staff-parts.tsx'
import { LayoutForm, QuestionList, useConditionItem } from '../staff-question-list.tsx'
import type { Route } from './+types/staff-questions.ts'
import { headingOf, readAsked, readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** Why a move or a removal was not made, as its page says it in the address. */
const REFUSED = ['stale', 'frozen', 'condition', 'incomplete', 'withdrawn', 'notEmpty'] as const

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const definition = await readAsked(context, consultation)
	const said = new URL(request.url).searchParams
	const refused = REFUSED.find((one) => one === said.get('refused'))
	const by = said.get('by')
	const isFrozen = consultation.frozenAt !== null || consultation.status === 'withdrawn'
	const done = readDone(request.url)
	return { ...headingOf(consultation), definition, isFrozen, done, refused, by }
}

export default function StaffQuestions({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, definition, isFrozen, done, refused, by } = loaderData
	const overview = `/staff/consultations/${id}`
	const base = `${overview}/questions`
	const { questions, sections } = definition
	const inTheWay = useConditionItem({ definition, base, by })
	return (
		<StaffPage
			title={t('questions.heading')}
			backHref={overview}
			errors={refused ? [inTheWay ?? { text: t(`refusals.${refused}`) }] : []}
		>
			<DoneBanner done={refused ? undefined : done} />
			<StaffHeading title={title}>{t('questions.heading')}</StaffHeading>
			{isFrozen && <InsetText>{t('questions.frozen')}</InsetText>}
			{questions.length === 0 && <p className="govuk-body">{t('questions.none')}</p>}
			<QuestionList {...{ definition, base, revision, isFrozen }} />
			{!isFrozen && (
				<div className="govuk-button-group">
					{!sections && <Button href={`${base}/new`}>{t('questions.add')}</Button>}
					<Button href={`${overview}/sections/new`} className="govuk-button--secondary">
						{t(sections ? 'questions.addSection' : 'questions.firstSection')}
					</Button>
					<Link href={`${overview}/preview`}>{t('overview.links.preview')}</Link>
				</div>
			)}
			{!isFrozen && (
				<LayoutForm
					definition={definition}
					action={`${base}/layout`}
					revision={revision}
					layouts={LAYOUTS.filter((one) => one !== 'sections' || sections)}
				/>
			)}
		</StaffPage>
	)
}
