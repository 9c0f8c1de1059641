import { expect, test } from 'vitest'
import { workshopFeed } from './feed.ts'

const options = {
	title: 'Sessions in Larkhithe',
	description: 'What is worked out together.',
	publicUrl: 'https://larkhithe.example',
	timeZone: 'Europe/London',
	now: new Date('2027-01-05T09:30:15Z'),
}
const workshop = {
	slug: 'bench-street',
	title: { en: 'Benches & <trees>', ar: 'مقاعد وأشجار' },
	summary: { en: 'Where? ]]> "Here" <b>.' },
	startsAt: new Date('2027-02-10T18:00:00Z'),
	endsAt: new Date('2027-02-10T20:00:00Z'),
	publishedAt: new Date('2027-01-02T12:00:00Z'),
	changedAt: new Date('2027-01-02T12:00:00Z'),
}

test('a feed names each session, when it is and where to read on', () => {
	const text = workshopFeed([workshop], { ...options, language: 'en' })
	expect(text).toContain('<link>https://larkhithe.example/sessions/bench-street</link>')
	expect(text).toContain('Sat, 02 Jan 2027 12:00:00 GMT')
	expect(text).toContain('10 February 2027')
	expect(text.match(/<item>/g)).toHaveLength(1)
})

test('words cannot break out of where they stand', () => {
	const text = workshopFeed([workshop], { ...options, language: 'en' })
	const outside = text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')
	expect(outside).not.toMatch(/trees|Here|Where/)
	expect(text).toContain('&lt;b>')
})

test('in Arabic it leads to the Arabic page', () => {
	const text = workshopFeed([workshop], { ...options, language: 'ar' })
	expect(text).toContain('https://larkhithe.example/ar/sessions/bench-street')
	expect(text).toContain('مقاعد وأشجار')
})
