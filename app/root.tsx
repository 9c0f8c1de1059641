import { useTranslation } from 'react-i18next'
import { isRouteErrorResponse, Links, Outlet } from 'react-router'
import type { Route } from './+types/root.ts'
import enhanceUrl from './enhance/enhance.ts?worker&url'
import { languageFor } from './languages/language.ts'
import styles from './ui/styles/main.scss?url'
import { enforceAccess } from './web/enforce-access.server.ts'
import { ErrorPage } from './web/error-page.tsx'
import { useShell } from './web/shell.tsx'

export const middleware: Route.MiddlewareFunction[] = [enforceAccess]

export const links: Route.LinksFunction = () => [
	{ rel: 'stylesheet', href: styles },
	{ rel: 'stylesheet', href: '/council.css' },
	{ rel: 'icon', href: '/council-mark.svg', type: 'image/svg+xml' },
]

export function Layout({ children }: { children: React.ReactNode }) {
	const { language } = useShell()
	const { t } = useTranslation('web')
	return (
		<html lang={language} dir={languageFor(language).direction} className="govuk-template">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
				<meta name="format-detection" content="telephone=no" />
				<Links />
				<script type="module" src={enhanceUrl} />
			</head>
			<body
				className="govuk-template__body"
				data-saved={t('enhance.saved')}
				data-saved-but-file={t('enhance.savedButFile')}
			>
				{children}
			</body>
		</html>
	)
}

/** What a refusal says of itself, such as when to try again. */
export function headers({ errorHeaders }: Route.HeadersArgs) {
	return errorHeaders ?? new Headers()
}

export default function Root() {
	return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
}
