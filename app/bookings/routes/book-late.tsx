import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { ContactRows, SupportRows, WhoRows } from '../booking-rows.tsx'
import { nextStep, pathOf } from '../booking-steps.ts'
import { HowToReachHosts } from '../hosts.tsx'
import type { Route } from './+types/book-late.ts'
import { readBooking } from './booking-step.server.ts'

export const handle = { access: 'booking' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { content, workshop, isOpen } = await readBooking(context)
	if (isOpen) throw redirect(pathOf(content.slug, nextStep(content)))
	const { title, status, hostPhone } = workshop
	return { content, title, isCancelled: status === 'cancelled', hostPhone }
}

/** Too late: nothing is booked, and nothing that was typed is lost. */
export default function BookLate({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { settings, language } = useShell()
	const { content, title, isCancelled, hostPhone } = loaderData
	const { slug, who, support, contact } = content
	return (
		<Page title={t('late.heading')} backHref={`/sessions/${slug}`}>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('late.heading')}</h1>
			<p className="govuk-body-l">{t(isCancelled ? 'late.cancelled' : 'late.what')}</p>
			<HowToReachHosts phone={hostPhone ?? settings.council.phone} />
			<p className="govuk-body">
				<Link href="/sessions">{t('late.others')}</Link>
			</p>
			{(who || support || contact) && <h2 className="govuk-heading-m">{t('late.entered')}</h2>}
			{who && <WhoRows who={who} />}
			{support && <SupportRows support={support} />}
			{contact && <ContactRows contact={contact} />}
		</Page>
	)
}
