import { setTimeout } from 'node:timers/promises'
import type { ResponseDraft } from '#app/responses/response-draft.ts'
import { sendResponse } from '#app/responses/send-response.server.ts'
import { connect } from '#db/client.server.ts'

export type Closing = {
	appUrl: string
	consultation: { id: string; slug: string }
	people: { draftId: string; content: ResponseDraft }[]
	startsAt: number
	seconds: number
}
/** Ids of the drafts, by what their senders were told; how often they had to try again, and why. */
export type Told = {
	received: string[]
	late: string[]
	failed: number
	retries: number
	faults: string[]
}

const retryMilliseconds = 1000
const triesMax = 120

/** Sends for some of the people, spread over the seconds around the close; by the clock on the wall. */
process.once('message', (task: Closing) => void sendAll(task))
process.send?.('ready')

async function sendAll({ appUrl, consultation, people, startsAt, seconds }: Closing) {
	const { db, close } = connect(appUrl, { connectionsMax: 10, name: 'closing' })
	const told: Told = { received: [], late: [], failed: 0, retries: 0, faults: [] }
	const facts = { placeIds: new Set<string>(), timeZone: 'Europe/London' }
	await Promise.all(
		people.map(async ({ draftId, content }, at) => {
			const moment = startsAt + (at / people.length) * seconds * 1000
			await setTimeout(Math.max(0, moment - Date.now()))
			const sending = { draftId, content, consultation, facts, language: 'en' as const }
			const sent = await untilAnswered(told, () =>
				sendResponse(db, { ...sending, now: new Date() }),
			)
			if (sent === 'received' || sent === 'sentBefore') told.received.push(draftId)
			else if (sent === 'closed') told.late.push(draftId)
			else told.failed++
		}),
	)
	await close()
	process.send?.(told)
}

/** A busy site answers 503 and keeps the draft: who sends it tries the same one again. */
async function untilAnswered(told: Told, send: () => ReturnType<typeof sendResponse>) {
	for (let tries = 1; tries <= triesMax; tries++) {
		const sent = await send().catch((error: Error) => {
			const cause = (error.cause ?? error) as Error & { code?: string }
			told.faults.push(cause.code ?? cause.message)
			told.retries++
		})
		if (sent) return sent.kind
		await setTimeout(retryMilliseconds)
	}
	return undefined
}
