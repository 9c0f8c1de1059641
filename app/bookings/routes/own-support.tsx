import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { typedIn } from '#app/questions/draft-form.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { supportForm } from '../booking-forms.ts'
import { SupportFields, supportAsTyped } from '../booking-support-fields.tsx'
import { changeBooking } from '../change-booking.server.ts'
import { OwnForm } from '../own-form.tsx'
import { listSupport } from '../support.server.ts'
import type { Route } from './+types/own-support.ts'
import {
	changedElsewhere,
	readOwn,
	refuseChange,
	refuseTooManyChanges,
	seenIn,
} from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { booking, workshop, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/bookings/own')
	const support = await listSupport(context.get(dbContext), [booking.id])
	const asked = support.map(({ kind, words }) => ({ kind, ...(words && { words }) }))
	const { attending, changedAt } = booking
	const seen = changedAt.toISOString()
	return { raw: supportAsTyped(asked), seen, attending, keptDays: workshop.supportKeptDays }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const { booking, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/bookings/own')
	const parsed = parseForm(supportForm(booking.attending), form, ['support'])
	const raw = typedIn(form)
	if (!parsed.ok) return refuseChange(form, { raw, errors: parsed.errors })
	const now = context.get(nowContext)
	const changing = { support: parsed.value, seen: seenIn(form), now }
	await refuseTooManyChanges(context, booking)
	const { kind } = await changeBooking(context.get(dbContext), booking.id, changing)
	if (kind === 'stale') return changedElsewhere(booking, { raw, errors: {} })
	throw redirect(kind === 'changed' ? '/bookings/own?done=supported' : '/bookings/own')
}

export default function OwnSupport({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { raw, attending, keptDays } = loaderData
	const errors = errorItems(t, 'bookings', actionData?.errors)
	return (
		<Page title={t('support.heading')} backHref="/bookings/own" errors={errors}>
			<h1 className="govuk-heading-l">{t('support.heading')}</h1>
			<OwnForm {...(actionData ?? loaderData)}>
				<SupportFields
					{...{ attending, keptDays }}
					raw={actionData?.raw ?? raw}
					errors={errorTexts(errors)}
				/>
			</OwnForm>
		</Page>
	)
}
