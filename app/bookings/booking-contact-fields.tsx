import { useTranslation } from 'react-i18next'
import { phoneText } from '#app/notices/address.ts'
import { formatPostcode } from '#app/places/postcode.ts'
import type { RawAnswers } from '#app/questions/answer.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import type { BookerContact } from './booking-draft.ts'
import { useFieldError } from './booking-who-fields.tsx'

type Props = {
	raw: RawAnswers
	/** Words by field. */
	errors: Record<string, string>
	/** For an invitation: it is bound to the address it went to. */
	needsEmail: boolean
	/** Where it is for who lives in certain places, and so must be asked. */
	needsPostcode: boolean
}

/** What is kept as it would be typed. */
export function contactAsTyped({ name, ...given }: BookerContact): RawAnswers {
	const { email, phone, postcode, wantsOutcome } = given
	return {
		name: [name],
		...(email && { email: [email] }),
		...(phone && { phone: [phoneText(phone)] }),
		...(postcode && { postcode: [formatPostcode(postcode)] }),
		...(wantsOutcome && { wantsOutcome: ['yes'] }),
	}
}

/** Who books and how to reach them. */
export function ContactFields({ raw, errors, needsEmail, needsPostcode }: Props) {
	const { t } = useTranslation('bookings')
	const errorOf = useFieldError(errors)
	const typed = { spellCheck: false, dir: 'ltr' } as const
	return (
		<>
			<Input
				id="name"
				name="name"
				dir="auto"
				spellCheck={false}
				autoComplete="name"
				label={{ children: t('contact.name') }}
				hint={{ children: t('contact.nameHint') }}
				defaultValue={raw.name?.at(-1)}
				errorMessage={errorOf('name')}
			/>
			<Input
				{...typed}
				id="email"
				name="email"
				type="email"
				autoComplete="email"
				label={{ children: t(needsEmail ? 'contact.emailNeeded' : 'contact.email') }}
				hint={{ children: t(needsEmail ? 'contact.emailNeededHint' : 'contact.emailHint') }}
				defaultValue={raw.email?.at(-1)}
				errorMessage={errorOf('email')}
			/>
			<Input
				{...typed}
				id="phone"
				name="phone"
				type="tel"
				autoComplete="tel"
				className="govuk-input--width-20"
				label={{ children: t('contact.phone') }}
				hint={{ children: t('contact.phoneHint') }}
				defaultValue={raw.phone?.at(-1)}
				errorMessage={errorOf('phone')}
			/>
			{needsPostcode && (
				<Input
					{...typed}
					id="postcode"
					name="postcode"
					className="govuk-input--width-10"
					autoComplete="postal-code"
					label={{ children: t('contact.postcode') }}
					hint={{ children: t('contact.postcodeHint') }}
					defaultValue={raw.postcode?.at(-1)}
					errorMessage={errorOf('postcode')}
				/>
			)}
			<Checkboxes
				name="wantsOutcome"
				idPrefix="wantsOutcome"
				defaultValues={raw.wantsOutcome}
				items={[
					{
						value: 'yes',
						text: t('contact.wantsOutcome'),
						hint: { children: t('contact.wantsOutcomeHint') },
					},
				]}
			/>
		</>
	)
}
