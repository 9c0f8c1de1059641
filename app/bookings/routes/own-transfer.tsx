import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { LANGUAGES } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, nowContext } from '#app/web/context.ts'
import { clearCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany, refuseTooManyConfirmations } from '#app/web/rate-limit.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { TransferForm } from '../booking-forms.ts'
import { useFieldError } from '../booking-who-fields.tsx'
import { transferBooking } from '../change-booking.server.ts'
import { canPassOn } from '../who-may-book.ts'
import type { Route } from './+types/own-transfer.ts'
import { readOwn } from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

async function readTransferable(context: Route.LoaderArgs['context']) {
	const own = await readOwn(context)
	const isBooked = own.booking.status === 'booked'
	if (!own.canChange || !isBooked || !canPassOn(own.workshop, own.booking))
		throw redirect('/bookings/own')
	return own
}

export async function loader({ context }: Route.LoaderArgs) {
	const { booking } = await readTransferable(context)
	return { places: booking.places }
}

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(TransferForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const { booking } = await readTransferable(context)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const address = context.get(clientAddressContext)
	// It writes to an address that somebody else has typed.
	await refuseTooMany(db, `transfer:${address}`, { triesMax: 20, windowMinutes: 60, now })
	await refuseTooManyConfirmations(db, parsed.value.email, { now })
	const { kind } = await transferBooking(db, booking.id, { ...parsed.value, now })
	if (kind !== 'transferred') throw redirect('/bookings/own')
	throw redirect('/bookings?done=transferred', {
		headers: { 'Set-Cookie': clearCookie('booker') },
	})
}

export default function OwnTransfer({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { language } = useShell()
	const items = errorItems(t, 'bookings', actionData?.errors)
	const errors = errorTexts(items)
	const errorOf = useFieldError(errors)
	const values: Record<string, string> = actionData?.values ?? {}
	const heading = t('transfer.heading', { count: loaderData.places })
	return (
		<Page title={heading} backHref="/bookings/own" errors={items}>
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body">{t('transfer.what')}</p>
			<form method="post" noValidate>
				<Input
					id="name"
					name="name"
					dir="auto"
					spellCheck={false}
					autoComplete="off"
					label={{ children: t('transfer.name') }}
					defaultValue={values.name}
					errorMessage={errorOf('name')}
				/>
				<Input
					id="email"
					name="email"
					type="email"
					dir="ltr"
					spellCheck={false}
					autoComplete="off"
					label={{ children: t('transfer.email') }}
					hint={{ children: t('transfer.emailHint') }}
					defaultValue={values.email}
					errorMessage={errorOf('email')}
				/>
				<Radios
					name="language"
					idPrefix="language"
					fieldset={{
						legend: { children: t('transfer.language'), className: 'govuk-fieldset__legend--s' },
					}}
					defaultValue={values.language ?? language}
					errorMessage={errorOf('language')}
					items={LANGUAGES.map(({ code, name }) => ({ value: code, text: name, lang: code }))}
				/>
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('transfer.send', { count: loaderData.places })}</Button>
					<Link href="/bookings/own">{t('transfer.keep')}</Link>
				</div>
			</form>
		</Page>
	)
}
