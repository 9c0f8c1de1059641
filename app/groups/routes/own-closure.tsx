import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { closeGroup } from '../edit-group.server.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-closure.ts'
import { readOwnAsContact } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { group } = await readOwnAsContact(context)
	return { groupName: group.name }
}

export async function action({ context }: Route.ActionArgs) {
	const { groupId } = await readOwnAsContact(context)
	await closeGroup(context.get(dbContext), groupId, { now: context.get(nowContext) })
	throw redirect('/groups/own')
}

export default function OwnClosure({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	return (
		<Page title={t('own.links.closure')} backHref="/groups/own">
			<OwnHeading groupName={loaderData.groupName}>{t('own.links.closure')}</OwnHeading>
			<p className="govuk-body">{t('closure.what')}</p>
			<p className="govuk-body">{t('closure.stays')}</p>
			<p className="govuk-body">{t('closure.told')}</p>
			<form method="post">
				<div className="govuk-button-group">
					<Button className="govuk-button--warning">{t('closure.close')}</Button>
					<Link href="/groups/own">{t('closure.keep')}</Link>
				</div>
			</form>
		</Page>
	)
}
