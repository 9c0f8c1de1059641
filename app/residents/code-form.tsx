import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'

type CodeText = 'reference' | 'referenceHint' | 'code' | 'codeHint' | 'open'

/** Opens what somebody has sent: by its reference, and a code that they were shown or sent. */
export function CodeForm({
	text,
	errorPrefix,
	values = {},
	errors,
	codeAutoComplete = 'off',
}: {
	text: (key: CodeText) => string
	errorPrefix: string
	values?: Partial<Record<string, string>>
	/** Words by field. */
	errors: Record<string, string>
	codeAutoComplete?: 'off' | 'one-time-code'
}) {
	const field = (name: 'reference' | 'code') => ({
		id: name,
		name,
		dir: 'ltr' as const,
		spellCheck: false,
		autoComplete: name === 'code' ? codeAutoComplete : 'off',
		label: { children: text(name) },
		hint: { children: text(`${name}Hint`) },
		defaultValue: values[name],
		errorMessage: errors[name]
			? { children: errors[name], visuallyHiddenText: errorPrefix }
			: undefined,
	})
	return (
		<form method="post" noValidate>
			<Input {...field('reference')} className="govuk-input--width-10" />
			<Input {...field('code')} className="govuk-input--width-20" />
			<Button>{text('open')}</Button>
		</form>
	)
}
