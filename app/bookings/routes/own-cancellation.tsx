import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { bookerContext, dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { cancelBooking } from '../change-booking.server.ts'
import type { Route } from './+types/own-cancellation.ts'
import { readOwn } from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { booking, workshop, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/bookings/own')
	const { places, status } = booking
	return { title: workshop.title, places, isWaiting: status === 'waiting' }
}

export async function action({ context }: Route.ActionArgs) {
	const { bookingId } = context.get(bookerContext)
	const now = context.get(nowContext)
	const result = await cancelBooking(context.get(dbContext), bookingId, { by: 'self', now })
	throw redirect(result.kind === 'over' ? '/bookings/own' : '/bookings/own?done=cancelled')
}

export default function OwnCancellation({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { language } = useShell()
	const { title, places, isWaiting } = loaderData
	const heading = isWaiting ? t('cancellation.leave') : t('cancellation.heading', { count: places })
	return (
		<Page title={heading} backHref="/bookings/own">
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body">{t(isWaiting ? 'cancellation.leaveWhat' : 'cancellation.what')}</p>
			<form method="post">
				<div className="govuk-button-group">
					<Button className="govuk-button--warning" preventDoubleClick>
						{isWaiting ? t('cancellation.leaveYes') : t('cancellation.yes', { count: places })}
					</Button>
					<Link href="/bookings/own">{t('cancellation.no')}</Link>
				</div>
			</form>
		</Page>
	)
}
