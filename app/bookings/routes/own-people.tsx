import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { typedIn } from '#app/questions/draft-form.ts'
import { Input } from '#app/ui/input.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { groupPlacesMax } from '../booking.ts'
import { peopleOf } from '../booking-draft.ts'
import { peopleForm } from '../booking-forms.ts'
import { AttendingField, useFieldError } from '../booking-who-fields.tsx'
import { changeBooking } from '../change-booking.server.ts'
import { OwnForm } from '../own-form.tsx'
import { companionsOf, waysOffered } from '../places.ts'
import type { Route } from './+types/own-people.ts'
import {
	changedElsewhere,
	type Own,
	readOwn,
	refuseChange,
	refuseTooManyChanges,
	seenIn,
} from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

/** How many may come with this booking, and in which ways. */
function limitsOf({ booking, workshop }: Own) {
	const max = booking.kind === 'group' ? groupPlacesMax : 1 + companionsOf(workshop)
	return {
		// Who booked for more, before fewer were allowed, may keep their number.
		max: Math.max(max, booking.places),
		attending: waysOffered(workshop),
	}
}

export async function loader({ context }: Route.LoaderArgs) {
	const own = await readOwn(context)
	if (!own.canChange) throw redirect('/bookings/own')
	const { places, attending } = own.booking
	const raw = { places: [String(places)], names: [own.names.join('\n')], attending: [attending] }
	return { raw, seen: own.booking.changedAt.toISOString(), ...limitsOf(own) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const own = await readOwn(context)
	if (!own.canChange) throw redirect('/bookings/own')
	const parsed = parseForm(peopleForm(limitsOf(own)), form)
	const raw = typedIn(form)
	if (!parsed.ok) return refuseChange(form, { raw, errors: parsed.errors })
	const { attending } = parsed.value
	const people = peopleOf(parsed.value, own.booking.name)
	const now = context.get(nowContext)
	const changing = { people, attending, seen: seenIn(form), now }
	await refuseTooManyChanges(context, own.booking)
	const { kind } = await changeBooking(context.get(dbContext), own.booking.id, changing)
	if (kind === 'stale') return changedElsewhere(own.booking, { raw, errors: {} })
	if (kind === 'full' || kind === 'tooMany')
		return refuseChange(form, { raw, errors: { places: kind } })
	throw redirect(kind === 'changed' ? '/bookings/own?done=changed' : '/bookings/own')
}

export default function OwnPeople({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const items = errorItems(t, 'bookings', actionData?.errors)
	const errors = errorTexts(items)
	const errorOf = useFieldError(errors)
	const { max, attending } = loaderData
	const raw: Record<string, string[]> = actionData?.raw ?? loaderData.raw
	return (
		<Page title={t('people.heading')} backHref="/bookings/own" errors={items}>
			<h1 className="govuk-heading-l">{t('people.heading')}</h1>
			<OwnForm {...(actionData ?? loaderData)}>
				<Input
					id="places"
					name="places"
					className="govuk-input--width-3"
					inputMode="numeric"
					autoComplete="off"
					label={{ children: t('people.places') }}
					hint={{ children: t('people.placesHint', { max }) }}
					defaultValue={raw.places?.at(-1)}
					errorMessage={errorOf('places')}
				/>
				<Textarea
					id="names"
					name="names"
					rows={4}
					dir="auto"
					spellCheck={false}
					label={{ children: t('who.names') }}
					hint={{ children: t('who.namesHint') }}
					defaultValue={raw.names?.at(-1)}
					errorMessage={errorOf('names')}
				/>
				{attending.length > 1 && <AttendingField {...{ raw, errors, attending }} />}
			</OwnForm>
		</Page>
	)
}
