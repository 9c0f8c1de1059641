import { useTranslation } from 'react-i18next'
import { LATER } from '#app/questions/draft-form.ts'
import { Button } from '#app/ui/button.tsx'

/** A button and no link, so that what is typed on the page is kept without JavaScript too. */
export function LaterButton() {
	const { t } = useTranslation('responses')
	return (
		<Button name={LATER} value="yes" className="govuk-button--secondary">
			{t('later')}
		</Button>
	)
}
