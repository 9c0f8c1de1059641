import type { Attending } from '#app/workshops/workshop.ts'
import { SUPPORT_KINDS, type SupportKind } from './booking.ts'

/** For which needs we ask in words what exactly: without them the host could not arrange it. */
export const SUPPORT_WORDS: Partial<Record<SupportKind, 'needed' | 'optional'>> = {
	'language-interpreter': 'needed',
	food: 'needed',
	other: 'needed',
	childcare: 'optional',
	travel: 'optional',
}

const ONLINE: readonly SupportKind[] = [
	'bsl-interpreter',
	'language-interpreter',
	'large-print',
	'easy-read',
	'other',
]

/** What can be asked for: a room and a meal are no help to who joins online. */
export function supportFor(attending: Attending): readonly SupportKind[] {
	return attending === 'online' ? ONLINE : SUPPORT_KINDS
}
