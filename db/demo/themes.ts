import type { Chance } from './chance.ts'
import type { Around, Given, Line, StaffWords, Theme, Told } from './story.ts'
import { type ArabicTale, arabicTales, arabicWeight } from './story-arabic.ts'
import { binThemes } from './story-bins.ts'
import { buildingThemes } from './story-buildings.ts'
import { careThemes } from './story-care.ts'
import { homeThemes } from './story-homes.ts'
import { kerbThemes } from './story-kerb.ts'
import { mixedThemes } from './story-mixed.ts'
import { moneyThemes } from './story-money.ts'
import { neighbourThemes } from './story-neighbours.ts'
import { parkThemes } from './story-parks.ts'
import { repairThemes } from './story-repairs.ts'
import { roadThemes } from './story-roads.ts'
import { schoolThemes } from './story-schools.ts'
import { streetThemes } from './story-street.ts'
import { talkThemes } from './story-talk.ts'
import { taxThemes } from './story-tax.ts'

export const themes: Theme[] = [
	...binThemes,
	...buildingThemes,
	...careThemes,
	...homeThemes,
	...kerbThemes,
	...moneyThemes,
	...neighbourThemes,
	...parkThemes,
	...repairThemes,
	...roadThemes,
	...schoolThemes,
	...streetThemes,
	...talkThemes,
	...taxThemes,
]

const staffWords = new Map(themes.map(({ service, staff }) => [service, staff]))

/** What staff say about a service, whichever enquiry it is in. */
export function wordsOfStaff(serviceId: string): StaffWords {
	return staffWords.get(serviceId) ?? { replies: [], done: [] }
}

/** Lines that fit the answers given; where some name them, mostly those. */
export function fittingLine(
	lines: Line[],
	given: ReadonlySet<string>,
	chance: Chance,
): string | undefined {
	const fitting = lines.filter(
		(line) => typeof line === 'string' || line.slice(1).some((answer) => given.has(answer)),
	)
	if (fitting.length === 0) return undefined
	const line = chance.pickWeighted(fitting, (one) => (typeof one === 'string' ? 1 : 4))
	return typeof line === 'string' ? line : line[0]
}

export type Tale = {
	service: string
	says: string
	given: Given
	around: Around
	arabic?: ArabicTale
}

type Source = { service: string; weight: number; months: number[]; tales: Tale[] }

const everyMonth: number[] = Array.from({ length: 12 }, () => 1)

function taleOf(service: string, told: Told): Tale {
	const [says, given, around] = typeof told === 'string' ? [told, {}, {}] : told
	return { service, says, given, around: around ?? {} }
}

export const sources: Source[] = [
	...[...themes, ...mixedThemes].map(({ service, weight, months = everyMonth, told }) => ({
		service,
		weight,
		months,
		tales: told.map((one) => taleOf(service, one)),
	})),
	{
		service: 'arabic',
		weight: arabicWeight,
		months: everyMonth,
		tales: arabicTales.map((arabic) => {
			const { service, says, given, ...around } = arabic
			return { service, says, given, around, arabic }
		}),
	},
]

/** Against an average month, so that the weights of a year stay what they are. */
export function weightIn(source: Source, month: number): number {
	const mean = source.months.reduce((sum, one) => sum + one, 0) / 12
	return (source.weight * (source.months[month - 1] ?? 1)) / mean
}

/** Words that are always the same are told this often at most. */
const sameWordsMax = 3

function isSpent(tale: Tale, times: number): boolean {
	const isVaried = /[[{]/.test(tale.says)
	return times >= (tale.around.once ? 1 : isVaried ? Number.POSITIVE_INFINITY : sameWordsMax)
}

/**
 * Gives the tales of a source in turn, shuffled anew each time round; none when all that could be
 * told in that month are spent.
 */
export function dealer(chance: Chance): (source: Source, month: number) => Tale | undefined {
	const decks = new Map<Source, Tale[]>()
	const told = new Map<Tale, number>()
	return (source, month) => {
		const isInSeason = ({ around: { months } }: Tale) => !months || months.includes(month)
		const isThere = (one: Tale) => !isSpent(one, told.get(one) ?? 0) && isInSeason(one)
		let deck = decks.get(source) ?? []
		if (!deck.some(isThere)) deck = chance.shuffle(source.tales)
		const tale = deck.find(isThere)
		if (!tale) return undefined
		decks.set(
			source,
			deck.filter((one) => one !== tale),
		)
		told.set(tale, (told.get(tale) ?? 0) + 1)
		return tale
	}
}
