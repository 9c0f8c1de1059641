import { type AnchorHTMLAttributes, createContext, useContext } from 'react'
import type { DataAttributes } from './attributes.ts'

/** The language's prefix in the path: '' for the default language, or '/ar'. */
export const LanguagePathContext = createContext('')

/**
 * Puts the language's prefix before a path of this site ('/x' becomes '/ar/x').
 * Addresses elsewhere, fragments and paths that have the prefix already stay as they are.
 */
export function usePath(): (path: string) => string {
	const prefix = useContext(LanguagePathContext)
	return (path) => {
		if (prefix === '' || !/^\/(?!\/)/.test(path) || begins(path, prefix)) return path
		return begins(path, '/') ? prefix + path.slice(1) : prefix + path
	}
}

/** Whether the path is the beginning itself, or goes on below it. */
function begins(path: string, beginning: string) {
	return path.startsWith(beginning) && /^([/?#]|$)/.test(path.slice(beginning.length))
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & DataAttributes & { href: string }

/** A plain link within the site: pages do not hydrate, so the browser follows it. */
export function Link({ href, className = 'govuk-link', ...rest }: LinkProps) {
	const path = usePath()
	return <a href={path(href)} className={className} {...rest} />
}
