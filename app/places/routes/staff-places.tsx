import { useTranslation } from 'react-i18next'
import { href } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listPlaces } from '../place.server.ts'
import type { Route } from './+types/staff-places.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const places = await listPlaces(context.get(dbContext), { withInactive: true })
	const savedId = new URL(request.url).searchParams.get('saved')
	return { places, saved: places.find(({ id }) => id === savedId) }
}

export default function StaffPlaces({ loaderData: { places, saved } }: Route.ComponentProps) {
	const { t } = useTranslation('staff-admin')
	return (
		<StaffPage title={t('places.title')}>
			{saved && (
				<NotificationBanner type="success" title={t('places.success')}>
					<p className="govuk-notification-banner__heading">
						{t('places.saved', { name: textIn(saved.name, DEFAULT_LANGUAGE).text })}
					</p>
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">{t('places.title')}</h1>
			<p className="govuk-body app-prose">{t('places.lead')}</p>
			<WideTable
				caption={t('places.caption')}
				firstCellIsHeader
				head={[
					{ text: t('places.name') },
					{ text: t('places.kindHead') },
					{ text: t('places.code') },
					{ text: t('places.use') },
				]}
				rows={places.map(({ id, name, kind, code, isActive }) => [
					{
						text: (
							<Link href={href('/staff/places/:placeId', { placeId: id })}>
								{textIn(name, DEFAULT_LANGUAGE).text}
							</Link>
						),
					},
					{ text: t(`places.kind.${kind}`) },
					{ text: code },
					{
						text: isActive ? (
							t('places.inUse')
						) : (
							<Tag className="govuk-tag--grey">{t('places.notInUse')}</Tag>
						),
					},
				])}
			/>
		</StaffPage>
	)
}
