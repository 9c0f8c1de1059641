import { useTranslation } from 'react-i18next'
import { textIn } from '#app/languages/language.ts'
import { plainText } from '#app/questions/answer-text.ts'
import { conditionText } from '#app/questions/condition-words.ts'
import type { Question } from '#app/questions/definition.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Details } from '#app/ui/details.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { ConsultationFacts } from '../consultation-facts.tsx'
import { listDocuments } from '../document.server.ts'
import { DocumentBody } from '../document-body.tsx'
import { previewPart } from '../preview.ts'
import { PreviewNote, TrialLink } from '../preview-frame.tsx'
import type { Route } from './+types/staff-preview.ts'
import { previewBase, readPreview } from './preview-frame.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const { consultation, definition, steps } = await readPreview(context, params.consultationId)
	const documents = await listDocuments(context.get(dbContext), consultation.id)
	const base = previewBase(consultation.id)
	const pages = steps.map((step) => {
		const href = `${base}/${previewPart(step)}`
		if (step.name !== 'page') return { name: step.name, href, label: undefined, conditions: [] }
		const { section, questions } = step.page
		const label = section?.title ?? (questions.length === 1 ? questions[0]?.label : undefined)
		return { name: step.name, href, label, conditions: pageConditions(questions) }
	})
	return { consultation, questions: definition.questions, documents, pages }
}

/** What has to have been answered for any of the page to be asked; empty where some always is. */
function pageConditions(questions: Question[]) {
	const conditions = questions.flatMap(({ showIf }) => (showIf ? [showIf] : []))
	return conditions.length === questions.length ? conditions : []
}

/** As a resident sees it, in the language of the address; nothing is stored. */
export default function StaffPreview({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['outcomes', 'consultations', 'responses', 'questions'])
	const { language } = useShell()
	const { consultation, questions, documents, pages } = loaderData
	const { id, title, topic, status } = consultation
	return (
		<Page title={textIn(title, language).text}>
			<PreviewNote overviewHref={`/staff/consultations/${id}`} />
			<p className="govuk-caption-l">
				{t('consultations:page.caption')}
				{topic && <> · {t(`consultations:topics.${topic}`)}</>}
			</p>
			<h1 className="govuk-heading-l">
				<LocalWords text={title} language={language} />
			</h1>
			<p className="govuk-body-l">
				<LocalWords text={consultation.summary} language={language} />
			</p>
			<ConsultationFacts facts={consultation} language={language} />
			{documents.map((document) => (
				<Details key={document.id} summary={plainText(document.title, language)}>
					<DocumentBody text={document.body} language={language} headingLevel={3} />
				</Details>
			))}
			<h2 className="govuk-heading-m">{t('preview.pages')}</h2>
			<ol className="govuk-list govuk-list--number">
				{pages.map(({ name, href, label, conditions }) => (
					<li key={href}>
						<Link href={href}>
							{name === 'page'
								? plainText(label ?? title, language)
								: t(`responses:contents.${name}`)}
						</Link>
						{conditions.map((condition) => (
							<span className="govuk-hint" key={JSON.stringify(condition)}>
								{conditionText(t as never, questions, condition, language)}
							</span>
						))}
					</li>
				))}
			</ol>
			<Button href={pages[0]?.href}>{t('preview.start')}</Button>
			{status === 'draft' && <TrialLink href={`/staff/consultations/${id}/trial`} />}
		</Page>
	)
}
