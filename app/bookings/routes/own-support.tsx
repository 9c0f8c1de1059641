import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { typedIn } from '#app/questions/draft-form.ts'
import { SavedElsewhere } from '#app/questions/saved-elsewhere.tsx'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { supportForm } from '../booking-forms.ts'
import { SupportFields, supportAsTyped } from '../booking-support-fields.tsx'
import { changeBooking } from '../change-booking.server.ts'
import { listSupport } from '../support.server.ts'
import type { Route } from './+types/own-support.ts'
import { changedElsewhere, readOwn, seenIn } from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { booking, workshop, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/bookings/own')
	const support = await listSupport(context.get(dbContext), [booking.id])
	const asked = support.map(({ kind, words }) => ({ kind, ...(words && { words }) }))
	const { attending, changedAt: seen } = booking
	return { raw: supportAsTyped(asked), seen, attending, keptDays: workshop.supportKeptDays }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const { booking, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/bookings/own')
	const parsed = parseForm(supportForm(booking.attending), form, ['support'])
	const typed = { raw: typedIn(form), seen: undefined as Date | undefined }
	if (!parsed.ok) return data({ ...typed, errors: parsed.errors }, { status: 400 })
	const now = context.get(nowContext)
	const changing = { support: parsed.value, seen: seenIn(form), now }
	const { kind } = await changeBooking(context.get(dbContext), booking.id, changing)
	if (kind === 'stale') return changedElsewhere(form, booking)
	throw redirect(kind === 'changed' ? '/bookings/own?done=supported' : '/bookings/own')
}

export default function OwnSupport({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { raw, attending, keptDays } = loaderData
	const errors = errorItems(t, 'bookings', actionData?.errors)
	return (
		<Page title={t('support.heading')} backHref="/bookings/own" errors={errors}>
			<h1 className="govuk-heading-l">{t('support.heading')}</h1>
			{actionData?.seen && <SavedElsewhere keepHref="/bookings/own">{null}</SavedElsewhere>}
			<form method="post" noValidate>
				<input
					type="hidden"
					name="form-seen"
					value={(actionData?.seen ?? loaderData.seen).toISOString()}
				/>
				<SupportFields
					{...{ attending, keptDays }}
					raw={actionData?.raw ?? raw}
					errors={errorTexts(errors)}
				/>
				<Button>{t('save')}</Button>
			</form>
		</Page>
	)
}
