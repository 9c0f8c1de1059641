// What runs within a page to measure it. Each function stands alone: it is sent there as text.

/** What these functions leave in the page for one another. */
type Kept = { stops: HTMLElement[]; looks: string[]; lookOf: (one: Element) => string }

/** What the Tab key should reach, in its order, and how each looks without the focus. */
export function listStops(): string[] {
	const all = document.querySelectorAll<HTMLElement>(
		'a[href], button, input, select, textarea, summary, [tabindex]',
	)
	const able = [...all].filter((one) => {
		const { tabIndex, type, disabled } = one as HTMLInputElement
		const isShown = one.checkVisibility({ visibilityProperty: true })
		return tabIndex >= 0 && type !== 'hidden' && !disabled && isShown
	})
	// Of radio buttons with one name only one is on the way: the chosen one, or else the first.
	const stops = able.filter((one) => {
		if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
		const group = able.filter((other) => (other as HTMLInputElement).name === one.name)
		const chosen = group.find((other) => (other as HTMLInputElement).checked)
		return one === (chosen ?? group[0])
	})
	const lookOf = (one: Element) =>
		[one, ...((one as HTMLInputElement).labels ?? []), ...one.children]
			.flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::before')])
			.map(({ outline, boxShadow, backgroundColor, borderColor, fill, stroke, strokeWidth }) =>
				[outline, boxShadow, backgroundColor, borderColor, fill, stroke, strokeWidth].join(),
			)
			.join()
	// Whatever has the focus from the start would look like it.
	;(document.activeElement as HTMLElement | null)?.blur()
	const kept: Kept = { stops, looks: stops.map(lookOf), lookOf }
	Object.assign(globalThis, { kept })
	return stops.map((one) => one.outerHTML.slice(0, 120))
}

export type Focus = { stop: number; isSeen: boolean; isCovered: boolean; html: string } | undefined

/** Where the focus is, whether one can see that, and whether something lies over all of it. */
export function lookAtFocus(): Focus {
	const { stops, looks, lookOf } = (globalThis as unknown as { kept: Kept }).kept
	const one = document.activeElement as HTMLElement | null
	if (!one || one === document.body || one === document.documentElement) return undefined
	const stop = stops.indexOf(one)
	const parts = [one, ...((one as HTMLInputElement).labels ?? [])]
	const steps = [0.1, 0.3, 0.5, 0.7, 0.9]
	const points = [...one.getClientRects()].flatMap(({ left, top, width, height }) =>
		steps.flatMap((x) => steps.map((y) => [left + width * x, top + height * y] as const)),
	)
	const isCovered = !points.some(([x, y]) => {
		const above = document.elementFromPoint(x, y)
		return above !== null && parts.some((part) => part.contains(above))
	})
	return { stop, isSeen: lookOf(one) !== looks[stop], isCovered, html: one.outerHTML.slice(0, 120) }
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

/** What makes the page wider than the window; each thing by its outermost box. */
export function listTooWide(): string[] {
	const { clientWidth, scrollWidth } = document.documentElement
	if (scrollWidth <= clientWidth) return []
	const isWide = (one: Element | null) => {
		const { left, right, width } = one?.getBoundingClientRect() ?? { left: 0, right: 0, width: 0 }
		return width > 1 && (right > clientWidth + 1 || left < -1)
	}
	const wide = [...document.querySelectorAll('body *')].filter(
		(one) => isWide(one) && !isWide(one.parentElement),
	)
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

/** Back to its own spacing, and twice as large (WCAG 1.4.4). */
export function enlargeText(): void {
	document.adoptedStyleSheets = []
	document.documentElement.style.fontSize = '200%'
}

/** Text that is cut off by the box around it, without a way to scroll to it. */
export function listClipped(): string[] {
	const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
		const { overflowX, overflowY } = getComputedStyle(one)
		const hides = [overflowX, overflowY].some((flow) => flow === 'hidden' || flow === 'clip')
		// One pixel is what screen readers alone are to find.
		return hides && one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 1
	})
	const rectsIn = (box: HTMLElement) => {
		const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
		const rects: DOMRect[] = []
		while (walker.nextNode()) {
			const range = document.createRange()
			range.selectNode(walker.currentNode)
			const isForReaders = walker.currentNode.parentElement?.closest('[class*="visually-hidden"]')
			if (!isForReaders) rects.push(...range.getClientRects())
		}
		return rects
	}
	return boxes
		.filter((box) => {
			const { left, right, top, bottom } = box.getBoundingClientRect()
			return rectsIn(box).some((text) => {
				const isBeside = text.left < left - 1 || text.right > right + 1
				return text.width > 1 && (isBeside || text.top < top - 1 || text.bottom > bottom + 1)
			})
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
