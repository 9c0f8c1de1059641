import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { findConsultationById } from '../consultation.server.ts'
import { confirmFollower, findFollowerByLink } from '../follower.server.ts'
import type { Route } from './+types/news.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Looking confirms nothing and ends nothing: mail programs look at links too. */
export async function loader({ context, params }: Route.LoaderArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const follower = await findFollowerByLink(db, params.token, { now })
	const consultation = follower && (await findConsultationById(db, follower.consultationId))
	if (!follower || !consultation) throw data(null, { status: 404 })
	const state = stateOf(follower)
	return { token: params.token, slug: consultation.slug, title: consultation.title, state }
}

function stateOf({ confirmedAt, endedAt }: { confirmedAt: Date | null; endedAt: Date | null }) {
	if (endedAt) return 'ended' as const
	return confirmedAt ? ('following' as const) : ('asked' as const)
}

export async function action({ context, params }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const follower = await findFollowerByLink(db, params.token, { now })
	if (!follower || follower.endedAt) throw data(null, { status: 404 })
	await confirmFollower(db, follower, { now })
	throw redirect(`/consultations/news/${params.token}`)
}

export default function News({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('consultations')
	const { language } = useShell()
	const path = usePath()
	const { token, slug, title, state } = loaderData
	return (
		<Page title={t(`news.${state}.heading`)}>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t(`news.${state}.heading`)}</h1>
			<p className="govuk-body">{t(`news.${state}.what`)}</p>
			{state === 'asked' && (
				<form method="post">
					<Button>{t('news.confirm')}</Button>
				</form>
			)}
			{state === 'following' && (
				<form method="post" action={path(`/consultations/news/${token}/end`)}>
					<Button className="govuk-button--secondary">{t('news.end')}</Button>
				</form>
			)}
			<p className="govuk-body">
				<Link href={`/consultations/${slug}`}>{t('news.consultation')}</Link>
			</p>
		</Page>
	)
}
