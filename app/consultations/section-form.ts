import type { Language } from '#app/languages/language.ts'
import type { Definition, Section } from '#app/questions/definition.ts'
import { type Checked, localValues, readLocalText } from './consultation-form.ts'

type Values = Record<string, string>

/** `part2`: an id that says nothing, so that the title can change. */
export function nextSectionId({ sections = [] }: Definition): string {
	const numbers = sections.map(({ id }) => Number(/^part(\d+)$/.exec(id)?.[1] ?? 0))
	return `part${Math.max(0, ...numbers) + 1}`
}

/** Reads a section's title, of up to 150 characters, and what introduces it, up to 1,000. */
export function readSection(
	values: Values,
	{ id, languages }: { id: string; languages: Language[] },
): Checked<Section> {
	const title = readLocalText(values, 'sectionTitle', {
		...{ languages, max: 150, lines: false },
		isRequired: true,
	})
	const introduction = readLocalText(values, 'introduction', {
		...{ languages, max: 1000, lines: true },
		isRequired: false,
	})
	if (!title.ok || !introduction.ok) {
		const errors = { ...(!title.ok && title.errors), ...(!introduction.ok && introduction.errors) }
		return { ok: false, errors }
	}
	const isIntroduced = introduction.value.en !== undefined
	return {
		ok: true,
		value: {
			id,
			title: title.value,
			...(isIntroduced && { introduction: introduction.value }),
			...(values.isShuffled === 'yes' && { isShuffled: true }),
		},
	}
}

export function sectionValues({ title, introduction, isShuffled }: Section): Values {
	return {
		...localValues('sectionTitle', title),
		...localValues('introduction', introduction),
		isShuffled: isShuffled ? 'yes' : '',
	}
}
