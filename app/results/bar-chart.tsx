import type { Interval } from '#app/indicators/interval.ts'

export type Bar = {
	id: string
	label: string
	/** What stands at the end of the bar. */
	value: string
	/** From 0 to 1; undefined where it is not shown. */
	share: number | undefined
	interval?: Interval
}

const width = 360
const lineHeight = 19
const barHeight = 14
const gap = 16
/** Room at the end of the longest bar for what stands there. */
const valueWidth = 62
const lettersMax = 42

/**
 * Bars from the side on which the language begins, each below its words; a line through the end
 * of a bar is its interval. The table beside it says the same, so the picture has one name and
 * one description.
 */
export function BarChart({
	id,
	title,
	description,
	bars,
	isRightToLeft,
}: {
	id: string
	title: string
	description: string
	bars: Bar[]
	isRightToLeft: boolean
}) {
	const rows = placed(bars)
	const height = rows.at(-1)?.end ?? 0
	return (
		<svg
			className="app-chart"
			role="img"
			aria-labelledby={`${id}-title ${id}-description`}
			viewBox={`0 0 ${width} ${height}`}
			focusable="false"
		>
			<title id={`${id}-title`}>{title}</title>
			<desc id={`${id}-description`}>{description}</desc>
			{rows.map((row) => (
				<BarRow key={row.bar.id} {...row} isRightToLeft={isRightToLeft} />
			))}
		</svg>
	)
}

type Placed = { bar: Bar; lines: string[]; top: number; end: number }

function placed(bars: Bar[]): Placed[] {
	let top = 0
	return bars.map((bar) => {
		const lines = wrapped(bar.label)
		const end = top + lines.length * lineHeight + barHeight + gap
		const row = { bar, lines, top, end }
		top = end
		return row
	})
}

function BarRow({ bar, lines, top, isRightToLeft }: Placed & { isRightToLeft: boolean }) {
	const direction = isRightToLeft ? 'rtl' : 'ltr'
	const start = isRightToLeft ? width : 0
	const barTop = top + lines.length * lineHeight + 2
	const full = width - valueWidth
	const along = (from: number, length: number) => (isRightToLeft ? width - from - length : from)
	const length = (bar.share ?? 0) * full
	const middle = barTop + barHeight / 2
	const { low = 0, high = 0 } = bar.interval ?? {}
	const reach = bar.share === undefined ? 0 : Math.max(bar.share, high) * full
	return (
		<g>
			{lines.map((line, index) => (
				<text
					key={line}
					className="app-chart__label"
					direction={direction}
					x={start}
					y={top + (index + 1) * lineHeight - 5}
				>
					{line}
				</text>
			))}
			<rect
				className="app-chart__track"
				x={along(0, full)}
				y={barTop}
				width={full}
				height={barHeight}
			/>
			<rect
				className="app-chart__bar"
				x={along(0, length)}
				y={barTop}
				width={length}
				height={barHeight}
			/>
			{bar.interval && (
				<rect
					className="app-chart__range"
					x={along(low * full, (high - low) * full)}
					y={middle - 1.5}
					width={(high - low) * full}
					height={3}
				/>
			)}
			<text
				className="app-chart__value"
				direction={direction}
				x={isRightToLeft ? width - reach - 6 : reach + 6}
				y={barTop + barHeight - 2}
			>
				{bar.value}
			</text>
		</g>
	)
}

/** At most three lines; words that are longer than a line stay whole. */
function wrapped(label: string): string[] {
	const lines: string[] = []
	for (const word of label.split(/\s+/)) {
		const last = lines.at(-1)
		if (last !== undefined && `${last} ${word}`.length <= lettersMax)
			lines[lines.length - 1] = `${last} ${word}`
		else lines.push(word)
	}
	return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2]}…`]
}
