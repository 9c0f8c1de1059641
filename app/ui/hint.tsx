import { type Attributes, classNames } from './attributes.ts'

export type HintProps = Attributes

export function Hint({ className, ...rest }: HintProps) {
	return <div className={classNames('govuk-hint', className)} {...rest} />
}
