// What runs within a page to measure it. Each function stands alone: it is sent there as text.

/** What the Tab key should reach, in its order: each described shortly. */
export function listStops(): string[] {
	const all = document.querySelectorAll<HTMLElement>(
		'a[href], button, input, select, textarea, summary, [tabindex]',
	)
	const stops = [...all].filter((one) => {
		const { tabIndex, type, disabled, hidden } = one as HTMLInputElement
		const isShown = one.checkVisibility({ visibilityProperty: true })
		return tabIndex >= 0 && type !== 'hidden' && !disabled && !hidden && isShown
	})
	// Of radio buttons with one name only one is on the way: the chosen one, or else the first.
	const onWay = stops.filter((one) => {
		if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
		const group = stops.filter((other) => (other as HTMLInputElement).name === one.name)
		const chosen = group.find((other) => (other as HTMLInputElement).checked)
		return one === (chosen ?? group[0])
	})
	onWay.forEach((one, index) => {
		one.dataset.stop = String(index)
	})
	return onWay.map((one) => one.outerHTML.slice(0, 120))
}

type Look = { stop: number; isSeen: boolean; isCovered: boolean; html: string } | undefined

/** Where the focus is, whether one can see that, and whether something lies over it. */
export function lookAtFocus(): Look {
	const one = document.activeElement as HTMLElement | SVGElement | null
	if (!one || one === document.body || one === document.documentElement) return undefined
	const label = (one as HTMLInputElement).labels?.[0]
	const drawn = [one, label, ...one.children].filter((part) => part !== undefined)
	const styles = drawn.flatMap((part) => [
		getComputedStyle(part as Element),
		getComputedStyle(part as Element, '::before'),
	])
	const isSeen = styles.some(({ outlineStyle, outlineWidth, boxShadow }) => {
		const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
		return hasOutline || boxShadow !== 'none'
	})
	const { left, right, top, bottom } = one.getBoundingClientRect()
	const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 2)
	const y = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 2)
	const above = document.elementFromPoint(x, y)
	const isOwn =
		above !== null && drawn.some((part) => part?.contains(above) || above.contains(part as Node))
	const html = one.outerHTML.slice(0, 120)
	return { stop: Number(one.dataset.stop ?? -1), isSeen, isCovered: !isOwn, html }
}

/** What is smaller than 24 by 24 pixels, stands in no line of text, and has a neighbour too near. */
export function listSmallTargets(): string[] {
	const size = 24
	const targets = [
		...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
	].filter((one) => {
		const { type } = one as HTMLInputElement
		return type !== 'hidden' && one.checkVisibility({ visibilityProperty: true })
	})
	const boxes = new Map(targets.map((one) => [one, one.getBoundingClientRect()]))
	const isInText = (one: HTMLElement) => {
		const around = one.parentElement?.closest('p, li, dd, td, span, div')
		const words = (element?: Element | null) => (element?.textContent ?? '').trim().length
		return getComputedStyle(one).display.startsWith('inline') && words(around) > words(one)
	}
	return targets
		.filter((one) => {
			const box = boxes.get(one)
			if (!box || box.width === 0 || (box.width >= size && box.height >= size)) return false
			if (isInText(one) || box.right < 0 || box.bottom < 0) return false
			const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
			return targets.some((other) => {
				const near = boxes.get(other)
				if (other === one || !near) return false
				const dx = Math.max(near.left - x, 0, x - near.right)
				const dy = Math.max(near.top - y, 0, y - near.bottom)
				return Math.hypot(dx, dy) < size / 2
			})
		})
		.map((one) => one.outerHTML.slice(0, 160))
}

/** What reaches beyond the page's width; a table or a map may scroll within itself. */
export function listTooWide(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement
	if (scrollWidth <= clientWidth) return []
	const isScrolled = (one: Element | null): boolean =>
		one !== null &&
		one !== document.body &&
		(['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(one).overflowX) ||
			isScrolled(one.parentElement))
	const wide = [...document.querySelectorAll('body *')].filter((one) => {
		const { left, right, width } = one.getBoundingClientRect()
		return width > 1 && (right > clientWidth + 1 || left < -1) && !isScrolled(one)
	})
	return [`${scrollWidth} of ${clientWidth}`, ...wide.map((one) => one.outerHTML.slice(0, 120))]
}

/** Text as WCAG 1.4.12 lets people space it. */
export function spaceText(): void {
	const sheet = new CSSStyleSheet()
	sheet.replaceSync(`
		* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
		p { margin-block-end: 2em !important; }
	`)
	document.adoptedStyleSheets = [sheet]
}

/** What is cut off: more within than there is room for, and no way to scroll to it. */
export function listClipped(): string[] {
	return [...document.querySelectorAll<HTMLElement>('body *')]
		.filter((one) => {
			const { overflowX, overflowY, position } = getComputedStyle(one)
			if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('svg')) return false
			// What only screen readers are to find.
			if (one.clientWidth <= 1 || (position === 'absolute' && one.clientHeight <= 1)) return false
			const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
			const isTall = hides(overflowY) && one.scrollHeight > one.clientHeight + 1
			return isTall || (hides(overflowX) && one.scrollWidth > one.clientWidth + 1)
		})
		.map((one) => one.outerHTML.slice(0, 120))
}

/** Buttons and fields that would have no edge where colours are forced. */
export function listEdgeless(): string[] {
	return [...document.querySelectorAll<HTMLElement>('.govuk-button, .govuk-input, .govuk-textarea')]
		.filter((one) => one.checkVisibility())
		.filter((one) => Number.parseFloat(getComputedStyle(one).borderTopWidth) < 1)
		.map((one) => one.outerHTML.slice(0, 120))
}

export function countRunningAnimations(): number {
	return document.getAnimations().filter(({ playState }) => playState === 'running').length
}
