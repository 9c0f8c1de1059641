import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { findGroupBySlug, listPriorities, listShownContacts } from '../group.server.ts'
import { isPublic } from '../group.ts'
import { GroupFacts, Priorities, TakenPartList } from '../group-page.tsx'
import { GroupWords } from '../group-words.tsx'
import { listProposals } from '../proposal.server.ts'
import { ProposalList } from '../proposal-list.tsx'
import type { Route } from './+types/group.ts'
import { readShown, readTakenPart } from './group-parts.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** One that is not verified is not there for anybody but its members and staff. */
export async function loader({ context, params }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const group = await findGroupBySlug(db, params.slug)
	if (!group || !isPublic(group)) throw data(null, { status: 404 })
	const { slug, name, purpose, placeIds, spoken, website, status } = group
	const isClosed = status === 'closed'
	return {
		group: { slug, name, purpose, placeIds, spoken, website },
		isClosed,
		people: isClosed ? [] : await listShownContacts(db, group.id),
		priorities: await listPriorities(db, group.id),
		proposals: await readShown(context, await listProposals(db, group.id)),
		taken: await readTakenPart(context, group),
		places: await listPlaces(db),
	}
}

export default function Group({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { settings, language } = useShell()
	const { group, isClosed, people, priorities, proposals, taken, places } = loaderData
	return (
		<Page title={group.name} backHref="/groups">
			<p className="govuk-caption-l">{t('page.caption')}</p>
			<h1 className="govuk-heading-l">
				<bdi>{group.name}</bdi>
			</h1>
			{isClosed && <InsetText>{t('page.closed')}</InsetText>}
			<div className="govuk-body-l">
				<GroupWords text={group.purpose} language={language} />
			</div>
			<GroupFacts {...{ group, people, places, language }} />
			{priorities.length > 0 && (
				<>
					<h2 className="govuk-heading-m">{t('page.priorities')}</h2>
					<Priorities priorities={priorities} language={language} />
				</>
			)}
			<h2 className="govuk-heading-m">{t('page.proposals')}</h2>
			{proposals.length === 0 ? (
				<p className="govuk-body">{t('page.noProposals')}</p>
			) : (
				<ProposalList
					proposals={proposals}
					language={language}
					timeZone={settings.council.timeZone}
				/>
			)}
			{taken.length > 0 && (
				<>
					<h2 className="govuk-heading-m">{t('page.taken')}</h2>
					<TakenPartList taken={taken} language={language} />
				</>
			)}
			{!isClosed && (
				<p className="govuk-body">
					<Link href="/groups/open">{t('page.member')}</Link>
				</p>
			)}
		</Page>
	)
}
