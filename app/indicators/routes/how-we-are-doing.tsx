import { useTranslation } from 'react-i18next'
import { listPlaces } from '#app/places/place.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { readMeasures } from '../measure.server.ts'
import { MeasureCard, MeasureKey, MeasureTable } from '../measure-figures.tsx'
import { dateText } from '../measure-text.ts'
import type { Route } from './+types/how-we-are-doing.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everyone, so a shared cache may keep it for a minute; a browser asks again. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=0, s-maxage=60' }
}

export async function loader({ context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { council } = context.get(settingsContext)
	const places = (await listPlaces(db)).filter(({ kind }) => kind !== 'borough')
	const readings = await readMeasures(db, {
		now: context.get(nowContext),
		threshold: council.smallNumberThreshold,
		timeZone: council.timeZone,
		places,
	})
	return { places: places.map(({ id, name }) => ({ id, name })), readings }
}

export default function HowWeAreDoing({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('indicators')
	const { language } = useShell()
	const { places, readings } = loaderData
	const [first] = readings
	return (
		<Page title={t('page.title')} backHref="/">
			<h1 className="govuk-heading-l">{t('page.title')}</h1>
			{first && (
				<p className="govuk-body-l">
					{t('page.lead', {
						from: dateText(first.from, language),
						to: dateText(first.to, language),
					})}
				</p>
			)}
			<ul className="app-measures">
				{readings.map((reading) => (
					<li key={reading.measure}>
						<MeasureCard reading={reading} />
					</li>
				))}
			</ul>
			<MeasureKey />
			{readings.map((reading) => (
				<MeasureTable key={reading.measure} reading={reading} places={places} />
			))}
			<h2 className="govuk-heading-m">{t('page.howHeading')}</h2>
			<div className="app-prose">
				<p className="govuk-body">{t('ease.how')}</p>
				<p className="govuk-body">{t('closedInTime.how')}</p>
				<p className="govuk-body">{t('easyToTakePart.how')}</p>
				<p className="govuk-body">{t('listened.how')}</p>
				<p className="govuk-body">{t('how.places')}</p>
				<p className="govuk-body">{t('how.range')}</p>
				<p className="govuk-body">{t('how.tooFew', { threshold: first?.threshold })}</p>
			</div>
			<p className="govuk-body">
				{/* Data is the same in every language, so this address takes no language prefix. */}
				<a className="govuk-link" href="/api/indicators">
					{t('page.data')}
				</a>
			</p>
		</Page>
	)
}
