import type { Attributes } from './attributes.ts'
import { classNames } from './attributes.ts'
import { usePath } from './link.tsx'

export function BackLink({ href, className, ...rest }: Attributes & { href: string }) {
	const path = usePath()
	return <a href={path(href)} className={classNames('govuk-back-link', className)} {...rest} />
}
