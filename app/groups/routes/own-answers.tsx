import { useTranslation } from 'react-i18next'
import { listPublic, listPublishedById } from '#app/consultations/public-list.server.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { listOfGroup } from '#app/responses/group-response.server.ts'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { AnswerAsGroup } from '../as-group.tsx'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-answers.ts'
import { readOwnVerified } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const { groupId, group } = await readOwnVerified(context)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { searchParams } = new URL(request.url)
	const answered = await listOfGroup(db, groupId)
	const titles = await listPublishedById(db, [
		...new Set(answered.map(({ consultationId }) => consultationId)),
	])
	const { listed } = await listPublic(db, { status: 'open', page: 1 }, { now })
	return {
		...{ groupId, groupName: group.name },
		begun: searchParams.get('begun'),
		isLinked: searchParams.get('done') === 'linked',
		open: listed.map(({ slug, title, closesAt }) => ({ slug, title, closesAt })),
		answered: answered.flatMap(({ consultationId, reference }) => {
			const consultation = titles.find(({ id }) => id === consultationId)
			return consultation ? [{ ...consultation, reference }] : []
		}),
	}
}

export default function OwnAnswers({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { settings, language } = useShell()
	const { groupId, groupName, begun, isLinked, open, answered } = loaderData
	const { timeZone } = settings.council
	return (
		<Page title={t('own.links.answers')} backHref="/groups/own">
			{isLinked && (
				<p className="govuk-inset-text" role="status">
					{t('answers.linked')}
				</p>
			)}
			<OwnHeading groupName={groupName}>{t('own.links.answers')}</OwnHeading>
			<p className="govuk-body">{t('answers.what')}</p>
			<h2 className="govuk-heading-m">{t('answers.open')}</h2>
			{open.length === 0 && <p className="govuk-body">{t('answers.noneOpen')}</p>}
			<ul className="app-needs">
				{open.map((one) => (
					<AnswerAsGroup
						key={one.slug}
						isBegun={one.slug === begun}
						{...{ ...one, groupId, language, timeZone }}
					/>
				))}
			</ul>
			<h2 className="govuk-heading-m">{t('answers.sent')}</h2>
			{answered.length === 0 && <p className="govuk-body">{t('answers.noneSent')}</p>}
			<ul className="govuk-list govuk-list--bullet">
				{answered.map(({ slug, title, reference }) => (
					<li key={reference}>
						<Link href={`/consultations/${slug}`}>
							<LocalWords text={title} language={language} />
						</Link>{' '}
						(<bdi dir="ltr">{reference}</bdi>)
					</li>
				))}
			</ul>
			<p className="govuk-body">
				<Link href="/groups/own/answers/link">{t('answers.link')}</Link>
			</p>
		</Page>
	)
}
