import type { LocalText } from '#app/languages/language.ts'
import type { Definition } from '#app/questions/definition.ts'
import type { ResponseChannel } from '#app/responses/response.ts'
import {
	type Breakdown,
	breakdownOf,
	type Group,
	type GroupTotals,
	groupTotals,
	hasBreakdown,
} from './breakdown.ts'
import { isTooFew } from './disclosure.ts'
import {
	type Counts,
	countOf,
	type NamedPlace,
	type QuestionResult,
	resultsOf,
} from './distribution.ts'
import { mayBreakDown } from './follow-ups.ts'

/** A place by its name, a channel, or what has no place. */
export type GroupLabel = { place: LocalText } | { channel: ResponseChannel } | { own: 'noPlace' }

export type GroupedResults = {
	totals: GroupTotals
	labels: GroupLabel[]
	breakdowns: Map<string, Breakdown>
}

/** Everything that a page of results shows, as it may be shown. */
export type PublishedResults = {
	/** Responses counted; undefined where they are too few. */
	count: number | undefined
	/** How many of them are flagged; undefined where that would tell something. */
	flagged: number | undefined
	threshold: number
	questions: QuestionResult[]
	byPlace?: GroupedResults
	byChannel?: GroupedResults
}

/**
 * `places`: all wards, in the order in which they are shown; `others`: the places besides that can
 * be picked as an answer, shown where somebody did.
 */
export function publishedResults(
	definition: Definition,
	counted: { all: Counts; places: Group[]; channels: Group[] },
	{
		threshold,
		places,
		others = [],
	}: { threshold: number; places: NamedPlace[]; others?: NamedPlace[] },
): PublishedResults {
	const isPicked = ({ id }: NamedPlace) =>
		[...counted.all.values()].some((choices) => choices.has(id))
	const { count, flagged } = countOf(counted.all, '', '')
	const isFlaggedShown = !isTooFew(flagged, threshold) && !isTooFew(count - flagged, threshold)
	const grouped = (groups: Group[], labelOf: (id: string) => GroupLabel) =>
		groupedResults(definition, groups, { threshold, labelOf })
	return {
		count: isTooFew(count, threshold) ? undefined : count,
		flagged: isFlaggedShown ? flagged : undefined,
		threshold,
		questions: resultsOf(definition, counted.all, {
			threshold,
			places: [...places, ...others.filter(isPicked)],
		}),
		byPlace: grouped(placeGroups(counted.places, places), (id) => {
			const name = places.find((place) => place.id === id)?.name
			return name ? { place: name } : { own: 'noPlace' }
		}),
		byChannel: grouped(
			counted.channels.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1)),
			(id) => ({ channel: id as ResponseChannel }),
		),
	}
}

const sizeOf = ({ counts }: Group) => countOf(counts, '', '').count

/** Each ward that has responses, then all others together, so that every response is in one. */
function placeGroups(groups: Group[], places: NamedPlace[]): Group[] {
	const wards = places.flatMap(({ id }) => groups.filter((group) => group.id === id))
	const others = groups.filter((group) => !wards.includes(group))
	if (others.length === 0) return wards
	return [...wards, { id: '', counts: merged(others.map(({ counts }) => counts)) }]
}

function merged(list: Counts[]): Counts {
	const all: Counts = new Map()
	for (const [questionId, choices] of list.flatMap((counts) => [...counts])) {
		const known = all.get(questionId) ?? new Map()
		all.set(questionId, known)
		for (const [choice, { count, sum, flagged }] of choices) {
			const before = known.get(choice) ?? { count: 0, sum: 0, flagged: 0 }
			known.set(choice, {
				count: before.count + count,
				sum: before.sum + sum,
				flagged: before.flagged + flagged,
			})
		}
	}
	return all
}

function groupedResults(
	{ questions }: Definition,
	groups: Group[],
	{ threshold, labelOf }: { threshold: number; labelOf: (id: string) => GroupLabel },
): GroupedResults | undefined {
	const totals = groupTotals(groups, threshold)
	if (!totals || groups.length < 2) return undefined
	const breakdowns = new Map<string, Breakdown>()
	for (const question of questions.filter(hasBreakdown)) {
		if (!mayBreakDown(question, breakdowns, totals)) continue
		const breakdown = breakdownOf(question, groups, { threshold, totals })
		if (breakdown) breakdowns.set(question.id, breakdown)
	}
	return { totals, labels: groups.map(({ id }) => labelOf(id)), breakdowns }
}
