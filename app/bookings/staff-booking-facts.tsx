import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type Language, languageFor } from '#app/languages/language.ts'
import { KeptPhone } from '#app/notices/kept-phone.tsx'
import { Link } from '#app/ui/link.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import {
	type AlikeReason,
	type BookingChannel,
	type BookingStatus,
	doneBy,
	type LedgerEvent,
	type SupportKind,
	type SupportStatus,
} from './booking.ts'
import { momentText, PostButton } from './staff-day-parts.tsx'

export type BookingFacts = {
	id: string
	workshopId: string
	reference: string
	doorCode: string
	name: string
	groupName: string | null
	status: BookingStatus
	attending: Attending
	claims: ReservedFor | null
	isReserved: boolean
	channel: BookingChannel
	language: Language
	createdAt: Date
	offerEndsAt: Date | null
	position?: number
	email?: string
	phone: string | null
	people: (string | null)[]
	needs: { id: string; kind: SupportKind; words: string | null; status: SupportStatus }[]
}

/** What to tell somebody for whom a booking was just keyed in. */
export function KeyedBanner({
	facts,
	code,
	isRenewed,
}: {
	facts: BookingFacts
	code: string
	/** It takes the place of one that was lost. */
	isRenewed: boolean
}) {
	const { t } = useTranslation('staff-bookings')
	const { status, position, reference } = facts
	return (
		<NotificationBanner type="success" title={t('success')}>
			<p className="govuk-notification-banner__heading">
				{isRenewed
					? t('keying.renewed')
					: status === 'waiting'
						? t('keying.waiting', { position })
						: t('keying.booked', { reference })}
			</p>
			{code && (
				<p className="govuk-body">
					{t('keying.tell')} <strong>{reference}</strong>, <strong>{code}</strong>
				</p>
			)}
		</NotificationBanner>
	)
}

/** Everything that a host needs to know of one booking. */
export function BookingFactList({ facts, timeZone }: { facts: BookingFacts; timeZone: string }) {
	const { t } = useTranslation('staff-bookings')
	const row = (key: string, children: React.ReactNode) => ({
		key: { children: key },
		value: { children },
	})
	const { status, position, offerEndsAt } = facts
	const state = [
		t(`status.${status}`),
		status === 'waiting' && position ? t('booking.position', { position }) : '',
		status === 'offered' && offerEndsAt
			? t('booking.offerEnds', { until: momentText(offerEndsAt, timeZone) })
			: '',
	]
	return (
		<SummaryList
			rows={[
				row(t('booking.state'), state.filter(Boolean).join(', ')),
				row(t('booking.doorCode'), <bdi>{facts.doorCode}</bdi>),
				row(t('booking.people'), <People facts={facts} />),
				facts.groupName && row(t('booking.group'), <bdi>{facts.groupName}</bdi>),
				row(t('booking.attending'), t(`attending.${facts.attending}`)),
				facts.claims &&
					row(
						t('booking.claims'),
						`${t(`claims.${facts.claims}`)}${facts.isReserved ? `, ${t('list.onReserved')}` : ''}`,
					),
				row(t('booking.email'), facts.email ?? t('booking.noEmail')),
				facts.phone && row(t('booking.phone'), <KeptPhone phone={facts.phone} />),
				row(t('booking.language'), <bdi>{languageFor(facts.language).name}</bdi>),
				row(t('booking.channel'), t(`channel.${facts.channel}`)),
				row(t('booking.since'), momentText(facts.createdAt, timeZone)),
				row(t('booking.needs'), <Needs needs={facts.needs} />),
			]}
		/>
	)
}

function People({ facts: { people } }: { facts: BookingFacts }) {
	const { t } = useTranslation('staff-bookings')
	return (
		<ol className="govuk-list govuk-list--number">
			{people.map((name, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: their order is who they are
				<li key={at}>{name ? <bdi>{name}</bdi> : t('booking.unnamed')}</li>
			))}
		</ol>
	)
}

function Needs({ needs }: Pick<BookingFacts, 'needs'>) {
	const { t } = useTranslation('staff-bookings')
	if (needs.length === 0) return t('booking.noNeeds')
	return (
		<ul className="govuk-list">
			{needs.map(({ id, kind, words, status }) => (
				<li key={id}>
					{t(`support.${kind}`)}
					{words && (
						<>
							: <bdi>{words}</bdi>
						</>
					)}{' '}
					({t(`needStatus.${status}`)})
				</li>
			))}
		</ul>
	)
}

export type ShownFlag = {
	otherId: string
	otherReference: string
	otherStatus: BookingStatus
	pair: { bookingId: string; likeId: string }
	reason: AlikeReason
	clearedAt: Date | null
}

/** Why it may be from somebody who has another booking, and the button that says it is not. */
export function FlagList({ workshopId, flags }: { workshopId: string; flags: ShownFlag[] }) {
	const { t } = useTranslation('staff-bookings')
	if (flags.length === 0) return null
	const base = `/staff/workshops/${workshopId}`
	return (
		<section aria-labelledby="flags" className="app-box">
			<h2 className="govuk-heading-m" id="flags">
				{t('flags.heading')}
			</h2>
			<ul className="govuk-list app-flags">
				{flags.map(({ otherId, otherReference, otherStatus, pair, reason, clearedAt }) => (
					<li key={`${otherId} ${reason}`}>
						{t(`flags.${reason}`)}{' '}
						<Link href={`${base}/bookings/${otherId}`}>{otherReference}</Link>,{' '}
						{t(`status.${otherStatus}`)}
						{clearedAt ? (
							<> – {t('flags.cleared')}</>
						) : (
							<PostButton
								action={`${base}/flags/${reason}/clearing`}
								values={pair}
								label={otherReference}
							>
								{t('flags.clear')}
							</PostButton>
						)}
					</li>
				))}
			</ul>
			<p className="govuk-hint">{t('flags.about')}</p>
		</section>
	)
}

export type ShownLine = {
	number: number
	event: LedgerEvent
	bookingId: string | null
	reference: string | null
	detail: Record<string, string | number | boolean | null>
	/** Who did it, where that was a colleague. */
	by?: string
	at: Date
}

/** What happened, in the order in which it did. */
export function LedgerTable({
	workshopId,
	lines,
	timeZone,
	isOfOne = false,
}: {
	workshopId: string
	lines: ShownLine[]
	timeZone: string
	isOfOne?: boolean
}) {
	const { t } = useTranslation('staff-bookings')
	return (
		<WideTable
			caption={t('ledger.heading')}
			head={[
				{ text: t('ledger.number') },
				{ text: t('ledger.at') },
				...(isOfOne ? [] : [{ text: t('list.reference') }]),
				{ text: t('ledger.event') },
				{ text: t('ledger.by') },
			]}
			rows={lines.map(({ number, at, bookingId, reference, event, detail, by }) => [
				{ text: number },
				{ text: momentText(at, timeZone) },
				...(isOfOne
					? []
					: [
							{
								text: bookingId && reference && (
									<Link href={`/staff/workshops/${workshopId}/bookings/${bookingId}`}>
										{reference}
									</Link>
								),
							},
						]),
				{ text: <Event event={event} detail={detail} /> },
				{ text: by ?? t(`ledger.${doneBy({ event, detail })}`) },
			])}
		/>
	)
}

function Event({ event, detail }: Pick<ShownLine, 'event' | 'detail'>) {
	const { t } = useTranslation('staff-bookings')
	const { places } = detail
	const { locale } = languageFor(DEFAULT_LANGUAGE)
	return (
		<>
			{t(`ledger.events.${event}`)}
			{typeof places === 'number' &&
				`, ${t('ledger.places', { count: places, shown: places.toLocaleString(locale) })}`}
		</>
	)
}
