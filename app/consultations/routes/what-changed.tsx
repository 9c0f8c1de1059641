import { useTranslation } from 'react-i18next'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Select } from '#app/ui/select.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { pageFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { dayOf } from '../times-text.ts'
import type { Route } from './+types/what-changed.ts'
import { readTold } from './told.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

const perPage = 10
const addressOf = { consultation: 'consultations', session: 'sessions' }

export function headers() {
	return { 'Cache-Control': 'public, max-age=60' }
}

export async function loader({ request, context }: Route.LoaderArgs) {
	const asked = new URL(request.url).searchParams
	const places = (await listPlaces(context.get(dbContext))).map(({ id, name }) => ({ id, name }))
	const placeId = places.find(({ id }) => id === asked.get('place'))?.id
	const page = pageFrom(asked)
	return {
		...(await readTold(context.get(dbContext), { placeId, page, perPage })),
		places,
		placeId,
		page,
	}
}

export default function WhatChanged({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('outcomes')
	const { language } = useShell()
	const { outcomes, count, places, placeId, page } = loaderData
	const hrefOf = (number: number) =>
		`/what-changed?page=${number}${placeId ? `&place=${encodeURIComponent(placeId)}` : ''}`
	return (
		<Page title={t('list.heading')} backHref="/consultations">
			<h1 className="govuk-heading-l">{t('list.heading')}</h1>
			<p className="govuk-body-l">{t('list.lead')}</p>
			<form method="get" className="app-toolbar">
				<Select
					name="place"
					label={{ children: t('list.place') }}
					defaultValue={placeId ?? ''}
					items={[
						{ value: '', text: t('list.anyPlace') },
						...places.map(({ id, name }) => ({ value: id, text: textIn(name, language).text })),
					]}
				/>
				<Button className="govuk-button--secondary">{t('list.show')}</Button>
			</form>
			<p className="govuk-body">{t('list.count', { count })}</p>
			<ul className="govuk-list app-outcomes">
				{outcomes.map((one) => (
					<Outcome key={one.id} one={one} />
				))}
			</ul>
			{(page > 1 || page * perPage < count) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={page > 1 ? { href: hrefOf(page - 1), text: t('list.previous') } : undefined}
					next={
						page * perPage < count ? { href: hrefOf(page + 1), text: t('list.next') } : undefined
					}
				/>
			)}
		</Page>
	)
}

function Outcome({ one }: { one: Route.ComponentProps['loaderData']['outcomes'][number] }) {
	const { t } = useTranslation('outcomes')
	const { language, settings } = useShell()
	const { kind, slug, title, decision, at, actions, done } = one
	return (
		<li className="app-outcomes__one">
			<h2 className="govuk-heading-m">
				<Link href={`/${addressOf[kind]}/${slug}/outcome`}>
					<LocalWords text={title} language={language} />
				</Link>
			</h2>
			{decision && (
				<p className="govuk-body">
					<LocalWords text={decision} language={language} />
				</p>
			)}
			<p className="app-note">
				{t(`list.kinds.${kind}`)} ·{' '}
				{t('told', { day: dayOf(at, language, settings.council.timeZone) })}{' '}
				{actions > 0 && `· ${t('list.done', { count: done, all: actions })}`}
			</p>
		</li>
	)
}
