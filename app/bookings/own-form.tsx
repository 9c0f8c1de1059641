import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FormStamps } from '#app/questions/form-stamps.tsx'
import { SavedElsewhere } from '#app/questions/saved-elsewhere.tsx'
import { Button } from '#app/ui/button.tsx'

type Props = {
	/** When the booking had been changed last as this form was first made. */
	seen: string
	/** It has been changed elsewhere since; `seen` is when. */
	isChanged?: boolean
	children: ReactNode
}

/** What one changes of a booking of one's own, unless another window has changed it meanwhile. */
export function OwnForm({ seen, isChanged, children }: Props) {
	const { t } = useTranslation('bookings')
	return (
		<>
			{isChanged && <SavedElsewhere keepHref="/bookings/own">{null}</SavedElsewhere>}
			<form method="post" noValidate>
				<FormStamps seen={seen} />
				{children}
				<Button>{t('save')}</Button>
			</form>
		</>
	)
}
