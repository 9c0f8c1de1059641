import type { KeptMark, makeStore } from './attendance-store.ts'

/** Fewer at once than the site takes, so that a poor connection gets some of them through. */
export const marksAtOnce = 100

/** What the site knows of the list: its count, and what was noted since this tablet last heard. */
export type Tidings = { here: number; newer: KeptMark[]; asOf: string }

export type Sent =
	| ({ kind: 'kept'; stored: string[]; refused: { id: string; code: string }[] } & Partial<Tidings>)
	/** No connection, or the site cannot take them now. */
	| { kind: 'later' }
	| { kind: 'signedOut' }

type Store = Pick<ReturnType<typeof makeStore>, 'list' | 'listUnsent' | 'keep'>

/**
 * Sends what is not sent yet, in turns of `marksAtOnce`, one turn at a time. A mark that the site
 * says nothing about stays to be sent again.
 */
export function makeSync(store: Store, send: (marks: KeptMark[]) => Promise<Sent>) {
	let running: Promise<Sent['kind']> | undefined

	async function sendAll(): Promise<Sent['kind']> {
		for (;;) {
			const waiting = store.listUnsent().slice(0, marksAtOnce)
			if (waiting.length === 0) return 'kept'
			const sent = await send(waiting).catch((): Sent => ({ kind: 'later' }))
			if (sent.kind !== 'kept') return sent.kind
			if (!note(waiting, sent)) return 'later'
		}
	}

	/** False where the answer was about none of them: sending again would lead nowhere. */
	function note(waiting: KeptMark[], sent: Sent & { kind: 'kept' }): boolean {
		const stored = new Set(sent.stored)
		const refused = new Map(sent.refused.map(({ id, code }) => [id, code]))
		const settled = waiting.filter(({ id }) => stored.has(id) || refused.has(id))
		for (const mark of settled)
			store.keep(
				stored.has(mark.id)
					? { ...mark, isSent: true }
					: { ...mark, refusal: refused.get(mark.id) },
			)
		return settled.length > 0
	}

	return {
		/** Gives how it ended; what is asked for while it runs is sent in the same run. */
		sendNow(): Promise<Sent['kind']> {
			running ??= sendAll().finally(() => {
				running = undefined
			})
			return running
		},
	}
}
