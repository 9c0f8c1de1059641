import { useTranslation } from 'react-i18next'

/** Words of what is wrong, by field. */
export type ErrorTexts = Record<string, string>

/** What a field of the staff area shows when something is wrong with it. */
export function useFieldError(errors: ErrorTexts) {
	const { t } = useTranslation('staff-sign-in')
	return (field: string) =>
		errors[field] ? { children: errors[field], visuallyHiddenText: t('shell.error') } : undefined
}
