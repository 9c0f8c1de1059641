import type { Figure } from './measure.ts'

type Shown = Extract<Figure, { state: 'shown' }>

/**
 * A share with its interval on a line from 0 to 100. The words beside it say the same, so it is kept
 * from screen readers; the style sheet mirrors it in languages that run from right to left.
 */
export function IntervalBar({ figure, baseline }: { figure: Shown; baseline?: Figure }) {
	const { low, high } = figure.interval
	return (
		<svg
			className="app-interval"
			viewBox="0 0 100 12"
			preserveAspectRatio="none"
			aria-hidden="true"
			focusable="false"
		>
			<rect className="app-interval__track" x="0" y="5" width="100" height="2" />
			<rect className="app-interval__range" x={at(low)} y="3" width={at(high - low)} height="6" />
			{baseline?.state === 'shown' && (
				<Mark className="app-interval__baseline" share={baseline.share} />
			)}
			<Mark className="app-interval__point" share={figure.share} />
		</svg>
	)
}

const markWidth = 1.4

function Mark({ className, share }: { className: string; share: number }) {
	const start = Math.min(100 - markWidth, Math.max(0, share * 100 - markWidth / 2)) / 100
	return <rect className={className} x={at(start)} y="0" width={markWidth} height="12" />
}

function at(share: number): string {
	return (share * 100).toFixed(1)
}
