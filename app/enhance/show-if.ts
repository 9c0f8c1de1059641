/** Chosen with one of these values, by the name of the field. */
type Test = { question: string; is: string[] }
type Condition = Test | { all: Test[] } | { any: Test[] }

/** A part of a form that is about some answers to earlier questions. */
export type Block = {
	condition: Condition
	/** Names of the fields in this part. */
	fields: string[]
}

/**
 * Which parts apply, in the order of the page. A choice within a part that does not apply counts
 * for nothing, as on the server.
 */
export function listShown(blocks: Block[], chosenOf: (field: string) => string[]): boolean[] {
	const notAsked = new Set<string>()
	const holds = ({ question, is }: Test) =>
		!notAsked.has(question) && chosenOf(question).some((value) => is.includes(value))
	return blocks.map(({ condition, fields }) => {
		const isShown =
			'all' in condition
				? condition.all.every(holds)
				: ('any' in condition ? condition.any : [condition]).some(holds)
		if (!isShown) for (const field of fields) notAsked.add(field)
		return isShown
	})
}

function blockOf(element: HTMLElement): Block {
	const named = element.querySelectorAll('[name]')
	return {
		condition: JSON.parse(element.dataset.showIf ?? ''),
		fields: [...named].map((field) => field.getAttribute('name') ?? ''),
	}
}

/** Hides the questions that do not apply to what is chosen, while it is being chosen. */
export function startShowIf(page: Document): void {
	for (const form of page.forms) {
		const elements = [...form.querySelectorAll<HTMLElement>('[data-show-if]')]
		if (elements.length === 0) continue
		const blocks = elements.map(blockOf)
		const update = () => {
			const given = new FormData(form)
			// "Prefer not to say" may be a box of its own, beside those of the question.
			const chosenOf = (field: string) =>
				[field, `${field}-not-said`].flatMap((name) => given.getAll(name).map(String))
			const shown = listShown(blocks, chosenOf)
			for (const [index, element] of elements.entries()) element.hidden = !shown[index]
		}
		for (const element of elements) removeConditionWords(element)
		form.addEventListener('change', update)
		// Going back shows the page with its choices as they were left.
		page.defaultView?.addEventListener('pageshow', update)
		update()
	}
}

/** "Answer if …" says nothing any more. Taken out, because descriptions read hidden words too. */
function removeConditionWords(element: HTMLElement) {
	for (const words of element.querySelectorAll('[data-show-if-words]')) {
		const hint = words.closest<HTMLElement>('.govuk-hint')
		words.remove()
		if (hint?.textContent?.trim() === '') hint.hidden = true
	}
}
