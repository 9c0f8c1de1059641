import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { OwnHeading } from '../own-parts.tsx'
import { listProposals } from '../proposal.server.ts'
import { ProposalList } from '../proposal-list.tsx'
import type { Route } from './+types/own-proposals.ts'
import { readOwnVerified, readShown } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const { groupId, group } = await readOwnVerified(context)
	const proposals = await listProposals(context.get(dbContext), groupId)
	const isProposed = new URL(request.url).searchParams.get('done') === 'proposed'
	return { groupName: group.name, proposals: await readShown(context, proposals), isProposed }
}

export default function OwnProposals({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { settings, language } = useShell()
	const { groupName, proposals, isProposed } = loaderData
	return (
		<Page title={t('own.links.proposals')} backHref="/groups/own">
			{isProposed && (
				<p className="govuk-inset-text" role="status">
					{t('proposals.proposed')}
				</p>
			)}
			<OwnHeading groupName={groupName}>{t('own.links.proposals')}</OwnHeading>
			<p className="govuk-body">{t('proposals.what')}</p>
			<Button href="/groups/own/proposals/new">{t('proposals.new')}</Button>
			{proposals.length > 0 && (
				<>
					<h2 className="govuk-heading-m">{t('proposals.soFar')}</h2>
					<ProposalList
						proposals={proposals}
						language={language}
						timeZone={settings.council.timeZone}
					/>
				</>
			)}
		</Page>
	)
}
