import { useTranslation } from 'react-i18next'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Select } from '#app/ui/select.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { EXPENSE_KINDS, type ExpenseKind, poundsText, sumsOf, whoseValue } from './expense.ts'
import { dayText, type useErrors } from './staff-day-parts.tsx'

export type ShownExpense = {
	id: string
	/** Null of a walk-in, like the reference. */
	bookingId: string | null
	reference: string | null
	name: string
	kind: ExpenseKind
	pence: number
	words: string | null
	paidOn: string | null
}

/** Sums of thanks and of costs, and every record. */
export function ExpenseTable({
	workshopId,
	expenses,
}: {
	workshopId: string
	expenses: ShownExpense[]
}) {
	const { t } = useTranslation('staff-bookings')
	const sums = sumsOf(expenses)
	return (
		<>
			<SummaryList
				rows={(['thanks', 'costs', 'all'] as const).map((sum) => ({
					key: { children: t(`expenses.sums.${sum}`) },
					value: { children: poundsText(sums[sum]) },
				}))}
			/>
			<WideTable
				caption={t('expenses.heading')}
				head={[
					{ text: t('list.who') },
					{ text: t('list.reference') },
					{ text: t('expenses.kind') },
					{ text: t('expenses.amount'), format: 'numeric' },
					{ text: t('expenses.paidOn') },
					{ text: t('expenses.words') },
					{ text: t('expenses.change') },
				]}
				rows={expenses.map(({ id, bookingId, name, reference, kind, pence, paidOn, words }) => [
					{ text: <bdi>{name}</bdi> },
					{
						text: bookingId ? (
							<Link href={`/staff/workshops/${workshopId}/bookings/${bookingId}`}>{reference}</Link>
						) : (
							t('attendance.walkIn')
						),
					},
					{ text: t(`expenses.kinds.${kind}`) },
					{ text: poundsText(pence), format: 'numeric' },
					{ text: paidOn ? dayText(paidOn) : t('expenses.notPaid') },
					{ text: words && <bdi>{words}</bdi> },
					{
						text: (
							<ExpenseLinks base={`/staff/workshops/${workshopId}/expenses/${id}`} name={name} />
						),
					},
				])}
			/>
		</>
	)
}

function ExpenseLinks({ base, name }: { base: string; name: string }) {
	const { t } = useTranslation('staff-bookings')
	const whose = <span className="govuk-visually-hidden"> {name}</span>
	return (
		<span className="app-builder__actions">
			<Link href={base}>
				{t('expenses.correct')}
				{whose}
			</Link>
			<Link href={`${base}/removal`}>
				{t('expenses.remove')}
				{whose}
			</Link>
		</span>
	)
}

type Fields = { typed: Record<string, string>; errors: ReturnType<typeof useErrors> }

const label = (children: string) => ({ children, className: 'govuk-label--s' })

/** Whose it is: of those with a place, or of those who came without a booking. */
export function WhoseField({
	typed,
	errors,
	bookings,
	walkIns,
}: Fields & {
	bookings: { id: string; name: string; reference: string }[]
	walkIns: { personId: string; name: string }[]
}) {
	const { t } = useTranslation('staff-bookings')
	return (
		<Select
			id="whose"
			name="whose"
			label={label(t('expenses.whose'))}
			defaultValue={typed.whose ?? ''}
			errorMessage={errors.of('whose')}
			items={[
				{ value: '', text: t('expenses.choose') },
				...bookings.map(({ id, name, reference }) => ({
					value: whoseValue({ kind: 'booking', id }),
					text: `${name} (${reference})`,
				})),
				...walkIns.map(({ personId: id, name }) => ({
					value: whoseValue({ kind: 'walk-in', id }),
					text: `${name} (${t('attendance.walkIn')})`,
				})),
			]}
		/>
	)
}

/** What for, how much and when. */
export function ExpenseFields({ typed, errors }: Fields) {
	const { t } = useTranslation('staff-bookings')
	return (
		<>
			<Select
				id="kind"
				name="kind"
				label={label(t('expenses.kind'))}
				defaultValue={typed.kind ?? 'travel'}
				errorMessage={errors.of('kind')}
				items={EXPENSE_KINDS.map((value) => ({ value, text: t(`expenses.kinds.${value}`) }))}
			/>
			<Input
				id="amount"
				name="amount"
				inputMode="decimal"
				autoComplete="off"
				className="govuk-input--width-5"
				prefix={{ children: '£' }}
				label={label(t('expenses.amount'))}
				hint={{ children: t('expenses.amountHint') }}
				defaultValue={typed.amount}
				errorMessage={errors.of('amount')}
			/>
			<Input
				id="paidOn"
				name="paidOn"
				type="date"
				className="govuk-input--width-10"
				label={label(t('expenses.paidOn'))}
				hint={{ children: t('expenses.paidOnHint') }}
				defaultValue={typed.paidOn}
				errorMessage={errors.of('paidOn')}
			/>
			<Input
				id="words"
				name="words"
				dir="auto"
				autoComplete="off"
				label={label(t('expenses.words'))}
				hint={{ children: t('expenses.wordsHint') }}
				defaultValue={typed.words}
				errorMessage={errors.of('words')}
			/>
		</>
	)
}
