import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from '#app/ui/input.tsx'
import { PasswordInput } from '#app/ui/password-input.tsx'
import { type ErrorTexts, useFieldError } from './field-error.tsx'

type Props = { errors: ErrorTexts }

export function EmailField({ errors, value, hint }: Props & { value?: string; hint?: string }) {
	const { t } = useTranslation('staff-sign-in')
	const fieldError = useFieldError(errors)
	return (
		<Input
			name="email"
			type="email"
			className="govuk-input--width-30"
			label={{ children: t('signIn.email') }}
			hint={hint ? { children: hint } : undefined}
			errorMessage={fieldError('email')}
			defaultValue={value}
			autoComplete="username"
			spellCheck={false}
			autoCapitalize="none"
		/>
	)
}

/** A password somebody has, or one they choose; never filled in again by us. */
export function PasswordField({
	errors,
	name,
	label,
	hint,
}: Props & { name: 'password' | 'newPassword'; label: string; hint?: string }) {
	const { t } = useTranslation('staff-sign-in')
	const fieldError = useFieldError(errors)
	return (
		<PasswordInput
			name={name}
			className="govuk-input--width-30"
			label={{ children: label }}
			hint={hint ? { children: hint } : undefined}
			errorMessage={fieldError(name)}
			autoComplete={name === 'newPassword' ? 'new-password' : 'current-password'}
			showPassword={t('password.show')}
			showPasswordAriaLabel={t('password.showLabel')}
			hidePassword={t('password.hide')}
			hidePasswordAriaLabel={t('password.hideLabel')}
			passwordShownAnnouncement={t('password.shown')}
			passwordHiddenAnnouncement={t('password.hidden')}
		/>
	)
}

/** For password managers, which keep a password together with whose it is. */
export function HiddenUsername({ email }: { email: string }) {
	return <input type="text" autoComplete="username" defaultValue={email} hidden readOnly />
}

export function NewPasswordField({ errors }: Props) {
	const { t } = useTranslation('staff-sign-in')
	return (
		<PasswordField
			errors={errors}
			name="newPassword"
			label={t('password.newLabel')}
			hint={t('password.newHint')}
		/>
	)
}

export function CodeField({
	errors,
	label,
	hint,
	isDigits,
}: Props & { label: ReactNode; hint: ReactNode; isDigits?: boolean }) {
	const fieldError = useFieldError(errors)
	return (
		<Input
			name="code"
			className="govuk-input--width-10"
			label={{ children: label }}
			hint={{ children: hint }}
			errorMessage={fieldError('code')}
			autoComplete="one-time-code"
			inputMode={isDigits ? 'numeric' : undefined}
			spellCheck={false}
			autoCapitalize="none"
		/>
	)
}
