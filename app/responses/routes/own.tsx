import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { AboutRows } from '../about-rows.tsx'
import { askedOn } from '../answering.ts'
import { readOrdered } from '../answers-sent.server.ts'
import { aboutOf } from '../begin-response.server.ts'
import type { Route } from './+types/own.ts'
import { readOwn } from './own-response.server.ts'

export const handle = { access: 'respondent' } satisfies RouteHandle

const DONE = ['withdrawn', 'rated'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { response, consultation, canChange } = await readOwn(context)
	const [stored] = await listAnswers(db, [response.id])
	const { definitionId, orderSeed, isTrial } = response
	const definition = await readOrdered(db, { definitionId, orderSeed: orderSeed ?? '' })
	const answers = stored?.answers ?? {}
	const asked = { definition, asksEquality: false }
	const done = new URL(request.url).searchParams.get('done')
	return {
		...{ answers, canChange, isTrial },
		definition: askedOn(asked, answers),
		about: await aboutOf(db, response),
		reference: response.reference,
		receivedAt: response.receivedAt,
		isWithdrawn: response.withdrawnAt !== null,
		closesAt: consultation.closesAt,
		slug: consultation.slug,
		title: consultation.title,
		places: await listPlaces(db),
		done: DONE.find((one) => one === done),
	}
}

export default function Own({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['responses', 'questions'])
	const { settings, language } = useShell()
	const path = usePath()
	const { slug, title, reference, definition, answers, about, places, done, canChange } = loaderData
	const { timeZone } = settings.council
	const moment = (at: Date | null) => at && momentText(at, { language, timeZone })
	return (
		<Page title={t('own.heading')} backHref={`/consultations/${slug}`}>
			{done && (
				<p className="govuk-inset-text" role="status">
					{t(`own.done.${done}`)}
				</p>
			)}
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('own.heading')}</h1>
			<p className="govuk-body">
				{t('own.received', {
					reference: `\u2068${reference}\u2069`,
					at: moment(loaderData.receivedAt),
				})}
			</p>
			{loaderData.isWithdrawn ? (
				<>
					<InsetText>{t('own.withdrawn')}</InsetText>
					<p className="govuk-body">
						<Link href={`/consultations/${slug}`}>{t('own.consultation')}</Link>
					</p>
				</>
			) : (
				<>
					<p className="govuk-body">
						{canChange ? t('own.until', { until: moment(loaderData.closesAt) }) : t('own.closed')}
					</p>
					<SummaryList rows={answerRows(t, { definition, answers, language, places })} />
					<h2 className="govuk-heading-m">{t('about.heading')}</h2>
					<AboutRows about={about} />
				</>
			)}
			{canChange && (
				<div className="govuk-button-group">
					<form method="post" action={path('/responses/own/change')}>
						<Button>{t('own.change')}</Button>
					</form>
					<Link href="/responses/own/withdrawal">{t('own.withdraw')}</Link>
				</div>
			)}
			{!loaderData.isTrial && !loaderData.isWithdrawn && (
				<p className="govuk-body">
					<Link href="/responses/own/rating">{t('own.rate')}</Link>
				</p>
			)}
		</Page>
	)
}
