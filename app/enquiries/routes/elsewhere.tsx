import { useTranslation } from 'react-i18next'
import { NotUsNotice } from '#app/services/not-us-notice.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import type { Route } from './+types/elsewhere.ts'
import { keepTyped, readStep, saveStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'elsewhere' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const { services, frame } = await readStep(context, step)
	return { services: services.filter(({ isNotUs }) => isNotUs), frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	await keepTyped(context, step, await readForm(request))
	return saveStep(context, step, (before) => ({ ...before, isElsewhereRead: true }))
}

/** Who does it instead; the resident may still go on, and we take it from there. */
export default function Elsewhere({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const { language } = useShell()
	const { services } = loaderData
	return (
		<Page title={t('elsewhere.heading')} {...loaderData.frame} formId="page-form">
			<h1 className="govuk-heading-l">{t('elsewhere.heading')}</h1>
			{services.map((service) => (
				<NotUsNotice key={service.id} service={service} language={language} />
			))}
			<p className="govuk-body">{t('elsewhere.goOn')}</p>
			<form method="post" id="page-form">
				<div className="govuk-button-group">
					<Button>{t('elsewhere.continue')}</Button>
					<Link href="/ask/needs">{t('elsewhere.chooseAgain')}</Link>
				</div>
			</form>
		</Page>
	)
}
