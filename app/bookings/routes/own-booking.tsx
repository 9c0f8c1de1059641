import { useTranslation } from 'react-i18next'
import { listPlaces } from '#app/places/place.server.ts'
import { listAnswers } from '#app/questions/answer.server.ts'
import { answerRows } from '#app/questions/answer-summary.tsx'
import { findDefinition } from '#app/questions/definition.server.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { findContact } from '#app/residents/contact.server.ts'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { workshopPhase } from '#app/workshops/workshop.ts'
import { isAtDoor, type SupportStatus } from '../booking.ts'
import { ContactRows, SupportRows, WhoRows } from '../booking-rows.tsx'
import { BookingState } from '../booking-state.tsx'
import { HowToReachHosts } from '../hosts.tsx'
import { OwnActions } from '../own-actions.tsx'
import { waitingPosition } from '../places.server.ts'
import { SessionRows } from '../session-rows.tsx'
import { listSupport } from '../support.server.ts'
import type { Route } from './+types/own-booking.ts'
import { actionsFor, readOwn, sessionFor, settledIn, stateFor } from './own.server.ts'

export const handle = { access: 'booker' } satisfies RouteHandle

const DONE = [
	'changed',
	'supported',
	'answered',
	'accepted',
	'declined',
	'passed',
	'rejoined',
	'cancelled',
	'rated',
] as const

/** What became of a need is told only where it is certain. */
const TOLD_STATUSES = new Set<SupportStatus>(['arranged', 'not-possible'])

export async function loader({ request, context }: Route.LoaderArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const own = await readOwn(context)
	const { booking, workshop, names, canChange } = own
	const contact = booking.contactId ? await findContact(db, booking.contactId) : undefined
	const asked = booking.definitionId && (await findDefinition(db, booking.definitionId))
	const [stored] = asked ? await listAnswers(db, [booking.id]) : []
	const support = await listSupport(db, [booking.id])
	const phase = workshopPhase(workshop, now)
	const done = new URL(request.url).searchParams.get('done')
	const { name, reference, doorCode, places, attending, claims, groupName, wantsOutcome, phone } =
		booking
	return {
		title: workshop.title,
		...{ reference, doorCode, canChange },
		// Who comes late needs it once it has begun.
		isAtDoor: isAtDoor(booking) && phase !== 'over' && phase !== 'cancelled',
		state: stateFor(own, { now, position: await waitingPosition(db, booking) }),
		session: sessionFor(own, now),
		who: { ...(groupName && { groupName }), places, names, attending, claims },
		settled: settledIn(own),
		support: support.map(({ kind, words, status }) => ({
			...{ kind, ...(words && { words }) },
			...(TOLD_STATUSES.has(status) && { status }),
		})),
		contact: {
			...{ name, wantsOutcome },
			...(contact && { email: contact.value }),
			...(phone && { phone }),
		},
		answered: asked && {
			definition: asked.definition,
			answers: stored?.answers ?? {},
			places: await listPlaces(db),
		},
		actions: actionsFor(own, now),
		hostPhone: workshop.hostPhone,
		done: DONE.find((one) => one === done),
	}
}

export default function OwnBooking({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation(['bookings', 'questions'])
	const { settings, language } = useShell()
	const { timeZone, phone } = settings.council
	const { title, reference, doorCode, canChange, actions, answered, done } = loaderData
	const to = (page: string) => (canChange ? `/bookings/own/${page}` : undefined)
	return (
		<Page title={t('own.heading')} backHref={`/sessions/${actions.slug}`}>
			{done && (
				<p className="govuk-inset-text" role="status">
					{t(`own.done.${done}`)}
				</p>
			)}
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('own.heading')}</h1>
			<p className="govuk-body">{t('own.reference', { reference: `\u2068${reference}\u2069` })}</p>
			<BookingState state={loaderData.state} {...{ language, timeZone }} />
			<SessionRows session={loaderData.session} {...{ language, timeZone }} />
			{loaderData.isAtDoor && (
				<p className="govuk-body">{t('own.door', { code: `\u2068${doorCode}\u2069` })}</p>
			)}
			<OwnActions {...actions} />
			<h2 className="govuk-heading-m">{t('own.people')}</h2>
			<WhoRows who={loaderData.who} changeHref={to('people')} settled={loaderData.settled} />
			<SupportRows support={loaderData.support} changeHref={to('support')} />
			{answered && (
				<SummaryList rows={answerRows(t, { ...answered, language, changeHref: to('answers') })} />
			)}
			<ContactRows contact={loaderData.contact} />
			<HowToReachHosts phone={loaderData.hostPhone ?? phone} />
		</Page>
	)
}
