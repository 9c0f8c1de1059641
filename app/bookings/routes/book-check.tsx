import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { mayActFor } from '#app/groups/membership.server.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { Button } from '#app/ui/button.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyConfirmations } from '#app/web/rate-limit.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { book } from '../book.server.ts'
import { BookingCaption } from '../booking-frame.tsx'
import { ContactRows, type SettledWho, SupportRows, WhoRows } from '../booking-rows.tsx'
import { newBookingOf } from '../booking-sent.ts'
import { pathOf } from '../booking-steps.ts'
import { HowToReachHosts } from '../hosts.tsx'
import { waysOffered } from '../places.ts'
import type { Route } from './+types/book-check.ts'
import { readAsked } from './asked.server.ts'
import { keepTyped, readQuestions, readStep, reopenQuestions } from './booking-step.server.ts'

export const handle = { access: 'booking' } satisfies RouteHandle
const step = 'check'

export async function loader({ context }: Route.LoaderArgs) {
	const { content, workshop, frame } = await readStep(context, step)
	const definition = await readQuestions(context, content)
	const { places } = await readAsked(context, definition)
	const { hostPhone } = workshop
	const settled: SettledWho[] = [
		...(content.groupId === undefined ? [] : ['groupName' as const]),
		...(waysOffered(workshop).length < 2 ? ['attending' as const] : []),
	]
	const { supportKeptDays: keptDays } = workshop
	return { content, definition, places, settled, hostPhone, keptDays, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	await keepTyped(context, step, await readForm(request))
	const { draft, content, workshop } = await readStep(context, step)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { slug, contact, groupId, membershipId = '' } = content
	if (groupId && !(await mayActFor(db, { membershipId, groupId })))
		throw redirect('/groups/open?done=over')
	await refuseTooManyConfirmations(db, contact?.email, { now })
	const sent = await book(db, {
		...newBookingOf(content),
		draftId: draft.id,
		draftRevision: draft.revision,
		draftKey: readCookie(request, `booking-${slug}`),
		language: context.get(languageContext),
		asked: (await readAsked(context, await readQuestions(context, content))).asked,
		now,
	})
	if (sent.kind === 'closed') throw redirect(`/sessions/${slug}/book/late`)
	if (sent.kind === 'notAsRead') throw redirect(pathOf(slug, step))
	if (sent.kind === 'incomplete') return reopenQuestions(context, workshop)
	if (sent.kind === 'notInvited' || sent.kind === 'tooMany')
		return data({ refusal: sent.kind }, { status: 403 })
	throw redirect(`/sessions/${slug}/booked`)
}

export default function BookCheck({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['bookings', 'questions'])
	const { settings, language } = useShell()
	const { content, definition, places, frame } = loaderData
	const to = (one: Parameters<typeof pathOf>[1]) => pathOf(frame.slug, one)
	const { answers = {}, who, support, contact } = content
	const isWaiting = frame.outlook?.kind === 'waiting'
	const wrong = { notInvited: '#not-invited', tooMany: to('who') }
	const refusal = actionData?.refusal
	const errors = refusal ? [{ href: wrong[refusal], text: t(`check.${refusal}`) }] : []
	return (
		<Page title={t('check.heading')} backHref={frame.backHref} errors={errors} formId="page-form">
			<BookingCaption frame={frame} language={language} timeZone={settings.council.timeZone} />
			<h1 className="govuk-heading-l">{t('check.heading')}</h1>
			{refusal === 'notInvited' && (
				<section className="app-box app-box--tint" id="not-invited" tabIndex={-1}>
					<h2 className="govuk-heading-m">{t('notInvited.heading')}</h2>
					<p className="govuk-body">{t('notInvited.what')}</p>
					<HowToReachHosts phone={loaderData.hostPhone ?? settings.council.phone} />
				</section>
			)}
			{who && <WhoRows who={who} changeHref={to('who')} settled={loaderData.settled} />}
			{definition.questions.length > 0 && (
				<SummaryList
					rows={answerRows(t, {
						...{ definition, answers, language, places },
						changeHref: to('questions'),
					})}
				/>
			)}
			{support && <SupportRows support={support} changeHref={to('support')} />}
			{contact && <ContactRows contact={contact} changeHref={to('contact')} />}
			<h2 className="govuk-heading-m">{t(isWaiting ? 'check.join' : 'check.book')}</h2>
			<p className="govuk-body">{t(isWaiting ? 'check.whatWaiting' : 'check.what')}</p>
			<p className="govuk-body">{t('check.privacy', { count: loaderData.keptDays })}</p>
			<form method="post" id="page-form">
				<Button preventDoubleClick>{t(isWaiting ? 'check.join' : 'check.book')}</Button>
			</form>
		</Page>
	)
}
