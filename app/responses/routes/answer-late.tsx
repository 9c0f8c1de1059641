import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { askedOn } from '../answering.ts'
import type { Route } from './+types/answer-late.ts'
import { isStillOpen, readAnswering } from './answering.server.ts'

export const handle = { access: 'answering' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const answering = await readAnswering(context)
	const { content, consultation, asked } = answering
	const { slug } = content
	if (isStillOpen(answering, context.get(nowContext)))
		throw redirect(`/consultations/${slug}/answer/contents`)
	const places = await listPlaces(context.get(dbContext))
	const typed = Object.entries(content.typed).flatMap(([part, fields]) =>
		Object.entries(fields)
			.map(([name, texts]) => ({ key: `${part} ${name}`, text: texts.join(', ').trim() }))
			.filter(({ text }) => text !== ''),
	)
	const definition = askedOn(asked, content.answers)
	const { title, status } = consultation
	const asks = { definition, answers: content.answers, typed, places }
	return { slug, title, isWithdrawn: status === 'withdrawn', ...asks }
}

/** Too late: nothing is sent, and nothing that was typed is lost. */
export default function AnswerLate({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['responses', 'questions'])
	const { settings, language } = useShell()
	const { slug, title, definition, answers, typed, places } = loaderData
	return (
		<Page title={t('late.heading')} backHref={`/consultations/${slug}`}>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('late.heading')}</h1>
			<p className="govuk-body-l">{t(loaderData.isWithdrawn ? 'late.withdrawn' : 'late.what')}</p>
			<p className="govuk-body">
				{t('late.ring', { phone: `\u2068${settings.council.phone}\u2069` })}
			</p>
			<p className="govuk-body">
				<Link href={`/consultations/${slug}`}>{t('late.consultation')}</Link>
			</p>
			<h2 className="govuk-heading-m">{t('late.answers')}</h2>
			<SummaryList rows={answerRows(t, { definition, answers, language, places })} />
			{typed.length > 0 && (
				<>
					<h2 className="govuk-heading-m">{t('late.typed')}</h2>
					{typed.map(({ key, text }) => (
						<OwnWords key={key}>{text}</OwnWords>
					))}
				</>
			)}
		</Page>
	)
}
