import { setTimeout } from 'node:timers/promises'
import { book } from '#app/bookings/book.server.ts'
import { newBooking } from '#app/bookings/booking.test-support.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import { connect } from '#db/client.server.ts'

export type Race = { appUrl: string; workshopId: string; names: string[]; startsAt: number }
/** How often somebody was told that the site is busy, and tried again. */
export type Raced = { booked: number; waiting: number; retries: number; seconds: number }

const retryMilliseconds = 500
const triesMax = 60

/** Books for some of the people, all of them at one moment. */
process.once('message', (race: Race) => void bookAll(race))
process.send?.('ready')

async function bookAll({ appUrl, workshopId, names, startsAt }: Race) {
	const { db, close } = connect(appUrl, { connectionsMax: 10, name: 'race' })
	await setTimeout(Math.max(0, startsAt - Date.now()))
	let retries = 0
	const made = await Promise.all(
		names.map(async (name) => {
			const asked = newBooking({ id: workshopId } as Workshop, { name, now: new Date() })
			for (let tries = 1; tries <= triesMax; tries++) {
				const booked = await book(db, asked).catch(() => undefined)
				if (booked) return booked.kind
				retries++
				await setTimeout(retryMilliseconds)
			}
			return undefined
		}),
	)
	const seconds = (Date.now() - startsAt) / 1000
	await close()
	const count = (kind: string) => made.filter((one) => one === kind).length
	const raced: Raced = { booked: count('booked'), waiting: count('waiting'), retries, seconds }
	process.send?.(raced)
}
