import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LanguagePathContext, Link } from './link.tsx'

function hrefOf(href: string, prefix: string) {
	const html = renderToStaticMarkup(
		<LanguagePathContext value={prefix}>
			<Link href={href}>Text</Link>
		</LanguagePathContext>,
	)
	return /href="([^"]*)"/.exec(html)?.[1]
}

test.for([
	['/', '/ar'],
	['/?from=home', '/ar?from=home'],
	['/places', '/ar/places'],
	['/arnold', '/ar/arnold'],
	['/ar', '/ar'],
	['/ar/places#map', '/ar/places#map'],
	['/ar?from=home', '/ar?from=home'],
	['//elsewhere.example/x', '//elsewhere.example/x'],
	['https://elsewhere.example/', 'https://elsewhere.example/'],
	['#main-content', '#main-content'],
	['?page=2', '?page=2'],
	['tel:999', 'tel:999'],
])('in a language with a prefix, %s leads to %s', ([href, expected]) => {
	expect(hrefOf(href as string, '/ar')).toBe(expected)
})

test.for(['/', '/places', '//elsewhere.example/', '#top'])('without a prefix, %s stays', (href) => {
	expect(hrefOf(href, '')).toBe(href)
})

test('a link has the look of a link unless it is given another', () => {
	expect(renderToStaticMarkup(<Link href="/x">Text</Link>)).toBe(
		'<a href="/x" class="govuk-link">Text</a>',
	)
	expect(
		renderToStaticMarkup(
			<Link href="/x" className="app-card__link">
				Text
			</Link>,
		),
	).toBe('<a href="/x" class="app-card__link">Text</a>')
})
