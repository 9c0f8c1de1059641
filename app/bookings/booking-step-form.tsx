import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { FormStamps } from '#app/questions/form-stamps.tsx'
import { SavedElsewhere } from '#app/questions/saved-elsewhere.tsx'
import { Button } from '#app/ui/button.tsx'
import { BookingCaption } from './booking-frame.tsx'
import { pathOf, type Step } from './booking-steps.ts'

type Props = {
	step: Exclude<Step, 'check'>
	heading: string
	frame: Parameters<typeof BookingCaption>[0]['frame'] & {
		slug: string
		form: { seen: string; own: string }
	}
	language: Language
	timeZone: string
	/** The stamp under which another form has saved the page meanwhile. */
	elsewhere: string | undefined
	children: ReactNode
}

/** A page of the booking: where one is, and the form with its fields. */
export function BookingStepForm(props: Props) {
	const { step, heading, frame, language, timeZone, elsewhere, children } = props
	const { t } = useTranslation('bookings')
	return (
		<>
			<BookingCaption {...{ frame, language, timeZone }} />
			<h1 className="govuk-heading-l">{heading}</h1>
			{elsewhere !== undefined && (
				<SavedElsewhere keepHref={pathOf(frame.slug, step)}>{null}</SavedElsewhere>
			)}
			<form method="post" id="page-form" noValidate>
				<FormStamps own={frame.form.own} seen={elsewhere ?? frame.form.seen} />
				{children}
				<Button>{t(elsewhere === undefined ? 'continue' : 'elsewhere.save')}</Button>
			</form>
		</>
	)
}
