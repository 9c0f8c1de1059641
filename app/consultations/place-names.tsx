import { Fragment } from 'react'
import { type Language, type LocalText, languageFor } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'

/** The names of places as a list of the page's language, each in the language that it is in. */
export function PlaceNames({
	places,
	language,
}: {
	places: { id: string; name: LocalText }[]
	language: Language
}) {
	const list = new Intl.ListFormat(languageFor(language).locale)
	const parts = list.formatToParts(places.map(({ id }) => id))
	return parts.map(({ type, value }, at) => {
		const place = type === 'element' ? places.find(({ id }) => id === value) : undefined
		const key = place?.id ?? `between-${at}`
		return (
			<Fragment key={key}>
				{place ? <LocalWords text={place.name} language={language} /> : value}
			</Fragment>
		)
	})
}
