import { setTimeout } from 'node:timers/promises'
import { residentOf } from '#tests/bench/load.ts'
import { type Client, Refused, type Send, sendEnquiryAs } from '#tests/bench/resident.ts'
import type { History } from './history.ts'

export type Crowd = {
	/** Requests that were answered so far. */
	answered: () => number
	/** Requests that are still to come, about. */
	remaining: () => number
	/** Lets everybody go on to the end, from wherever in the journey they wait. */
	release: () => void
	/** While it is known to be down, nobody tries again, so that the machine is free to start it. */
	hold: (isDown: boolean) => void
	/** How many have not come to their place in the journey yet. */
	underWay: () => number
	ended: Promise<{ failed: string[]; retries: number }>
}

/** The words, eight pages that are posted, and the confirmation. */
const requestsOfJourney = 10
const retryMilliseconds = { min: 200, max: 1_500 }
const tellsNonce = / Nonce ([\w-]+)\./

export const nonceOf = (words: string) => tellsNonce.exec(words)?.[1] ?? null

/**
 * All residents at once, each at a random place of the journey when they are released, so that at
 * any moment after that some are sending. Whoever gets no answer tries the same again.
 */
export function gather(
	client: Client,
	{
		count,
		postcodes,
		history,
		endsAt,
	}: { count: number; postcodes: string[]; history: History; endsAt: number },
): Crowd {
	const totals = { answered: 0, retries: 0, waiting: 0, done: 0, isDown: false }
	const failed: string[] = []
	const { promise: released, resolve: release } = Promise.withResolvers<void>()

	const live = async (number: number) => {
		const resident = residentOf(number, postcodes)
		const nonce = `${number}-${crypto.randomUUID()}`
		const stop = Math.floor(Math.random() * (requestsOfJourney - 2))
		let step = 0
		const send = stubborn(client.as(resident.address), totals, endsAt)
		try {
			const { reference } = await sendEnquiryAs(
				send,
				{ ...resident, words: `${resident.words} Nonce ${nonce}.` },
				{
					postsOnly: true,
					onStep: async ({ path }) => {
						if (step++ === stop) {
							totals.waiting++
							await released
						}
						if (path === '/ask/check') history.attempted.add(nonce)
					},
				},
			)
			history.confirmed.set(nonce, reference)
		} catch (error) {
			failed.push(error instanceof Refused ? error.message : String(error))
		}
		totals.done++
	}
	const all = Promise.all(Array.from({ length: count }, (_, number) => live(number)))
	return {
		answered: () => totals.answered,
		remaining: () => Math.max(0, count * requestsOfJourney - totals.answered),
		release,
		hold: (isDown) => {
			totals.isDown = isDown
		},
		underWay: () => count - totals.waiting - totals.done,
		ended: all.then(() => ({ failed, retries: totals.retries })),
	}
}

type Totals = { answered: number; retries: number; isDown: boolean }

/** Tries again where a browser would show that the site cannot be reached, or cannot serve now. */
function stubborn(send: Send, totals: Totals, endsAt: number): Send {
	const { min, max } = retryMilliseconds
	const pause = () => setTimeout(min + Math.random() * (max - min))
	return async (path, asked) => {
		while (Date.now() < endsAt) {
			const answer = await send(path, asked).catch(() => undefined)
			if (answer && answer.status < 500) {
				totals.answered++
				return answer
			}
			totals.retries++
			await pause()
			while (totals.isDown && Date.now() < endsAt) await pause()
		}
		throw new Error('time is over')
	}
}
