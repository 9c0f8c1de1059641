import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { LanguageNote, LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listDocuments } from '../document.server.ts'
import { DocumentBody } from '../document-body.tsx'
import type { Route } from './+types/document.ts'
import { readPublic } from './public-consultation.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=60' }
}

export async function loader({ context, params }: Route.LoaderArgs) {
	const { consultation } = await readPublic(context, params.slug)
	const documents = await listDocuments(context.get(dbContext), consultation.id)
	const document = documents.find(({ id }) => id === params.documentId)
	if (!document) throw data(null, { status: 404 })
	const others = documents.filter(({ id }) => id !== document.id)
	return {
		slug: params.slug,
		title: consultation.title,
		document,
		others: others.map((one) => ({ id: one.id, variant: one.variant, title: one.title })),
	}
}

export default function DocumentPage({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('consultations')
	const { language } = useShell()
	const { slug, title, document, others } = loaderData
	return (
		<Page title={textIn(document.title, language).text} backHref={`/consultations/${slug}`}>
			<article className={`app-document app-document--${document.variant}`}>
				<p className="govuk-caption-l">
					<LocalWords text={title} language={language} /> · {t(`variants.${document.variant}`)}
				</p>
				<h1 className="govuk-heading-l">
					<LocalWords text={document.title} language={language} />
				</h1>
				<DocumentBody text={document.body} language={language} />
			</article>
			{others.length > 0 && (
				<nav aria-labelledby="other-documents">
					<h2 className="govuk-heading-s" id="other-documents">
						{t('documents.others')}
					</h2>
					<ul className="govuk-list">
						{others.map(({ id, variant, title: name }) => (
							<li key={id}>
								<Link href={`/consultations/${slug}/documents/${id}`}>
									<LocalWords text={name} language={language} />
								</Link>{' '}
								<span className="app-note">({t(`variants.${variant}`)})</span>
								<LanguageNote text={name} language={language} />
							</li>
						))}
					</ul>
				</nav>
			)}
		</Page>
	)
}
