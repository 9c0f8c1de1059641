import { useTranslation } from 'react-i18next'
import {
	type Fields,
	LocalFields,
	languageName,
	MomentField,
} from '#app/consultations/staff-fields.tsx'
import { LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { WorkshopMode } from './workshop.ts'
import { ACCESS_FACTS, attendingIn, INVITED, RESERVED_FOR, WORKSHOP_MODES } from './workshop.ts'
import { INTERPRETERS, REMINDER_HOURS } from './workshop-settings.ts'

const listed = (text = '') => text.split('\n').filter(Boolean)

/** A date, a start and an end on it. */
export function WorkshopTimesFields({ fields }: { fields: Fields }) {
	return (
		<>
			<MomentField fields={fields} name="starts" />
			<Input {...fields.field('ends-time')} className="govuk-input--width-5" />
		</>
	)
}

export function ModeField({ fields }: { fields: Fields }) {
	const { t } = useTranslation('staff-workshops')
	return (
		<Radios
			{...fields.group('mode')}
			defaultValue={fields.values.mode}
			items={WORKSHOP_MODES.map((value) => ({ value, text: t(`modes.${value}`) }))}
		/>
	)
}

/** Where it is, what is there, and the way in for who joins online. */
export function VenueFields({
	fields,
	languages,
	mode,
}: {
	fields: Fields
	languages: Language[]
	/** Once it is published, its mode stays. */
	mode: WorkshopMode | undefined
}) {
	const { t } = useTranslation('staff-workshops')
	const ways = mode ? attendingIn(mode) : (['in-person', 'online'] as const)
	return (
		<>
			{mode ? <input type="hidden" name="mode" value={mode} /> : <ModeField fields={fields} />}
			{ways.includes('in-person') && (
				<>
					<h2 className="govuk-heading-m">{t('venue.place')}</h2>
					<Input {...fields.field('venueName')} />
					<Textarea {...fields.field('venueAddress')} rows={3} />
					<Input {...fields.field('venuePostcode')} className="govuk-input--width-10" />
				</>
			)}
			<h2 className="govuk-heading-m">{t('venue.access')}</h2>
			<Checkboxes
				{...fields.group('accessFacts')}
				defaultValues={listed(fields.values.accessFacts)}
				items={ACCESS_FACTS.map((value) => ({ value, text: t(`facts.${value}`) }))}
			/>
			<LocalFields fields={fields} name="accessNotes" languages={languages} rows={3} />
			<Spoken fields={fields} />
			{ways.includes('online') && (
				<>
					<h2 className="govuk-heading-m">{t('venue.online')}</h2>
					<Input {...fields.field('onlineUrl')} type="url" spellCheck={false} />
					<Input
						{...fields.field('linkMinutes')}
						className="govuk-input--width-4"
						inputMode="numeric"
					/>
				</>
			)}
			{!ways.includes('online') && (
				<input type="hidden" name="linkMinutes" value={fields.values.linkMinutes} />
			)}
		</>
	)
}

function Spoken({ fields }: { fields: Fields }) {
	const { t } = useTranslation('staff-workshops')
	return (
		<>
			<Checkboxes
				{...fields.group('spoken')}
				defaultValues={listed(fields.values.spoken)}
				items={LANGUAGE_CODES.map((value) => ({ value, text: languageName(value) }))}
			/>
			<Checkboxes
				{...fields.group('interpreters')}
				defaultValues={listed(fields.values.interpreters)}
				items={INTERPRETERS.map((value) => ({
					value,
					text: value === 'bsl' ? t('venue.bsl') : languageName(value),
				}))}
			/>
		</>
	)
}

/** How many places there are, and for whom some are kept. */
export function PlacesFields({ fields, mode }: { fields: Fields; mode: WorkshopMode }) {
	const { t } = useTranslation('staff-workshops')
	const ways = attendingIn(mode)
	const number = { className: 'govuk-input--width-4', inputMode: 'numeric' as const }
	return (
		<>
			{ways.includes('in-person') && <Input {...fields.field('capacityInPerson')} {...number} />}
			{ways.includes('online') && <Input {...fields.field('capacityOnline')} {...number} />}
			{ways.includes('in-person') && (
				<>
					<h2 className="govuk-heading-m">{t('places.reserved')}</h2>
					<p className="govuk-body">{t('places.aboutReserved')}</p>
					{RESERVED_FOR.map((kind) => (
						<Input key={kind} {...fields.field(`reserved-${kind}`)} {...number} />
					))}
					<MomentField fields={fields} name="release" />
				</>
			)}
		</>
	)
}

/** Who may book, when, and what they are told. */
export function BookingFields({
	fields,
	groups,
}: {
	fields: Fields
	groups: { id: string; name: string }[]
}) {
	const { t } = useTranslation('staff-workshops')
	const number = { className: 'govuk-input--width-3', inputMode: 'numeric' as const }
	return (
		<>
			<Radios
				{...fields.group('invited')}
				defaultValue={fields.values.invited}
				items={INVITED.map((value) => ({
					value,
					text: t(`invited.${value}`),
					conditional:
						value === 'group' && groups.length > 0 ? (
							<Checkboxes
								{...fields.group('invitedGroupIds')}
								className="govuk-checkboxes--small"
								defaultValues={listed(fields.values.invitedGroupIds)}
								items={groups.map(({ id, name }) => ({ value: id, text: name }))}
							/>
						) : undefined,
				}))}
			/>
			<Checkboxes
				{...fields.group('booking')}
				items={(['allowsCompanions', 'allowsGroups'] as const).map((name) => ({
					id: name,
					name,
					value: 'yes',
					text: t(`fields.${name}`),
					isChecked: fields.isTicked(name),
				}))}
			/>
			<MomentField fields={fields} name="bookingOpens" />
			<MomentField fields={fields} name="bookingCloses" />
			<Checkboxes
				{...fields.group('reminderHours')}
				defaultValues={listed(fields.values.reminderHours)}
				items={REMINDER_HOURS.map((hours) => ({
					value: String(hours),
					text:
						hours < 24
							? t('booking.hours', { count: hours })
							: t('booking.days', { count: hours / 24 }),
				}))}
			/>
			<Input {...fields.field('offerHours')} {...number} />
			<Input {...fields.field('supportKeptDays')} {...number} />
		</>
	)
}
