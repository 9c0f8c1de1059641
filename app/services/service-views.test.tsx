import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { NotUsNotice } from './not-us-notice.tsx'
import type { Service } from './service.ts'
import { ServiceChoices } from './service-choice.tsx'
import { ServiceFormFields } from './service-form.tsx'
import { ServiceList } from './service-list.tsx'
import { ServiceClash } from './service-problems.tsx'
import { parseServiceValues, valuesOfService } from './service-values.ts'

const draw = (view: ReactNode, language: Language = 'en') =>
	renderToStaticMarkup(<I18nextProvider i18n={translatorFor(language)}>{view}</I18nextProvider>)

const leak: Service = {
	id: 'gas-leak',
	lgslId: null,
	name: { en: 'Gas <leak>', ar: 'تسرب الغاز' },
	description: { en: 'A smell of gas.' },
	synonyms: {},
	notUs: { en: 'Ring 0800 111 999.\n\nThey come at once.' },
	timescaleDays: 1,
	urgentHours: 2,
	isSensitive: false,
	allowsAnonymous: true,
	needsPlace: true,
	allowsPhotos: false,
	isActive: true,
	definitionId: 'd',
	revision: 3,
	updatedAt: new Date(0),
}

test('choices say what a service is, what is urgent, and keep what was chosen', () => {
	const props = { suggestions: [leak], chosenIds: ['gas-leak'] }
	const page = draw(<ServiceChoices {...props} language="en" error="Choose something" />)
	expect(page).toContain('Gas &lt;leak&gt;')
	expect(page).toContain('Urgent: we act within 2 hours.')
	expect(page).toMatch(/<input[^>]*id="need"[^>]*checked=""[^>]*value="gas-leak"/)
	expect(page).toMatch(/<input[^>]*id="need-3"[^>]*value="something-else"/)
	expect(page).toContain('Choose something')
})

test('choices fall back visibly to the default language', () => {
	const page = draw(<ServiceChoices suggestions={[leak]} chosenIds={[]} language="ar" />, 'ar')
	expect(page).toContain('تسرب الغاز')
	expect(page).toContain('<span lang="en" dir="ltr">A smell of gas.</span>')
	expect(page).toContain('خلال ساعتين')
})

test('without suggestions there is still a way on', () => {
	const page = draw(<ServiceChoices suggestions={[]} chosenIds={[]} language="en" />)
	expect(page).toContain('We did not find a service for your words')
	expect(page.match(/type="checkbox"/g)).toHaveLength(1)
})

test('who does it instead is told in paragraphs, and nothing for our own services', () => {
	const page = draw(<NotUsNotice service={leak} language="en" />)
	expect(page).toContain('<p class="govuk-body">Ring 0800 111 999.</p>')
	expect(page).toContain('<p class="govuk-body">They come at once.</p>')
	expect(draw(<NotUsNotice service={{ ...leak, notUs: null }} language="en" />)).toBe('')
})

test('the form of a service gives back what it was filled with', () => {
	const values = valuesOfService(leak, { questions: [] })
	const page = draw(<ServiceFormFields values={values} revision={3} />)
	expect(page).toContain('name="revision" value="3"')
	expect(page).toContain('value="Gas &lt;leak&gt;"')
	expect(page).toMatch(/<input[^>]*lang="ar"[^>]*dir="rtl"[^>]*value="تسرب الغاز"/)
	expect(page).toMatch(
		/name="allowsAnonymous"[^>]*checked=""|checked=""[^>]*name="allowsAnonymous"/,
	)
})

test('errors stand at their fields, and problems of the questions with their path', () => {
	const parsed = parseServiceValues({
		id: 'x y',
		'name-ar': 'اسم',
		definition: '{"questions":[{"id":"a","type":"text"}]}',
	})
	if (parsed.ok) throw new Error('taken')
	const page = draw(<ServiceFormFields values={{}} revision={1} isNew {...parsed} />)
	expect(page).toContain('Enter a name (English)')
	expect(page).toContain('The timescale must be a whole number of working days, like 10')
	expect(page).toContain('<code>questions.0.label</code>')
	expect(page).toContain('This is missing')
	expect(page).not.toContain('services.errors')
})

test('a clash shows both versions of what differs, and nothing else', () => {
	const saved = { 'name-en': 'Bins', timescaleDays: '5', isActive: 'yes', revision: '2' }
	const typed = { 'name-en': 'Rubbish', timescaleDays: '5', revision: '1' }
	const page = draw(<ServiceClash saved={saved} typed={typed} />)
	expect(page).toContain('Name (English)')
	for (const words of ['Bins', 'Rubbish', 'Residents can choose it', 'Nothing<'])
		expect(page).toContain(words)
	expect(page).not.toContain('Agreed timescale')
	expect(page).not.toContain('revision')
})

test('the list says the timescale and the state of each', () => {
	const slow = { ...leak, id: 'slow', urgentHours: null, notUs: null, isActive: false }
	const page = draw(<ServiceList services={[leak, slow]} />)
	expect(page).toContain('href="/staff/services/gas-leak"')
	for (const words of ['2 hours', '1 working day', 'Urgent', 'Not active'])
		expect(page).toContain(words)
	expect(draw(<ServiceList services={[]} />)).toContain('There are no services yet.')
})
