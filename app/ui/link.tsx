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
		if (!path.startsWith('/') || path.startsWith('//')) return path
		if (prefix === '' || /^[/?#]?$/.test(path.slice(prefix.length, prefix.length + 1)))
			if (path.startsWith(prefix)) return path
		return prefix + path.replace(/^\/(?=$|[?#])/, '')
	}
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & DataAttributes & { href: string }

/** A plain link within the site: pages do not hydrate, so the browser follows it. */
export function Link({ href, className = 'govuk-link', ...rest }: LinkProps) {
	const path = usePath()
	return <a href={path(href)} className={className} {...rest} />
}
