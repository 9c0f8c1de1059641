import type { ReactNode, ThHTMLAttributes } from 'react'
import { type Attributes, classNames, type DataAttributes, type Maybe } from './attributes.ts'

export type TableCell = Omit<ThHTMLAttributes<HTMLTableCellElement>, 'scope'> &
	DataAttributes & { text: ReactNode; format?: 'numeric' }

export type TableProps = Attributes & {
	caption?: ReactNode
	captionClassName?: string
	head?: TableCell[]
	rows: Maybe<TableCell[]>[]
	firstCellIsHeader?: boolean
}

export function Table({
	caption,
	captionClassName,
	head,
	rows,
	firstCellIsHeader,
	className,
	...rest
}: TableProps) {
	return (
		<table className={classNames('govuk-table', className)} {...rest}>
			{caption && (
				<caption className={classNames('govuk-table__caption', captionClassName)}>
					{caption}
				</caption>
			)}
			{head && (
				<thead className="govuk-table__head">
					<tr className="govuk-table__row">
						{head.map((cell, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the column is the cell's identity
							<HeaderCell key={index} {...cell} scope="col" />
						))}
					</tr>
				</thead>
			)}
			<tbody className="govuk-table__body">
				{rows.map(
					(cells, index) =>
						cells && (
							// biome-ignore lint/suspicious/noArrayIndexKey: rows come in the order of the page
							<Row key={index} cells={cells} firstCellIsHeader={firstCellIsHeader} />
						),
				)}
			</tbody>
		</table>
	)
}

function Row({
	cells,
	firstCellIsHeader,
}: {
	cells: TableCell[]
	firstCellIsHeader: boolean | undefined
}) {
	return (
		<tr className="govuk-table__row">
			{cells.map(({ text, format, className, ...rest }, index) =>
				index === 0 && firstCellIsHeader ? (
					<HeaderCell key="header" {...{ text, className, ...rest }} scope="row" />
				) : (
					<td
						// biome-ignore lint/suspicious/noArrayIndexKey: the column is the cell's identity
						key={index}
						className={classNames(
							'govuk-table__cell',
							format && `govuk-table__cell--${format}`,
							className,
						)}
						{...rest}
					>
						{text}
					</td>
				),
			)}
		</tr>
	)
}

function HeaderCell({ text, format, className, ...rest }: TableCell & { scope: 'col' | 'row' }) {
	const names = classNames(
		'govuk-table__header',
		format && `govuk-table__header--${format}`,
		className,
	)
	return (
		<th className={names} {...rest}>
			{text}
		</th>
	)
}
