import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { type Attributes, classNames } from './attributes.ts'
import { usePath } from './link.tsx'

export type ButtonProps = Attributes &
	Pick<
		ButtonHTMLAttributes<HTMLButtonElement>,
		'type' | 'name' | 'value' | 'disabled' | 'form' | 'formAction' | 'formMethod' | 'formNoValidate'
	> & {
		/** Makes the button a link. */
		href?: string
		rel?: string
		isStartButton?: boolean
		preventDoubleClick?: boolean
	}

export function Button({
	href,
	type = 'submit',
	disabled,
	isStartButton,
	preventDoubleClick,
	className,
	children,
	...rest
}: ButtonProps) {
	const path = usePath()
	const common = {
		className: classNames('govuk-button', className, isStartButton && 'govuk-button--start'),
		'data-module': 'govuk-button',
		...rest,
	}
	const content = (
		<>
			{isStartButton ? <StartText>{children}</StartText> : children}
			{isStartButton && <StartIcon />}
		</>
	)
	if (href !== undefined)
		return (
			// biome-ignore lint/a11y/useSemanticElements: it looks like a button and goes to a page
			<a href={path(href)} role="button" draggable="false" {...common}>
				{content}
			</a>
		)
	return (
		<button
			type={type}
			disabled={disabled}
			aria-disabled={disabled || undefined}
			data-prevent-double-click={preventDoubleClick}
			{...common}
		>
			{content}
		</button>
	)
}

/** Start buttons are flex boxes, which would drop the spaces between elements. */
function StartText({ children }: { children: ReactNode }) {
	return typeof children === 'string' ? children : <span>{children}</span>
}

function StartIcon() {
	return (
		<svg
			className="govuk-button__start-icon"
			xmlns="http://www.w3.org/2000/svg"
			width="17.5"
			height="19"
			viewBox="0 0 33 40"
			aria-hidden="true"
			focusable="false"
		>
			<path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
		</svg>
	)
}
