import { useTranslation } from 'react-i18next'
import { OwnWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { Page } from '#app/web/page.tsx'
import { OwnHeading, ownLinks } from '../own-parts.tsx'
import type { Route } from './+types/own.ts'
import { readOwn } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

const DONE = ['saved', 'handedOver', 'joined'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
	const { name, role, group } = await readOwn(context)
	const done = new URL(request.url).searchParams.get('done')
	const { slug, status, decisionWords } = group
	return {
		...{ name, role, slug, status, groupName: group.name },
		decisionWords: status === 'declined' ? decisionWords : null,
		done: DONE.find((one) => one === done),
	}
}

export default function Own({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const path = usePath()
	const { name, role, slug, status, groupName, decisionWords, done } = loaderData
	return (
		<Page title={t('own.heading')} backHref="/groups">
			{done && (
				<p className="govuk-inset-text" role="status">
					{t(`own.done.${done}`)}
				</p>
			)}
			<OwnHeading groupName={groupName}>{t('own.heading')}</OwnHeading>
			<p className="govuk-body">
				<Tag className={status === 'verified' ? 'govuk-tag--green' : 'govuk-tag--grey'}>
					{t(`statuses.${status}`)}
				</Tag>
			</p>
			<p className="govuk-body">{t(`own.about.${status}`)}</p>
			{decisionWords && (
				<InsetText>
					<OwnWords>{decisionWords}</OwnWords>
				</InsetText>
			)}
			<p className="govuk-body">{t(`own.you.${role}`, { name: `\u2068${name}\u2069` })}</p>
			<ul className="govuk-list app-links-list">
				{status === 'verified' && (
					<li>
						<Link href={`/groups/${slug}`}>{t('own.links.public')}</Link>
					</li>
				)}
				{ownLinks({ role, status }).map((key) => (
					<li key={key}>
						<Link href={`/groups/own/${key}`}>{t(`own.links.${key}`)}</Link>
					</li>
				))}
			</ul>
			<form method="post" action={path('/groups/own/ending')}>
				<Button className="govuk-button--secondary">{t('own.end')}</Button>
			</form>
			<p className="govuk-body app-note">{t('own.endWhat')}</p>
		</Page>
	)
}
