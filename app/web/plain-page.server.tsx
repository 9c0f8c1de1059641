import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { languageFor } from '#app/languages/language.ts'
import { languagePrefix, pathIn } from '#app/languages/language-path.ts'
import { LanguagePathContext } from '#app/ui/link.tsx'
import styles from '#app/ui/styles/main.scss?url'
import type { Settings } from './context.ts'
import { ErrorPage } from './error-page.tsx'
import { translatorFor } from './i18n.server.ts'
import { ShellProvider } from './shell.tsx'

/**
 * A page that needs neither the router nor the database: for refusals, and for bad days.
 * `retryAfter` is in seconds.
 */
export function plainPage(
	status: number,
	settings: Settings,
	{ language, path }: { language: Language; path: string },
	{
		fields = [],
		retryAfter,
	}: { fields?: [name: string, value: string][]; retryAfter?: string | null } = {},
): Response {
	const html = renderToString(
		<I18nextProvider i18n={translatorFor(language)}>
			<LanguagePathContext value={languagePrefix(language)}>
				<ShellProvider value={{ settings, language, path: '/' }}>
					<html lang={language} dir={languageFor(language).direction} className="govuk-template">
						<head>
							<meta charSet="utf-8" />
							<meta name="viewport" content="width=device-width, initial-scale=1" />
							<link rel="stylesheet" href={styles} />
							<link rel="stylesheet" href="/council.css" />
							<link rel="icon" href="/council-mark.svg" type="image/svg+xml" />
						</head>
						<body className="govuk-template__body">
							<ErrorPage
								status={status}
								posted={{ action: pathIn(language, path), fields }}
								waitSeconds={Number(retryAfter)}
							/>
						</body>
					</html>
				</ShellProvider>
			</LanguagePathContext>
		</I18nextProvider>,
	)
	return new Response(`<!DOCTYPE html>${html}`, {
		status,
		headers: {
			'Content-Type': 'text/html; charset=utf-8',
			...(retryAfter && { 'Retry-After': retryAfter }),
		},
	})
}
