import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listServices } from '../service.server.ts'
import { ServiceList } from '../service-list.tsx'
import type { Route } from './+types/staff-services.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const services = await listServices(context.get(dbContext))
	const savedId = new URL(request.url).searchParams.get('saved')
	return { services, saved: services.find(({ id }) => id === savedId) }
}

export default function StaffServices({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-admin')
	const { services, saved } = loaderData
	return (
		<StaffPage title={t('services.heading')}>
			{saved && (
				<NotificationBanner type="success" title={t('services.success')}>
					{t('services.saved', { name: textIn(saved.name, DEFAULT_LANGUAGE).text })}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">{t('services.heading')}</h1>
			<Button href="/staff/services/new" className="govuk-button--secondary">
				{t('services.add')}
			</Button>
			<ServiceList services={services} />
		</StaffPage>
	)
}
