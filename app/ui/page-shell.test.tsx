import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LanguagePathContext } from './link.tsx'
import { PageShell, type PageShellProps } from './page-shell.tsx'
import { StaffShell } from './staff-shell.tsx'

const PROPS: PageShellProps = {
	councilName: 'Testham Council',
	skipLink: 'Skip to main content',
	languages: {
		label: 'Language',
		links: [
			{ code: 'en', name: 'English', href: '/x', direction: 'ltr' },
			{ code: 'ar', name: 'العربية', href: '/ar/x', isCurrent: true, direction: 'rtl' },
		],
	},
	help: { heading: 'Need help?', links: [{ href: '/ask', text: 'Ask' }] },
	footer: { label: 'About this site', links: [{ href: '/privacy', text: 'Privacy' }] },
	children: <h1>Page</h1>,
}

function page(props: Partial<PageShellProps> = {}, prefix = '/ar') {
	return renderToStaticMarkup(
		<LanguagePathContext value={prefix}>
			<PageShell {...PROPS} {...props} />
		</LanguagePathContext>,
	)
}

test('the skip link comes first and leads to the one main landmark', () => {
	const html = page()
	expect(html).toMatch(/^<a href="#main-content" class="govuk-skip-link"/)
	expect(html.match(/<main /g)).toHaveLength(1)
	expect(html).toContain('id="main-content"')
})

test('the links of the frame stay in the language, and only the switch leaves it', () => {
	const hrefs = [...page().matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
	expect(hrefs).toEqual(['#main-content', '/x', '/ar/x', '/ar', '/ar/ask', '/ar/privacy'])
})

test('each language of the switch is marked as itself, the present one as current', () => {
	expect(page()).toContain(
		'href="/x" hrefLang="en" class="app-languages__link" lang="en" dir="ltr"',
	)
	expect(page().match(/aria-current="true"[^>]*>[^<]*/g)).toEqual([
		expect.stringContaining('العربية'),
	])
})

test('with a form, switching posts it; the present language stays a link', () => {
	const html = page({ languages: { ...PROPS.languages, formId: 'questions' } })
	expect(html.match(/<button [^>]*>/g)).toEqual([
		expect.stringMatching(/form="questions".*value="en"/),
	])
})

test('every section and navigation of the frame has a name of its own', () => {
	const html = page({
		navigation: { label: 'Main', links: [{ href: '/places', text: 'Your area' }] },
		banner: { label: 'Urgent', children: 'Flood' },
		exit: { label: 'Leave', children: 'Leave' },
		backLink: { href: '/', text: 'Back' },
	})
	const landmarks = html.match(/<(nav|section)[^>]*>/g) ?? []
	const names = landmarks.map((tag) => /aria-label(?:ledby)?="([^"]+)"/.exec(tag)?.[1])
	expect(names).toEqual([
		'Language',
		'Main',
		'Urgent',
		'Leave',
		'Back',
		'help-heading',
		'About this site',
	])
})

test('the staff frame shows who is signed in and where they are', () => {
	const html = renderToStaticMarkup(
		<StaffShell
			councilName="Testham Council"
			areaName="Casework"
			homeHref="/staff"
			skipLink="Skip"
			navigation={{
				label: 'Staff',
				links: [
					{ href: '/staff', text: 'Queue', isCurrent: true, count: 0 },
					{ href: '/staff/teams', text: 'Teams' },
					{ href: '/staff/people', text: 'People', isAbove: true },
				],
			}}
			account={{
				label: 'Your account',
				name: 'Amina Yusuf',
				signOut: <button type="submit">Out</button>,
			}}
		>
			<h1>Queue</h1>
		</StaffShell>,
	)
	expect(html.match(/aria-current="page"/g)).toHaveLength(1)
	expect(html).toMatch(/aria-current="true">People/)
	expect(html).toContain('<span class="app-count"> 0</span>')
	expect(html).toMatch(/aria-label="Your account".*Amina Yusuf.*Out/)
})
