import { postForms } from './asking.ts'
import type { Visitor } from './journey.ts'

/** A date of a series that no other journey counts the places of. */
const path = '/sessions/brickfields-garden-2'

export const bookingPaths = ['who', 'support', 'contact', 'check'].map(
	(one) => `${path}/book/${one}`,
)
export const bookedPaths = [
	`${path}/booked`,
	...['', '/people', '/support', '/cancellation', '/transfer'].map((one) => `/bookings/own${one}`),
]

/** A booking that is answered up to the page that checks it. */
export async function beginBookingAtOnce(visitor: Visitor): Promise<void> {
	await postForms(visitor, [
		[`${path}/book`, {}],
		[`${path}/book/who`, { as: 'others', others: '1', othersNames: 'Ben Okri' }],
		[
			`${path}/book/support`,
			{ support: ['food'], 'words-food': 'Halal حلال', supportConsent: 'yes' },
		],
		[`${path}/book/contact`, { name: 'Amina Yusuf', email: visitor.email }],
	])
}

/** The same booked, and opened by its code. */
export async function bookAtOnce(visitor: Visitor): Promise<void> {
	await postForms(visitor, [[`${path}/book/check`, {}]])
	await visitor.open(`${path}/booked`)
	const reference = await visitor.page.locator('.app-reference').innerText()
	const code = await visitor.page.locator('.app-code').innerText()
	await postForms(visitor, [['/bookings', { reference, code }]])
}
