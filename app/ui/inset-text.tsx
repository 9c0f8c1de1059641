import { type Attributes, classNames } from './attributes.ts'

export function InsetText({ className, ...rest }: Attributes) {
	return <div className={classNames('govuk-inset-text', className)} {...rest} />
}
