import { classNames } from './attributes.ts'
import { Button, type ButtonProps } from './button.tsx'
import { Input, type InputProps } from './input.tsx'

export type PasswordInputProps = Omit<InputProps, 'type' | 'prefix' | 'suffix' | 'inputWrapper'> & {
	showPassword: string
	showPasswordAriaLabel: string
	/** The enhancement takes its texts from here; without `hidePassword` it speaks English. */
	hidePassword?: string
	hidePasswordAriaLabel?: string
	passwordShownAnnouncement?: string
	passwordHiddenAnnouncement?: string
	button?: ButtonProps
}

export function PasswordInput({
	showPassword,
	showPasswordAriaLabel,
	hidePassword,
	hidePasswordAriaLabel,
	passwordShownAnnouncement,
	passwordHiddenAnnouncement,
	button,
	className,
	formGroup,
	spellCheck = false,
	autoCapitalize = 'none',
	autoComplete = 'current-password',
	...rest
}: PasswordInputProps) {
	const id = rest.id ?? rest.name
	const toggle = (
		<Button
			type="button"
			{...button}
			className={classNames(
				'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
				button?.className,
			)}
			aria-controls={id}
			aria-label={showPasswordAriaLabel}
			hidden
		>
			{showPassword}
		</Button>
	)
	return (
		<Input
			{...rest}
			spellCheck={spellCheck}
			autoCapitalize={autoCapitalize}
			autoComplete={autoComplete}
			type="password"
			className={classNames('govuk-password-input__input govuk-js-password-input-input', className)}
			inputWrapper={{ className: 'govuk-password-input__wrapper' }}
			formGroup={{
				...formGroup,
				className: classNames('govuk-password-input', formGroup?.className),
				'data-module': 'govuk-password-input',
				'data-i18n.show-password': hidePassword && showPassword,
				'data-i18n.hide-password': hidePassword,
				'data-i18n.show-password-aria-label': hidePassword && showPasswordAriaLabel,
				'data-i18n.hide-password-aria-label': hidePasswordAriaLabel,
				'data-i18n.password-shown-announcement': passwordShownAnnouncement,
				'data-i18n.password-hidden-announcement': passwordHiddenAnnouncement,
				afterInput: toggle,
			}}
		/>
	)
}
