import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import { SUPPORT_KINDS } from './booking.ts'
import type { useErrors } from './staff-day-parts.tsx'
import { KEYED_BOOKING_CHANNELS, NEEDS_IN_WORDS } from './staff-keyed.ts'

type Typed = Record<string, string>
type Props = { typed: Typed; errors: ReturnType<typeof useErrors> }

/** Who comes, and how to reach who booked. */
export function KeyedPeopleFields({ typed, errors }: Props) {
	const { t } = useTranslation('staff-bookings')
	const field = (name: string) => ({
		id: name,
		name,
		label: { children: t(`keying.${name}` as 'keying.name'), className: 'govuk-label--s' },
		defaultValue: typed[name],
		errorMessage: errors.of(name),
		autoComplete: 'off',
	})
	return (
		<>
			<Select
				{...field('channel')}
				defaultValue={typed.channel ?? 'phone'}
				items={KEYED_BOOKING_CHANNELS.map((value) => ({ value, text: t(`channel.${value}`) }))}
			/>
			<Input {...field('name')} dir="auto" />
			<Input
				{...field('email')}
				type="email"
				spellCheck={false}
				hint={{ children: t('keying.emailHint') }}
			/>
			<Input
				{...field('phone')}
				type="tel"
				className="govuk-input--width-20"
				hint={{ children: t('keying.phoneHint') }}
			/>
			<Select
				{...field('language')}
				defaultValue={typed.language ?? 'en'}
				items={LANGUAGES.map(({ code, name }) => ({ value: code, text: name }))}
			/>
			<Input {...field('groupName')} dir="auto" hint={{ children: t('keying.groupHint') }} />
			<Textarea
				{...field('others')}
				rows={3}
				dir="auto"
				hint={{ children: t('keying.othersHint') }}
			/>
			<Input
				{...field('unnamed')}
				inputMode="numeric"
				className="govuk-input--width-2"
				hint={{ children: t('keying.unnamedHint') }}
			/>
		</>
	)
}

/** How they take part, on which places, and what they need for it. */
export function KeyedNeedFields({
	typed,
	errors,
	ticked,
	ways,
	reserved,
}: Props & { ticked: string[]; ways: readonly Attending[]; reserved: ReservedFor[] }) {
	const { t } = useTranslation('staff-bookings')
	const legend = (text: string) => ({
		legend: { children: text, className: 'govuk-fieldset__legend--s' },
	})
	return (
		<>
			{ways.length > 1 && (
				<Radios
					name="attending"
					fieldset={legend(t('booking.attending'))}
					defaultValue={typed.attending}
					errorMessage={errors.of('attending')}
					items={ways.map((value) => ({ value, text: t(`attending.${value}`) }))}
				/>
			)}
			{reserved.length > 0 && (
				<Radios
					name="claims"
					fieldset={legend(t('keying.claims'))}
					hint={{ children: t('keying.claimsHint') }}
					defaultValue={typed.claims ?? ''}
					items={[
						{ value: '', text: t('keying.noClaims') },
						...reserved.map((value) => ({ value, text: t(`claims.${value}`) })),
					]}
				/>
			)}
			<Checkboxes
				name="support"
				fieldset={legend(t('booking.needs'))}
				defaultValues={ticked}
				items={SUPPORT_KINDS.map((value) => ({
					value,
					text: t(`support.${value}`),
					conditional: NEEDS_IN_WORDS.includes(value) && (
						<Input
							id={`words-${value}`}
							name={`words-${value}`}
							dir="auto"
							label={{ children: t('keying.words') }}
							defaultValue={typed[`words-${value}`]}
							errorMessage={errors.of(`words-${value}`)}
						/>
					),
				}))}
			/>
			<Checkboxes
				name="wantsOutcome"
				defaultValues={typed.wantsOutcome ? [typed.wantsOutcome] : []}
				items={[{ value: 'yes', text: t('keying.wantsOutcome') }]}
			/>
		</>
	)
}
