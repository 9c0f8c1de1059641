import { useTranslation } from 'react-i18next'
import type { RawAnswers } from '#app/questions/answer.ts'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import { companionsMax, groupPlacesMax } from './booking.ts'
import type { ComingAs, WhoComes } from './booking-draft.ts'
import type { WhoOffer } from './booking-forms.ts'

type Props = {
	raw: RawAnswers
	/** Words by field. */
	errors: Record<string, string>
	offer: WhoOffer
}

/** What is kept as it would be typed. */
export function whoAsTyped(who: WhoComes): RawAnswers {
	const names = [who.names.join('\n')]
	return {
		as: [who.as],
		attending: [who.attending],
		claims: [who.claims ?? 'none'],
		...(who.as === 'others' && { others: [String(who.places - 1)], othersNames: names }),
		...(who.as === 'group' && { groupSize: [String(who.places)], groupNames: names }),
		...(who.groupName && { groupName: [who.groupName] }),
	}
}

/** Who comes, how, and whether one of the reserved places is for them. */
export function WhoFields(props: Props) {
	const { attending, reserved } = props.offer
	return (
		<>
			<AsField {...props} />
			{attending.length > 1 && <AttendingField {...props} attending={attending} />}
			{reserved.length > 0 && <ClaimsField {...props} reserved={reserved} />}
		</>
	)
}

export function useFieldError(errors: Record<string, string>) {
	const { t } = useTranslation('bookings')
	return (name: string) => {
		const error = errors[name]
		return error ? { children: error, visuallyHiddenText: t('errorPrefix') } : undefined
	}
}

function AsField({ raw, errors, offer }: Props) {
	const { t } = useTranslation('bookings')
	const errorOf = useFieldError(errors)
	const [only] = offer.as
	const fields: Record<ComingAs, React.ReactNode> = {
		me: undefined,
		others: <PeopleFields {...{ raw, errors }} count="others" names="othersNames" />,
		group: (
			<>
				{offer.groupName === undefined && (
					<Input
						id="groupName"
						name="groupName"
						dir="auto"
						autoComplete="organization"
						label={{ children: t('who.groupName') }}
						defaultValue={raw.groupName?.at(-1)}
						errorMessage={errorOf('groupName')}
					/>
				)}
				<PeopleFields {...{ raw, errors }} count="groupSize" names="groupNames" />
			</>
		),
	}
	if (offer.as.length === 1 && only) return fields[only]
	return (
		<Radios
			name="as"
			idPrefix="as"
			fieldset={{ legend: { children: t('who.as'), className: 'govuk-fieldset__legend--m' } }}
			errorMessage={errorOf('as')}
			defaultValue={raw.as?.at(-1)}
			items={offer.as.map((value) => ({
				value,
				text: t(`who.ways.${value}`),
				hint: { children: t(`who.wayHints.${value}`) },
				conditional: fields[value],
			}))}
		/>
	)
}

/** How many, and their names as far as they are known. */
function PeopleFields({
	raw,
	errors,
	count,
	names,
}: Pick<Props, 'raw' | 'errors'> & {
	count: 'others' | 'groupSize'
	names: 'othersNames' | 'groupNames'
}) {
	const { t } = useTranslation('bookings')
	const errorOf = useFieldError(errors)
	const max = count === 'others' ? companionsMax : groupPlacesMax
	return (
		<>
			<Input
				id={count}
				name={count}
				className="govuk-input--width-3"
				inputMode="numeric"
				autoComplete="off"
				label={{ children: t(`who.${count}`) }}
				hint={{ children: t(`who.${count}Hint`, { max }) }}
				defaultValue={raw[count]?.at(-1)}
				errorMessage={errorOf(count)}
			/>
			<Textarea
				id={names}
				name={names}
				rows={3}
				dir="auto"
				spellCheck={false}
				label={{ children: t('who.names') }}
				hint={{ children: t('who.namesHint') }}
				defaultValue={raw[names]?.at(-1)}
				errorMessage={errorOf(names)}
			/>
		</>
	)
}

/** In person or online. */
export function AttendingField({
	raw,
	errors,
	attending,
}: Pick<Props, 'raw' | 'errors'> & { attending: readonly Attending[] }) {
	const { t } = useTranslation('bookings')
	const errorOf = useFieldError(errors)
	return (
		<Radios
			name="attending"
			idPrefix="attending"
			fieldset={{
				legend: { children: t('who.attending'), className: 'govuk-fieldset__legend--m' },
			}}
			errorMessage={errorOf('attending')}
			defaultValue={raw.attending?.at(-1)}
			items={attending.map((value) => ({
				value,
				text: t(`attending.${value}`),
				hint: { children: t(`attendingHints.${value}`) },
			}))}
		/>
	)
}

function ClaimsField({
	raw,
	errors,
	reserved,
}: Omit<Props, 'offer'> & { reserved: readonly ReservedFor[] }) {
	const { t } = useTranslation('bookings')
	const errorOf = useFieldError(errors)
	return (
		<Radios
			name="claims"
			idPrefix="claims"
			fieldset={{ legend: { children: t('who.claims'), className: 'govuk-fieldset__legend--m' } }}
			hint={{ children: t('who.claimsHint') }}
			errorMessage={errorOf('claims')}
			defaultValue={raw.claims?.at(-1) ?? 'none'}
			items={[
				...reserved.map((value) => ({ value, text: t(`reservedFor.${value}`) })),
				{ divider: t('who.or') },
				{ value: 'none', text: t('who.claimsNone') },
			]}
		/>
	)
}
