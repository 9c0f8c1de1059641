import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext, settingsContext } from '#app/web/context.ts'
import { readCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { AboutRows } from '../about-rows.tsx'
import { askedOn, pageOf, partOf, pathOf, stepsOf } from '../answering.ts'
import { AnsweringCaption } from '../answering-heading.tsx'
import { changeResponse } from '../change-response.server.ts'
import { EQUALITY_DEFINITION } from '../equality.ts'
import { sendResponse } from '../send-response.server.ts'
import type { Route } from './+types/answer-check.ts'
import { keepTyped, readStep, reopen, requireMaySend } from './answering.server.ts'

export const handle = { access: 'answering' } satisfies RouteHandle
const step = { name: 'check' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const { content, asked, frame } = await readStep(context, step)
	const pages = stepsOf(content, asked).flatMap((one) => {
		const page = one.name === 'page' ? pageOf(content, asked, one.key) : undefined
		if (!page) return []
		const definition = askedOn(asked, content.answers, page)
		return [
			{
				part: partOf(one),
				title: page.section?.title,
				definition,
				href: pathOf(content.slug, one),
			},
		]
	})
	const places = await listPlaces(context.get(dbContext))
	return { content, pages, places, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	await keepTyped(context, step, await readForm(request))
	const { draft, content, consultation, asked } = await readStep(context, step)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { slug } = content
	await requireMaySend(context, content)
	const sending = {
		draftId: draft.id,
		revision: draft.revision,
		draftKey: readCookie(request, `answering-${slug}`),
		browserKey: content.browserKey,
		content,
		language: context.get(languageContext),
		consultation,
		facts: {
			placeIds: new Set((await listPlaces(db)).map(({ id }) => id)),
			timeZone: context.get(settingsContext).council.timeZone,
		},
		now,
	}
	const sent = await (content.changes ? changeResponse : sendResponse)(db, sending)
	if (sent.kind === 'closed') throw redirect(`/consultations/${slug}/answer/late`)
	if (sent.kind === 'notAsRead') throw redirect(pathOf(slug, step))
	if (sent.kind === 'incomplete') throw await reopen(context, asked, sent.errors)
	throw redirect(`/consultations/${slug}/received`)
}

export default function AnswerCheck({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['responses', 'questions'])
	const { language } = useShell()
	const { content, pages, places, frame } = loaderData
	const base = `/consultations/${frame.slug}/answer`
	const { answers } = content
	return (
		<Page title={t('check.heading')} backHref={frame.backHref} formId="page-form">
			<AnsweringCaption frame={frame} language={language} />
			<h1 className="govuk-heading-l">{t('check.heading')}</h1>
			{pages.map(({ part, title, definition, href: changeHref }) => (
				<section key={part}>
					{title && (
						<h2 className="govuk-heading-m">
							<LocalWords text={title} language={language} />
						</h2>
					)}
					<SummaryList
						rows={answerRows(t, { definition, answers, language, places, changeHref })}
					/>
				</section>
			))}
			<h2 className="govuk-heading-m">{t('about.heading')}</h2>
			{content.about && <AboutRows about={content.about} changeHref={`${base}/about`} />}
			{content.equality && (
				<>
					<h2 className="govuk-heading-m">{t('equality.heading')}</h2>
					<SummaryList
						rows={answerRows(t, {
							definition: EQUALITY_DEFINITION,
							answers: content.equality,
							language,
							changeHref: `${base}/equality`,
						})}
					/>
				</>
			)}
			<h2 className="govuk-heading-m">{t('check.sendHeading')}</h2>
			<p className="govuk-body">{t('check.what')}</p>
			<form method="post" id="page-form">
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t(frame.isChange ? 'check.change' : 'check.send')}</Button>
					<Link href={`${base}/save`}>{t('later')}</Link>
				</div>
			</form>
		</Page>
	)
}
