import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { LANGUAGE_CODES } from '#app/languages/language.ts'
import { translatorFor } from '#app/web/i18n.server.ts'
import { ConsultationDocuments } from './consultation-documents.tsx'

test.each(LANGUAGE_CODES)('the number to ring for another form can be rung, in %s', (language) => {
	const council = { phone: '020 7946 0123', email: 'talk@larkhithe.example' }
	const html = renderToStaticMarkup(
		<I18nextProvider i18n={translatorFor(language)}>
			<ConsultationDocuments slug="canal-path" documents={[]} {...council} language={language} />
		</I18nextProvider>,
	)
	expect(html).toContain('href="tel:02079460123"')
	expect(html).toContain('<bdi dir="ltr">020 7946 0123</bdi>')
})
