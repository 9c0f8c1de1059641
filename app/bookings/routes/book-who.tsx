import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { typedIn } from '#app/questions/draft-form.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { COMING_AS } from '../booking-draft.ts'
import { type WhoOffer, whoForm } from '../booking-forms.ts'
import { BookingStepForm } from '../booking-step-form.tsx'
import { WhoFields, whoAsTyped } from '../booking-who-fields.tsx'
import { capacityOf, companionsOf, reservedPlaces, waysOffered } from '../places.ts'
import type { Route } from './+types/book-who.ts'
import { keepTyped, readStep, saveStep } from './booking-step.server.ts'

export const handle = { access: 'booking' } satisfies RouteHandle
const step = 'who'

/** What this workshop lets one choose; a group's member books for the group. */
function offerOf({ workshop, content }: Awaited<ReturnType<typeof readStep>>): WhoOffer {
	const isAllowed = {
		me: true,
		others: companionsOf(workshop) > 0,
		group: workshop.allowsGroups,
	}
	const kinds = workshop.reserved.map(({ reservedFor }) => reservedFor)
	return {
		as: content.groupId ? ['group'] : COMING_AS.filter((as) => isAllowed[as]),
		attending: waysOffered(workshop),
		reserved: [...new Set(kinds)].filter((kind) => reservedPlaces(workshop, kind) > 0),
		...(content.groupName !== undefined && { groupName: content.groupName }),
	}
}

export async function loader({ context }: Route.LoaderArgs) {
	const read = await readStep(context, step)
	const { typed, content, left, waiting, frame } = read
	const offer = offerOf(read)
	const isFull = offer.attending.every((one) => left[one].free === 0)
	return {
		raw: typed ?? (content.who ? whoAsTyped(content.who) : {}),
		offer,
		frame: {
			...frame,
			// Before anything is said: that there is nothing but the list.
			outlook:
				frame.outlook ?? (isFull ? { kind: 'waiting' as const, position: waiting + 1 } : undefined),
		},
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const read = await readStep(context, step)
	const parsed = parseForm(whoForm(offerOf(read)), form)
	const typed = { raw: typedIn(form), elsewhere: undefined as string | undefined }
	if (!parsed.ok) return data({ ...typed, errors: parsed.errors }, { status: 400 })
	const capacity = capacityOf(read.workshop, parsed.value.attending)
	// Nobody may wait for more places than there will ever be.
	if (parsed.value.places > capacity) {
		const field = parsed.value.as === 'group' ? 'groupSize' : 'others'
		return data({ ...typed, errors: { [field]: 'overCapacity' } }, { status: 400 })
	}
	const { elsewhere } = await saveStep(context, step, form, () => ({ who: parsed.value }))
	return data({ ...typed, errors: {}, elsewhere }, { status: 409 })
}

export default function BookWho({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { settings, language } = useShell()
	const { frame, offer, raw } = loaderData
	const errors = errorItems(t, 'bookings', actionData?.errors)
	const heading = t('who.heading')
	return (
		<Page title={heading} backHref={frame.backHref} errors={errors} formId="page-form">
			<BookingStepForm
				{...{ step, heading, frame, language }}
				timeZone={settings.council.timeZone}
				elsewhere={actionData?.elsewhere}
			>
				<WhoFields offer={offer} raw={actionData?.raw ?? raw} errors={errorTexts(errors)} />
			</BookingStepForm>
		</Page>
	)
}
