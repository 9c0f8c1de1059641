import { type Attributes, classNames } from './attributes.ts'

export function Tag({ className, ...rest }: Attributes) {
	return <strong className={classNames('govuk-tag', className)} {...rest} />
}
