import { useTranslation } from 'react-i18next'
import { data, href, redirect } from 'react-router'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, type FieldErrors, invalid, parseForm, valuesOf } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listPlaces, locate, readBoroughMap } from '../place.server.ts'
import { PlaceFinder } from '../place.ts'
import { PostcodeField } from '../place-fields.tsx'
import { BoroughMap } from '../place-map.tsx'
import type { Route } from './+types/places.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const map = await readBoroughMap(db, context.get(languageContext))
	return { map, places: await listPlaces(db) }
}

/** The postcode goes into no address: the answer is a place's page, or a choice of two. */
export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const parsed = parseForm(PlaceFinder, form)
	if (!parsed.ok) return invalid(parsed)
	const values = valuesOf(form)
	const located = await locate(context.get(dbContext), parsed.value)
	if (!located.ok) return invalid({ values, errors: { postcode: located.code } })
	const { location } = located
	if (location.isNearBoundary)
		return data({ values, errors: {}, choices: location.choices.map(({ place }) => place) })
	const [placeId] = location.placeIds
	if (!placeId) return invalid({ values, errors: { postcode: 'elsewhere' } })
	throw redirect(href('/places/:placeId', { placeId }))
}

export default function Places({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('places')
	const { language } = useShell()
	const { map, places } = loaderData
	const values = actionData?.values
	const errors: FieldErrors = actionData?.errors ?? {}
	const choices = actionData && 'choices' in actionData ? actionData.choices : []
	const hrefFor = (placeId: string) => href('/places/:placeId', { placeId })
	return (
		<Page title={t('places.title')} backHref="/" errors={errorItems(t, 'places', errors)}>
			<h1 className="govuk-heading-l">{t('places.title')}</h1>
			<p className="govuk-body-l">{t('places.lead')}</p>
			{choices.length > 0 && (
				<section className="app-box app-box--tint" aria-labelledby="near">
					<h2 className="govuk-heading-m" id="near">
						{t('places.near.heading')}
					</h2>
					<p className="govuk-body">{t('places.near.what')}</p>
					<ul className="govuk-list">
						{choices.map(({ id, name }) => (
							<li key={id}>
								<Link href={hrefFor(id)}>
									<LocalWords text={name} language={language} />
								</Link>
							</li>
						))}
					</ul>
				</section>
			)}
			<form method="post" noValidate>
				<PostcodeField value={values?.postcode} error={errors.postcode} />
				<Button>{t('places.find')}</Button>
			</form>
			<div className="app-columns">
				{map && (
					<div>
						<h2 className="govuk-heading-m">{t('places.mapHeading')}</h2>
						<BoroughMap drawing={map} hrefFor={hrefFor} label={t('places.map')} />
					</div>
				)}
				<div>
					<h2 className="govuk-heading-m">{t('places.listHeading')}</h2>
					<ul className="govuk-list">
						{places.map(({ id, name, kind }) => (
							<li key={id}>
								<Link href={hrefFor(id)}>
									<LocalWords text={name} language={language} />
								</Link>{' '}
								{kind === 'borough' && <span className="app-note">{t('places.whole')}</span>}
							</li>
						))}
					</ul>
				</div>
			</div>
		</Page>
	)
}
