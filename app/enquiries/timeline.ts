import type { ACTORS, EventKind, Outcome } from '#app/cases/case.ts'
import type { Photo } from '#app/files/photo.server.ts'
import type { LocalText } from '#app/languages/language.ts'

/** What a resident is told of; notes are between colleagues. */
export type ToldKind = Exclude<EventKind, 'note'>

export function isTold<Event extends { kind: EventKind }>(
	event: Event,
): event is Event & { kind: ToldKind } {
	return event.kind !== 'note'
}

/** One thing that happened, as the resident is shown it. */
export type TimelineEvent = {
	id: number
	kind: ToldKind
	actor: (typeof ACTORS)[number]
	at: Date
	words: string | null
	personName?: string
	/** The need that it is about; without one, the whole enquiry. */
	serviceName?: LocalText
	toTeamName?: LocalText
	deadlineAt?: Date
	outcome?: Outcome
	photos: Photo[]
}
