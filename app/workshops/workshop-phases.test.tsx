import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { PublicWorkshop } from './list.ts'
import { WHOLE_WORKSHOP } from './workshop.test-support.ts'
import type { WorkshopPhase } from './workshop.ts'
import { WorkshopAccess, WorkshopFacts } from './workshop-facts.tsx'
import { WorkshopPoster } from './workshop-poster.tsx'

const workshop = {
	...WHOLE_WORKSHOP,
	...{ status: 'published', mode: 'hybrid', invited: 'open', spoken: ['en'], interpreters: [] },
	...{ linkMinutes: 60, reserved: [{ reservedFor: 'wheelchair', places: 2 }], releasedAt: null },
	cancelledWhy: { en: 'The hall flooded.', ar: 'غمرت المياه القاعة.' },
} as unknown as PublicWorkshop

function drawn(phase: WorkshopPhase, language: Language) {
	const told = { workshop, phase, language, timeZone: 'Europe/London' }
	const code = { path: '', size: 1 }
	const draw = (view: React.ReactNode) =>
		renderToStaticMarkup(<I18nextProvider i18n={translatorFor(language)}>{view}</I18nextProvider>)
	return {
		page: draw(
			<>
				<WorkshopFacts {...told} places={[]} hostTeam={null} />
				<WorkshopAccess {...told} />
			</>,
		),
		poster: draw(
			<WorkshopPoster {...told} address="https://x.example/s/ABCDE" code={code} phone="1" />,
		),
	}
}

const bookingWords = /\bbook|حجز/i

describe.each(LANGUAGE_CODES)('in %s', (language) => {
	test('a session that is coming up says how to book', () => {
		const { page, poster } = drawn('coming', language)
		expect(page).toMatch(bookingWords)
		expect(poster).toMatch(bookingWords)
	})

	test.each(['over', 'cancelled'] as const)('one that is %s speaks of no booking', (phase) => {
		const { page, poster } = drawn(phase, language)
		expect(page).not.toMatch(bookingWords)
		expect(poster).not.toMatch(bookingWords)
		expect(poster).toContain('x.example/s/ABCDE')
	})

	test('the poster of a cancelled one says so, and why; no other does', () => {
		const why = workshop.cancelledWhy?.[language]
		expect(drawn('cancelled', language).poster).toContain(why)
		expect(drawn('over', language).poster).not.toContain(why)
	})
})
