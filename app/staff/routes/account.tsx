import { useTranslation } from 'react-i18next'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, viewerOf } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { teamNames } from '../person-table.tsx'
import { listTeams } from '../team.server.ts'
import type { Route } from './+types/account.ts'

export const handle = { access: 'staff' } satisfies RouteHandle

const DONE = ['password', 'code-app-removed'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
	const said = new URL(request.url).searchParams.get('done')
	return {
		viewer: viewerOf(context),
		teams: await listTeams(context.get(dbContext)),
		done: DONE.find((one) => one === said),
	}
}

export default function Account({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['staff-sign-in', 'staff-admin'])
	const { language } = useShell()
	const { viewer, teams, done } = loaderData
	const row = (key: string, children: string, action?: { href: string; text: string }) => ({
		key: { children: key },
		value: { children },
		actions: action && { items: [{ ...action, visuallyHiddenText: key }] },
	})
	const codeApp = viewer.hasSecondFactor
		? { text: t('account.remove'), href: '/staff/account/code-app/removal' }
		: { text: t('account.setUp'), href: '/staff/account/code-app' }
	return (
		<StaffPage title={t('account.heading')}>
			{done && (
				<NotificationBanner type="success" title={t('account.success')}>
					{t(`account.done.${done}`)}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">{t('account.heading')}</h1>
			<SummaryList
				rows={[
					row(t('account.name'), viewer.name),
					row(t('account.email'), viewer.email),
					row(t('account.role'), t(`staff-admin:people.roles.${viewer.role}`)),
					row(
						t('account.teams'),
						teamNames(teams, viewer.teamIds, language) || t('account.noTeams'),
					),
					row(t('account.password'), t('account.passwordSet'), {
						text: t('account.change'),
						href: '/staff/account/password',
					}),
					row(
						t('account.codeApp'),
						viewer.hasSecondFactor ? t('account.codeAppOn') : t('account.codeAppOff'),
						codeApp,
					),
				]}
			/>
		</StaffPage>
	)
}
