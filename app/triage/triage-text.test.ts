import { describe, expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { calendarFor } from './calendar.ts'
import { deadlineInHours, deadlineInWorkingDays, type Timescale } from './timescale.ts'
import { TRIAGE_REASONS } from './triage.ts'
import { deadlineText, provisionalText, timescaleText, whyThisTeam } from './triage-text.ts'

const t = (language: Language) => translatorFor(language).getFixedT(language, 'triage')
const calendar = calendarFor({ division: 'england-and-wales' })
const thursday = new Date('2026-04-02T12:00:00Z')
const timeZone = 'Europe/London'
const counted = (days: number, at = thursday) => deadlineInWorkingDays(at, days, calendar)
const said = (timescale: Timescale, language: Language = 'en') =>
	timescaleText(t(language), timescale, language)

describe('how a deadline was counted', () => {
	test('names the holidays that were passed over', () => {
		expect(said(counted(5).timescale)).toBe(
			'5 working days from Thursday 2 April, not counting Good Friday and Easter Monday',
		)
	})

	test('is short when nothing was passed over', () => {
		const { timescale } = counted(1, new Date('2026-04-14T12:00:00Z'))
		expect(said(timescale)).toBe('1 working day from Tuesday 14 April')
	})

	test('names a closure of several days once, in the reader’s language where there is one', () => {
		const title = { en: 'Winter closure', ar: 'الإغلاق الشتوي' }
		const closures = ['2026-04-08', '2026-04-09'].map((date) => ({ date, title }))
		const closed = calendarFor({ division: 'england-and-wales', closures })
		const { timescale } = deadlineInWorkingDays(new Date('2026-04-07T12:00Z'), 1, closed)
		expect(said(timescale)).toBe('1 working day from Tuesday 7 April, not counting Winter closure')
		expect(said(timescale, 'ar')).toContain('الإغلاق الشتوي')
	})

	test('shows a day that nobody has translated as it was published', () => {
		const skipped = [{ date: '2022-09-19', title: { en: 'Bank Holiday for the State Funeral' } }]
		const { timescale } = counted(1)
		expect(said({ ...timescale, skipped } as Timescale, 'ar')).toContain('State Funeral')
	})

	test.for([
		[1, 'يوم عمل واحد بعد يوم الخميس 2 أبريل'],
		[2, 'يوما عمل بعد يوم الخميس 2 أبريل'],
		[3, '3 أيام عمل بعد يوم الخميس 2 أبريل'],
		[10, '10 أيام عمل بعد يوم الخميس 2 أبريل'],
		[11, '11 يوم عمل بعد يوم الخميس 2 أبريل'],
		[100, '100 يوم عمل بعد يوم الخميس 2 أبريل'],
	] as const)('has the Arabic plural for %i', ([days, words]) => {
		const skipped: never[] = []
		expect(said({ ...counted(days).timescale, skipped } as Timescale, 'ar')).toBe(words)
	})

	test('names the holidays in Arabic too', () => {
		expect(said(counted(5).timescale, 'ar')).toBe(
			'5 أيام عمل بعد يوم الخميس 2 أبريل، من دون احتساب الجمعة العظيمة واثنين الفصح',
		)
	})

	test('says hours for an urgent need', () => {
		const { timescale } = deadlineInHours(thursday, 4)
		expect(said(timescale)).toBe('4 hours from when we got this, at any time of day')
		expect(said(timescale, 'ar')).toBe('4 ساعات من وقت استلامنا هذا الطلب، ليلًا أو نهارًا')
	})

	test('says when the date may change', () => {
		expect(provisionalText(t('en'), counted(1).timescale)).toBeUndefined()
		const far = counted(1, new Date('2029-03-01T12:00:00Z'))
		expect(provisionalText(t('en'), far.timescale)).toContain('may change')
		expect(provisionalText(t('en'), deadlineInHours(thursday, 1).timescale)).toBeUndefined()
	})
})

test('a deadline is a day, or for an urgent need a time on a day', () => {
	const options = { language: 'en', timeZone } as const
	expect(deadlineText(t('en'), counted(5), options)).toBe('Monday 13 April 2026')
	expect(deadlineText(t('en'), deadlineInHours(thursday, 4), options)).toBe(
		'5:00pm on Thursday 2 April 2026',
	)
	expect(deadlineText(t('ar'), counted(5), { language: 'ar', timeZone })).toBe(
		'الاثنين 13 أبريل 2026',
	)
})

describe('why this team', () => {
	const names = { team: 'North team', service: 'Missed bin', place: 'North ward' }

	test.for(TRIAGE_REASONS)('says it in both languages: %s', (reason) => {
		for (const language of ['en', 'ar'] as const) {
			const words = whyThisTeam(t(language), { reason, ...names })
			expect(words).toContain(names.team)
			expect(words).not.toMatch(/[{}]|why\./)
		}
	})

	test('names the service and the place of the rule', () => {
		expect(whyThisTeam(t('en'), { reason: 'service_and_place', ...names })).toBe(
			'North team has this because they look after “Missed bin” in North ward.',
		)
	})

	test('does without a place that is no longer known', () => {
		const { place, ...rest } = names
		expect(whyThisTeam(t('en'), { reason: 'place', ...rest })).toBe(
			'North team has this because they look after “Missed bin”.',
		)
		expect(place).toBe('North ward')
	})
})
