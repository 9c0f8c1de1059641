import { LANGUAGE_CODES } from '#app/languages/language.ts'
import { pathIn } from '#app/languages/language-path.ts'
import { expect, test } from './journey.ts'
import { pagePaths } from './routes.ts'

type Found = { pages: Record<string, number>; problems: string[] }

async function read(): Promise<Found> {
	return (await fetch(process.env.READ_URL ?? '')).json() as Promise<Found>
}

test('no page that was served had a script or a style of its own, or a framework', async () => {
	expect((await read()).problems).toEqual([])
})

/** Shown only once the clock has passed a close, an end or a start; the HTTP tests go there. */
const notInBrowsers = [
	// tests/http-answering.test.ts
	'/consultations/:slug/answer/late',
	// tests/http-booking.test.ts
	'/sessions/:slug/book/late',
	// tests/http-own-booking.test.ts
	'/bookings/own/rating',
]

test('the journeys have been on every page, residents’ ones in every language', async () => {
	const served = Object.keys((await read()).pages).map((key) => key.split(' ')[1] ?? '')
	const wanted = pagePaths
		.filter((path) => !notInBrowsers.includes(path))
		.flatMap((path) =>
			path.startsWith('/staff') ? [path] : LANGUAGE_CODES.map((language) => pathIn(language, path)),
		)
	const missed = wanted.filter((path) => {
		const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`)
		return !served.some((one) => pattern.test(one))
	})
	expect(missed).toEqual([])
})
