import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { MeasureReading } from './measure.ts'
import { MeasureCard, MeasureKey, MeasureTable } from './measure-figures.tsx'
import { figureOf, placeFigures } from './place-figures.ts'

const chains = [
	{ placeIds: ['north'], count: 30, base: 40 },
	{ placeIds: ['south'], count: 2, base: 9 },
	{ placeIds: ['east'], count: 12, base: 20 },
	{ placeIds: [], count: 20, base: 40 },
]
const wards = ['north', 'south', 'east', 'west'].map((id) => ({ id, kind: 'ward' as const }))
const places = wards.map(({ id }) => ({ id, name: { en: `${id} ward` } }))
const figure = figureOf({ count: 120, base: 300 }, { isHidden: false })
const baseline = {
	placeId: null as string | null,
	from: '2024-04-01',
	to: '2025-03-31',
	source: 'Residents’ survey',
	isComparable: true,
	figure,
}
const reading: MeasureReading = {
	measure: 'ease',
	from: '2026-01-05',
	to: '2027-01-04',
	threshold: 5,
	...placeFigures(chains, { threshold: 5, places: wards }),
	askedCount: 200,
	baselines: [baseline, { ...baseline, placeId: 'north' }],
}

function drawn(element: React.ReactNode, language: Language = 'en') {
	const html = renderToStaticMarkup(
		<I18nextProvider i18n={translatorFor(language)}>{element}</I18nextProvider>,
	)
	const text = html.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, ' ')
	return { html, text: text.replace(/\s+/g, ' ').trim() }
}

describe('the card of a measure', () => {
	test('says the share, its range, how many answered, and where it started with its source', () => {
		const { text } = drawn(<MeasureCard reading={reading} />)
		expect(text).toContain('59% of those who answered agree')
		expect(text).toContain('109 answers · 95% range: 49% to 68%')
		expect(text).toContain('200 enquiries were closed in this time. Answers received: 55%.')
		expect(text).toContain(
			'Where we started: 40% (1 April 2024 to 31 March 2025). Source: Residents’ survey',
		)
	})

	test('a baseline of another wording is shown with a warning and without a mark', () => {
		const other = { ...reading, baselines: [{ ...baseline, isComparable: false }] }
		const { html, text } = drawn(<MeasureCard reading={other} />)
		expect(text).toContain('do not compare the two')
		expect(html).not.toContain('app-interval__baseline')
		expect(drawn(<MeasureCard reading={reading} />).html).toContain('app-interval__baseline')
	})

	test('too few and none are said in words, without any number', () => {
		const card = (placeId: string) =>
			drawn(<MeasureCard reading={{ ...reading, baselines: [] }} placeId={placeId} />)
		expect(card('south').text).toBe('How easy it was to contact us Too few to show All places: 59%')
		expect(card('west').text).toContain('Nothing to count yet')
		expect(card('unknown').text).toContain('Nothing to count yet')
		expect(card('south').html).not.toContain('<svg')
	})

	test('withdrawn cases are said apart, and few of them not by number', () => {
		const closed = { ...reading, measure: 'closed_in_time' as const, askedCount: undefined }
		expect(drawn(<MeasureCard reading={closed} />).text).toContain('There were fewer than 5.')
		const more = { ...closed, excludedCount: 12 }
		expect(drawn(<MeasureCard reading={more} />).text).toContain('12 withdrawn requests are not')
	})
})

test('the table has a row for each place with its words beside the bar', () => {
	const { html, text } = drawn(<MeasureTable reading={reading} places={places} />)
	expect(html.match(/<th[^>]*scope="row"/g)).toHaveLength(5)
	expect(text).toContain('north ward 75% 95% range: 60% to 86% Started at 40% 40')
	expect(text).toContain('south ward Too few to show –')
	expect(text).toContain('east ward Too few to show –')
	expect(text).toContain('west ward Nothing to count yet 0')
	expect(text).toContain('Not about one place 50%')
})

test('a place without a name has no row', () => {
	const { text } = drawn(<MeasureTable reading={reading} places={places.slice(1)} />)
	expect(text).not.toContain('75%')
})

test('nothing is styled inline, and every drawing is kept from screen readers', () => {
	for (const language of ['en', 'ar'] as const)
		for (const element of [
			<MeasureCard key="card" reading={reading} />,
			<MeasureTable key="table" reading={reading} places={places} />,
			<MeasureKey key="key" />,
		]) {
			const { html } = drawn(element, language)
			expect(html).not.toContain('style=')
			const drawings = html.match(/<svg[^>]*>/g) ?? []
			expect(drawings.length).toBeGreaterThan(0)
			for (const drawing of drawings) expect(drawing).toContain('aria-hidden="true"')
		}
})

test('the figures are told in Arabic, with names of places marked as English', () => {
	const { text } = drawn(<MeasureCard reading={reading} />, 'ar')
	expect(text).toContain('سهولة التواصل معنا')
	expect(text).toContain('109 إجابات')
	const { html } = drawn(<MeasureTable reading={reading} places={places} />, 'ar')
	expect(html).toContain('<span lang="en">north ward</span>')
})
