import { useTranslation } from 'react-i18next'
import {
	isLanguage,
	LANGUAGES,
	type Language,
	type LocalText,
	languageFor,
} from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { groupWords } from './group.ts'

/** A group's own words as they were written, line by line, in the language that they are in. */
export function GroupWords({ text, language }: { text: LocalText; language: Language }) {
	const { text: words, lang } = groupWords(text, language)
	return (
		<div className="app-words" lang={lang} dir={languageFor(lang ?? language).direction}>
			{words}
		</div>
	)
}

/** The same in each language that it is written in, for who answers for all of them. */
export function GroupWordsInAll({ text }: { text: LocalText }) {
	return LANGUAGES.map(
		({ code, direction }) =>
			text[code] !== undefined && (
				<div key={code} className="app-words" lang={code} dir={direction}>
					{text[code]}
				</div>
			),
	)
}

/** The same within a line. */
export function GroupLine({ text, language }: { text: LocalText; language: Language }) {
	const { text: words, lang } = groupWords(text, language)
	return <bdi lang={lang}>{words}</bdi>
}

/** The places that it is about by name, or the whole borough. */
export function WherePlaces({
	placeIds,
	places,
	language,
}: {
	placeIds: string[]
	places: { id: string; name: LocalText }[]
	language: Language
}) {
	const { t } = useTranslation('groups')
	const where = places.filter(({ id }) => placeIds.includes(id))
	if (where.length === 0) return t('borough')
	return where.map(({ id, name }, at) => (
		<span key={id}>
			{at > 0 && t('between')}
			<LocalWords text={name} language={language} />
		</span>
	))
}

/** What is spoken in it, each language by its own name. */
export function SpokenNames({ spoken }: { spoken: string[] }) {
	const { t } = useTranslation('groups')
	return spoken.map((one, at) => {
		const known = isLanguage(one) ? LANGUAGES.find(({ code }) => code === one) : undefined
		return (
			<span key={one}>
				{at > 0 && t('between')}
				<bdi lang={known?.code}>{known?.name ?? one}</bdi>
			</span>
		)
	})
}
