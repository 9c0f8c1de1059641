/** Texts by plural form, with %{count} where the number goes. */
type PluralTexts = Partial<Record<Intl.LDMLPluralRule, string>>
export type PointsTexts = { left: PluralTexts; over: PluralTexts; done: string }

/** How long nothing is typed before it is said. */
const quietMilliseconds = 500

/** The points in a box, in Western or Arabic digits; what is no number counts for nothing. */
export function pointsIn(typed: string): number {
	const western = typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => {
		const code = digit.charCodeAt(0)
		return String(code - (code < 0x6f0 ? 0x660 : 0x6f0))
	})
	return /^\d{1,6}$/.test(western) ? Number(western) : 0
}

export function pointsText(
	boxes: string[],
	{ total, texts, language }: { total: number; texts: PointsTexts; language: string },
): string {
	const left = boxes.reduce((rest, typed) => rest - pointsIn(typed), total)
	if (left === 0) return texts.done
	const forms = left > 0 ? texts.left : texts.over
	const count = Math.abs(left)
	const form = new Intl.PluralRules(language).select(count)
	return (forms[form] ?? forms.other ?? '').replace('%{count}', String(count))
}

/** Says how many points are left to give, while they are given. */
export function startPoints(page: Document): void {
	for (const element of page.querySelectorAll<HTMLElement>('[data-points-total]')) {
		const status = element.querySelector('[data-points-left]')
		const boxes = [...element.querySelectorAll('input')]
		const total = Number(element.dataset.pointsTotal)
		const texts: PointsTexts = JSON.parse(element.dataset.pointsTexts ?? '{}')
		const language = page.documentElement.lang
		const update = () => {
			const typed = boxes.map(({ value }) => value)
			if (status) status.textContent = pointsText(typed, { total, texts, language })
		}
		let timer: ReturnType<typeof setTimeout> | undefined
		element.addEventListener('input', () => {
			clearTimeout(timer)
			timer = setTimeout(update, quietMilliseconds)
		})
		page.defaultView?.addEventListener('pageshow', update)
		update()
	}
}
