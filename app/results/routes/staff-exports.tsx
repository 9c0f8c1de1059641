import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { ResponsesMenu } from '#app/responses/responses-menu.tsx'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { FILES } from '../export.ts'
import type { Route } from './+types/staff-exports.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

const ABOUT = {
	'responses.csv': 'csv',
	'responses.xlsx': 'xlsx',
	'responses.json': 'json',
	'dictionary.csv': 'dictionary',
	'open-data.csv': 'openData',
	'open-data-words.csv': 'openDataWords',
} as const

export async function loader({ params, context }: Route.LoaderArgs) {
	const { id, title } = await consultationOf(context, params.consultationId)
	return { id, title }
}

export default function StaffExports({ loaderData: { id, ...loaderData } }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const title = textIn(loaderData.title, DEFAULT_LANGUAGE).text
	return (
		<StaffPage title={t('exports.of', { title })} backHref={`/staff/consultations/${id}/responses`}>
			<h1 className="govuk-heading-l">{t('exports.of', { title })}</h1>
			<ResponsesMenu consultationId={id} current="exports" />
			<p className="govuk-body app-prose">{t('exports.about')}</p>
			{FILES.map((file) => {
				return (
					<form key={file} method="post" action={`/staff/consultations/${id}/exports/${file}`}>
						<h2 className="govuk-heading-s">{file}</h2>
						<p className="govuk-body">{t(`exports.${ABOUT[file]}`)}</p>
						<Button className="govuk-button--secondary">{t('exports.download', { file })}</Button>
					</form>
				)
			})}
		</StaffPage>
	)
}
