import { Choices, type ChoicesProps } from './choices.tsx'

export type RadiosProps = ChoicesProps & {
	/** The value of the choice that is made already. */
	defaultValue?: string | number
}

export function Radios({ defaultValue, ...rest }: RadiosProps) {
	return (
		<Choices {...rest} kind="radios" values={defaultValue === undefined ? [] : [defaultValue]} />
	)
}
