import { useTranslation } from 'react-i18next'
import { isAnythingAsked } from '#app/consultations/public-list.server.ts'
import { WordsField } from '#app/enquiries/words-field.tsx'
import { textIn } from '#app/languages/language.ts'
import { readBoroughMap } from '#app/places/place.server.ts'
import { BoroughMap } from '#app/places/place-map.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { Page, UrgentNumbers } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { isAnythingComing } from '#app/workshops/list.server.ts'
import type { Route } from './+types/home.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** The same for everybody, so any cache may keep it for a short while. */
export function headers() {
	return { 'Cache-Control': 'public, max-age=60' }
}

export async function loader({ context }: Route.LoaderArgs) {
	const language = context.get(languageContext)
	const db = context.get(dbContext)
	const now = context.get(nowContext)
	const isThere = {
		consultations: await isAnythingAsked(db, { now }),
		sessions: await isAnythingComing(db, { now }),
	}
	return { map: await readBoroughMap(db, language), isThere }
}

const CHOICES = ['ask', 'follow', 'consultations', 'sessions'] as const

export default function Home({ loaderData: { map, isThere } }: Route.ComponentProps) {
	const { t } = useTranslation('front-door')
	const { settings, language } = useShell()
	const path = usePath()
	const borough = textIn(settings.council.borough, language).text
	return (
		<Page title={t('home.title')} isFullWidth>
			<UrgentNumbers />
			<section className="app-hero">
				<div className="govuk-width-container">
					<h1 className="app-hero__heading">{t('home.heading', { borough })}</h1>
					<form method="post" action={path('/ask')} className="app-hero__form" noValidate>
						<input type="hidden" name="start" value="yes" />
						<WordsField />
						<Button isStartButton>{t('home.go')}</Button>
					</form>
				</div>
			</section>
			<div className="govuk-width-container">
				<ul className="app-choices">
					{CHOICES.filter(
						(choice) => !(choice in isThere) || isThere[choice as keyof typeof isThere],
					).map((choice) => (
						<li key={choice} className="app-choice">
							<h2 className="app-choice__heading">
								<Link href={`/${choice}`} className="app-choice__link">
									{t(`home.${choice}.heading`)}
								</Link>
							</h2>
							<p>{t(`home.${choice}.what`)}</p>
						</li>
					))}
				</ul>
				{map && (
					<section aria-labelledby="your-area">
						<h2 className="govuk-heading-l" id="your-area">
							{t('home.area.heading')}
						</h2>
						<p className="govuk-body-l">{t('home.area.what')}</p>
						<div className="app-map-and-list">
							<BoroughMap
								drawing={map}
								label={t('home.area.map', { borough })}
								hrefFor={(id) => `/places/${id}`}
							/>
							<ul className="govuk-list app-map-list">
								{map.places.map(({ id, name, lang }) => (
									<li key={id}>
										<Link href={`/places/${id}`} lang={lang}>
											{name}
										</Link>
									</li>
								))}
							</ul>
						</div>
					</section>
				)}
			</div>
		</Page>
	)
}
