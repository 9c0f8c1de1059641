import { SUPPORT_KINDS, type SupportKind, type SupportStatus } from './booking.ts'

/** What a host may note next about something that was asked for. */
export function nextStatuses(
	status: SupportStatus,
	{ isDay }: { isDay: boolean },
): SupportStatus[] {
	const planned: SupportStatus[] = ['asked', 'arranged', 'not-possible']
	const done: SupportStatus[] = ['delivered', 'not-delivered']
	return [...planned, ...(isDay ? done : [])].filter((one) => one !== status)
}

export type Need = {
	id: string
	bookingId: string
	kind: SupportKind
	words: string | null
	status: SupportStatus
}

export type NeedGroup<N> = {
	kind: SupportKind
	needs: N[]
	/** How many stand where; asked counts every one of them. */
	counts: {
		asked: number
		arranged: number
		notPossible: number
		delivered: number
		notDelivered: number
	}
}

/** What is to be arranged, by kind, with what was delivered against what was asked. */
export function groupNeeds<N extends Need>(needs: N[]): NeedGroup<N>[] {
	return SUPPORT_KINDS.flatMap((kind) => {
		const own = needs.filter((need) => need.kind === kind)
		if (own.length === 0) return []
		const having = (status: SupportStatus) => own.filter((need) => need.status === status).length
		const counts = {
			asked: own.length,
			arranged: having('arranged'),
			notPossible: having('not-possible'),
			delivered: having('delivered'),
			notDelivered: having('not-delivered'),
		}
		return [{ kind, needs: own, counts }]
	})
}
