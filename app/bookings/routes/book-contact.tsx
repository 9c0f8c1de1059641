import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { locate } from '#app/places/place.server.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import { ContactFields, contactAsTyped } from '../booking-contact-fields.tsx'
import { contactForm } from '../booking-forms.ts'
import { BookingStepForm } from '../booking-step-form.tsx'
import { findInvitation } from '../invited.server.ts'
import { isInvited, isOwnInvitation } from '../who-may-book.ts'
import type { Route } from './+types/book-contact.ts'
import { keepTyped, readStep, saveStep } from './booking-step.server.ts'

export const handle = { access: 'booking' } satisfies RouteHandle
const step = 'contact'

const neededFor = ({ invited }: Workshop) => ({
	needsEmail: invited === 'invitation',
	needsPostcode: invited === 'place',
})

export async function loader({ context }: Route.LoaderArgs) {
	const { content, workshop, typed, frame } = await readStep(context, step)
	const raw = typed ?? (content.contact ? contactAsTyped(content.contact) : {})
	return { raw, ...neededFor(workshop), frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const { content, workshop } = await readStep(context, step)
	const typed = { raw: typedIn(form), elsewhere: undefined as string | undefined }
	const refuse = (errors: FieldErrors) => data({ ...typed, errors }, { status: 400 })
	const needed = neededFor(workshop)
	if (!needed.needsPostcode) form.delete('postcode')
	const parsed = parseForm(contactForm(needed), form)
	if (!parsed.ok) return refuse(parsed.errors)
	const { invitationId } = content
	if (!(await isForThem(context, workshop, { invitationId, email: parsed.value.email })))
		return refuse({ email: 'notInvited' })
	const placed = await placeOf(context, workshop, parsed.value.postcode)
	if ('code' in placed) return refuse({ postcode: placed.code })
	const contact = { ...parsed.value, ...placed }
	const { elsewhere } = await saveStep(context, step, form, () => ({ contact }))
	return data({ ...typed, errors: {} as FieldErrors, elsewhere }, { status: 409 })
}

/** An invitation is good for the address that it went to. */
async function isForThem(
	context: Route.ActionArgs['context'],
	workshop: Workshop,
	{ invitationId, email }: { invitationId: string | undefined; email: string | undefined },
) {
	if (!invitationId || workshop.invited !== 'invitation') return true
	const db = context.get(dbContext)
	const invitation = await findInvitation(db, invitationId, { workshopId: workshop.id })
	return invitation !== undefined && isOwnInvitation(invitation, email ?? null)
}

/** Where somebody lives, where that is asked; of the places of the workshop, if it is one of them. */
async function placeOf(
	context: Route.ActionArgs['context'],
	workshop: Workshop,
	postcode: string | undefined,
): Promise<{ placeId?: string } | { code: 'notReal' | 'unknown' | 'elsewhere' }> {
	if (!postcode) return {}
	const located = await locate(context.get(dbContext), { postcode })
	if (!located.ok) return { code: located.code }
	const { placeIds, wardId } = located.location
	if (!isInvited(workshop, { placeIds, groupId: null, email: null })) return { code: 'elsewhere' }
	const placeId = placeIds.find((id) => workshop.placeIds.includes(id)) ?? wardId
	return placeId ? { placeId } : {}
}

export default function BookContact({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { settings, language } = useShell()
	const { frame, raw, ...needed } = loaderData
	const errors = errorItems(t, 'bookings', actionData?.errors)
	const heading = t('contact.heading')
	return (
		<Page title={heading} backHref={frame.backHref} errors={errors} formId="page-form">
			<BookingStepForm
				{...{ step, heading, frame, language }}
				timeZone={settings.council.timeZone}
				elsewhere={actionData?.elsewhere}
			>
				<ContactFields {...needed} raw={actionData?.raw ?? raw} errors={errorTexts(errors)} />
			</BookingStepForm>
		</Page>
	)
}
