import { useTranslation } from 'react-i18next'
import { LANGUAGES, type Language, type LocalText, textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Details } from '#app/ui/details.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { Select } from '#app/ui/select.tsx'
import { TOPICS } from './consultation.ts'
import { LISTED_STATES, type ListQuery } from './public-list.ts'

/** What narrows the list: kept in its address, so that it can be shared. */
export function ListFilters({
	query,
	places,
	language,
}: {
	query: ListQuery
	places: { id: string; name: LocalText }[]
	language: Language
}) {
	const { t } = useTranslation('consultations')
	const path = usePath()
	const any = { value: '', text: t('filters.any') }
	const choices = {
		topic: TOPICS.map((value) => ({ value, text: t(`topics.${value}`) })),
		place: places.map(({ id, name }) => {
			const { text, lang } = textIn(name, language)
			return { value: id, text, lang }
		}),
		status: LISTED_STATES.map((value) => ({ value, text: t(`states.${value}`) })),
		language: LANGUAGES.map(({ code, name }) => ({ value: code, text: name, lang: code })),
	}
	const isFiltered = Object.entries(query).some(([name, value]) => name !== 'page' && value)
	// Closed, it leaves the first screen of a phone to the consultations.
	return (
		<Details summary={t('filters.heading')} open={isFiltered}>
			<form method="get" action={path('/consultations')}>
				<div className="app-filters__fields">
					{(['topic', 'place', 'status', 'language'] as const).map((name) => (
						<Select
							key={name}
							id={name}
							name={name}
							label={{ children: t(`filters.${name}`) }}
							defaultValue={query[name] ?? ''}
							items={[any, ...choices[name]]}
						/>
					))}
				</div>
				<div className="govuk-button-group">
					<Button className="govuk-button--secondary">{t('filters.apply')}</Button>
					{isFiltered && <Link href="/consultations">{t('filters.clear')}</Link>}
				</div>
			</form>
		</Details>
	)
}
