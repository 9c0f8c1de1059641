import { useTranslation } from 'react-i18next'
import { TOPICS } from '#app/consultations/consultation.ts'
import { LANGUAGES, type Language, type LocalText, textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Details } from '#app/ui/details.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { Select } from '#app/ui/select.tsx'
import { isNarrowed, type SessionQuery } from './list.ts'
import { monthText } from './when-text.ts'
import { ACCESS_FACTS, ATTENDING } from './workshop.ts'

/** What narrows the list or the calendar: kept in its address, so that it can be shared. */
export function WorkshopFilters({
	query,
	action,
	months,
	places,
	language,
}: {
	query: SessionQuery
	action: '/sessions' | '/sessions/calendar'
	/** To choose from; none where the month is chosen elsewhere on the page. */
	months: string[]
	places: { id: string; name: LocalText }[]
	language: Language
}) {
	const { t } = useTranslation(['sessions', 'consultations'])
	const path = usePath()
	const choices = {
		month: months.map((value) => ({ value, text: monthText(value, language) })),
		place: places.map(({ id, name }) => {
			const { text, lang } = textIn(name, language)
			return { value: id, text, lang }
		}),
		topic: TOPICS.map((value) => ({ value, text: t(`consultations:topics.${value}`) })),
		access: ACCESS_FACTS.map((value) => ({ value, text: t(`facts.${value}`) })),
		mode: ATTENDING.map((value) => ({ value, text: t(`modes.${value}`) })),
		language: LANGUAGES.map(({ code, name }) => ({ value: code, text: name, lang: code })),
	}
	const named = Object.keys(choices) as (keyof typeof choices)[]
	const filters = months.length > 0 ? query : { ...query, month: undefined }
	// Closed, it leaves the first screen of a phone to the sessions.
	return (
		<Details summary={t('filters.heading')} open={isNarrowed(filters)}>
			<form method="get" action={path(action)}>
				{query.when === 'past' && <input type="hidden" name="when" value="past" />}
				{months.length === 0 && query.month && (
					<input type="hidden" name="month" value={query.month} />
				)}
				<div className="app-filters__fields">
					{named
						.filter((name) => choices[name].length > 0)
						.map((name) => (
							<Select
								key={name}
								id={name}
								name={name}
								label={{ children: t(`filters.${name}`) }}
								defaultValue={query[name] ?? ''}
								items={[{ value: '', text: t('filters.any') }, ...choices[name]]}
							/>
						))}
				</div>
				<div className="govuk-button-group">
					<Button className="govuk-button--secondary">{t('filters.apply')}</Button>
					{isNarrowed(filters) && <Link href={action}>{t('filters.clear')}</Link>}
				</div>
			</form>
		</Details>
	)
}
