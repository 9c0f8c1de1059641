import { Table, type TableProps } from './table.tsx'

/** A table that scrolls by itself on a small screen, by keyboard too; the caption is its name. */
export function WideTable({ caption, ...rest }: TableProps & { caption: string }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<section className="app-scroll" aria-label={caption} tabIndex={0}>
			<Table caption={caption} captionClassName="govuk-visually-hidden" {...rest} />
		</section>
	)
}
