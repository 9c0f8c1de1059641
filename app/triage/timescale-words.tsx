import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import type { Timescale } from './timescale.ts'
import { provisionalText, timescaleText } from './triage-text.ts'

/** How a deadline was counted, and that it may change when it may. */
export function TimescaleWords({ timescale }: { timescale: Timescale }) {
	const { t, i18n } = useTranslation('triage')
	const provisional = provisionalText(t, timescale)
	return (
		<>
			{timescaleText(t, timescale, i18n.language as Language)}
			{provisional && <>. {provisional}</>}
		</>
	)
}
