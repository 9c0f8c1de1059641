import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { phoneText } from '#app/notices/address.ts'
import { formatPostcode } from '#app/places/postcode.ts'
import { OwnWords } from '#app/questions/local-words.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { Attending, ReservedFor } from '#app/workshops/workshop.ts'
import type { SupportStatus } from './booking.ts'
import type { BookerContact } from './booking-draft.ts'
import type { SupportAsked } from './support.server.ts'

type Row = { key: string; value: ReactNode; field?: string }

type RowsProps = { rows: (Row | null)[]; changeHref?: string; settled?: readonly string[] }

/** With `changeHref` each row has a link to where it is changed, but for those that are settled. */
function Rows({ rows, changeHref, settled = [] }: RowsProps) {
	const { t } = useTranslation('bookings')
	return (
		<SummaryList
			rows={rows.map((row) => {
				if (!row) return null
				const change = {
					href: row.field ? `${changeHref}#${row.field}` : `${changeHref}`,
					text: t('change'),
					visuallyHiddenText: row.key,
				}
				return {
					key: { children: row.key },
					value: { children: row.value },
					actions:
						changeHref === undefined || settled.includes(row.field ?? '')
							? undefined
							: { items: [change] },
				}
			})}
		/>
	)
}

type Who = {
	groupName?: string
	places: number
	/** Of the others; fewer than there are where names follow later. */
	names: string[]
	attending: Attending
	claims: ReservedFor | null
}

export type SettledWho = 'groupName' | 'attending' | 'claims'

/** Who comes, and how. What is settled is not changed where the rest is. */
export function WhoRows({
	who,
	changeHref,
	settled,
}: {
	who: Who
	changeHref?: string
	settled?: readonly SettledWho[]
}) {
	const { t } = useTranslation('bookings')
	const { groupName, places, names, attending, claims } = who
	const left = places - 1 - names.length
	const rows = [
		groupName
			? {
					key: t('rows.groupName'),
					value: <OwnWords>{groupName}</OwnWords>,
					field: 'groupName',
				}
			: null,
		{ key: t('rows.places'), value: t('rows.people', { count: places }) },
		places > 1
			? {
					key: t('rows.names'),
					value: (
						<>
							{names.length > 0 && <OwnWords>{names.join('\n')}</OwnWords>}
							{left > 0 && t('rows.namesLater', { count: left })}
						</>
					),
				}
			: null,
		{ key: t('rows.attending'), value: t(`attending.${attending}`), field: 'attending' },
		claims ? { key: t('rows.claims'), value: t(`reservedFor.${claims}`), field: 'claims' } : null,
	]
	return <Rows {...{ rows, changeHref, settled }} />
}

/** What somebody needs, in the order in which it is asked. */
export function SupportRows({
	support,
	changeHref,
}: {
	/** With what became of each, once it is known. */
	support: (SupportAsked & { status?: SupportStatus })[]
	changeHref?: string
}) {
	const { t } = useTranslation('bookings')
	const list = support.map(({ kind, words, status }) => (
		<li key={kind}>
			{t(`supportKinds.${kind}`)}
			{words && <OwnWords>{words}</OwnWords>}
			{(status === 'arranged' || status === 'not-possible') && (
				<div className="govuk-hint">{t(`rows.needs.${status}`)}</div>
			)}
		</li>
	))
	const value = list.length === 0 ? t('rows.supportNone') : <ul className="govuk-list">{list}</ul>
	return (
		<Rows rows={[{ key: t('rows.support'), value, field: 'support' }]} changeHref={changeHref} />
	)
}

/** Who books, and how to reach them. */
export function ContactRows({
	contact,
	changeHref,
}: {
	contact: BookerContact
	changeHref?: string
}) {
	const { t } = useTranslation('bookings')
	const { name, email, phone, postcode, wantsOutcome } = contact
	const rows = [
		{ key: t('rows.name'), value: <OwnWords>{name}</OwnWords>, field: 'name' },
		{
			key: t('rows.email'),
			value: email ? <bdi>{email}</bdi> : t('rows.emailNone'),
			field: 'email',
		},
		phone
			? { key: t('rows.phone'), value: <bdi dir="ltr">{phoneText(phone)}</bdi>, field: 'phone' }
			: null,
		postcode
			? { key: t('rows.postcode'), value: <bdi>{formatPostcode(postcode)}</bdi>, field: 'postcode' }
			: null,
		{
			key: t('rows.wantsOutcome'),
			value: t(wantsOutcome ? 'yes' : 'no'),
			field: 'wantsOutcome',
		},
	]
	return <Rows rows={rows} changeHref={changeHref} />
}
