import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import type { Language } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import type { Place } from './place.ts'
import { PlaceFields } from './place-fields.tsx'

const place = (id: string, kind: Place['kind'], name: Place['name']): Place => {
	return { id, kind, name, code: id, about: null, isActive: true }
}
const places = [
	place('larkhithe', 'borough', { en: 'Larkhithe', ar: 'لاركهايذ' }),
	place('tollgate', 'ward', { en: 'Tollgate' }),
]

function drawn(
	props: Partial<React.ComponentProps<typeof PlaceFields>> = {},
	language: Language = 'en',
) {
	return renderToStaticMarkup(
		<I18nextProvider i18n={translatorFor(language)}>
			<PlaceFields places={places} language={language} {...props} />
		</I18nextProvider>,
	)
}

test('every field has the name that the form reads and the id that the summary links to', () => {
	const html = drawn()
	for (const field of ['source', 'postcode', 'address', 'placeId'])
		expect(html).toMatch(
			new RegExp(`id="${field}"[^>]* name="${field}"|name="${field}"[^>]* id="${field}"`),
		)
	expect(html.match(/type="radio"/g)).toHaveLength(4)
	expect(html).toContain('<h1 class="govuk-fieldset__heading">Where is it?</h1>')
})

test('what was typed stands there again, beside what is wrong', () => {
	const raw = { source: ['postcode'], postcode: ['N5 <'], address: ['by the lock'] }
	const html = drawn({ raw, errors: { postcode: 'partial' } })
	expect(html).toContain('value="N5 &lt;"')
	expect(html).toContain('by the lock</textarea>')
	expect(html).toContain('Enter a full UK postcode, not only its beginning')
	expect(html).toMatch(/value="postcode" name="source"[^>]*>|checked=""/)
	expect(html).toContain('aria-describedby="postcode-hint postcode-error"')
})

test('in Arabic a name without translation says its language, and a postcode runs left to right', () => {
	const html = drawn({}, 'ar')
	expect(html).toContain('lang="en" dir="ltr">Tollgate</option>')
	expect(html).toContain('لاركهايذ (البلدية كلها)')
	expect(html).toMatch(/<input[^>]*dir="ltr"[^>]*>/)
})

test('other words can ask', () => {
	expect(drawn({ legend: 'Where does she live?' })).toContain('Where does she live?')
})
