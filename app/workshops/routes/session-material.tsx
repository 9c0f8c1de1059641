import { data } from 'react-router'
import { DocumentBody } from '#app/consultations/document-body.tsx'
import { textIn } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listMaterials } from '../material.server.ts'
import type { Route } from './+types/session-material.ts'
import { readSeen } from './seen-workshop.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=60' }
}

export async function loader({ context, params }: Route.LoaderArgs) {
	const { id, slug, title } = await readSeen(context, params.slug)
	const materials = await listMaterials(context.get(dbContext), id)
	const material = materials.find((one) => one.id === params.materialId)
	if (!material) throw data(null, { status: 404 })
	return { slug, title, material }
}

export default function SessionMaterial({ loaderData }: Route.ComponentProps) {
	const { language } = useShell()
	const { slug, title, material } = loaderData
	return (
		<Page title={textIn(material.title, language).text} backHref={`/sessions/${slug}`}>
			<article className="app-document">
				<p className="govuk-caption-l">
					<LocalWords text={title} language={language} />
				</p>
				<h1 className="govuk-heading-l">
					<LocalWords text={material.title} language={language} />
				</h1>
				<DocumentBody text={material.body} language={language} />
			</article>
		</Page>
	)
}
