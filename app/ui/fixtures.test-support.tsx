import type { ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { LabelProps } from './label.tsx'

// biome-ignore lint/suspicious/noExplicitAny: the macros' options, whose shape differs by component
export type Options = { [name: string]: any }

/** The macros' own English texts, which our components leave to the page. */
export const ENGLISH = {
	error: 'Error',
	important: 'Important',
	success: 'Success',
	warning: 'Warning',
}

export function description(o: Options) {
	const unit = (o.countType ?? (o.maxwords ? 'words' : '')) === 'words' ? 'words' : 'characters'
	const limit = o.maxwords ?? o.maxlength
	if (!limit) return o.textareaDescriptionText
	const sentence = o.textareaDescriptionText ?? `You can enter up to %{count} ${unit}`
	return sentence.replace('%{count}', limit)
}

export function dateItems(o: Options) {
	const names = ['day', 'month', 'year'].filter((name) => o[name] !== false)
	const parts = names.map((name) => ({ name, ...o[name] }))
	return (o.items?.length ? o.items : parts).map((item: Options) => {
		const name = o.namePrefix ? `${o.namePrefix}-${item.name}` : item.name
		return {
			...pick(item, 'id', 'name', 'pattern'),
			...attributes(item.attributes),
			inputMode: item.inputmode,
			autoComplete: item.autocomplete,
			className: item.classes,
			label: item.label ?? item.name[0].toUpperCase() + item.name.slice(1),
			defaultValue: item.value ?? o[item.name]?.value ?? o.values?.[name],
			isInError: item.error,
		}
	})
}

export function choice(item: Options | null) {
	if (!item || item.divider) return item
	return {
		...pick(item, 'id', 'name', 'value', 'disabled', 'behaviour'),
		...attributes(item.attributes),
		text: text(item),
		hint: part(item.hint),
		label: part(item.label),
		isChecked: item.checked,
		conditional: item.conditional?.html && raw(item.conditional.html),
	}
}

export function option(item: Options | null) {
	return item && { ...pick(item, 'text', 'value', 'disabled'), ...attributes(item.attributes) }
}

export function chosenValue({ items = [], value }: Options) {
	const chosen = items.find(
		(item: Options | null) =>
			item && (item.selected ?? (value && [item.value, item.text].includes(value))),
	)
	return chosen?.value ?? chosen?.text
}

export function cell(item: Options) {
	const { rowspan: rowSpan, colspan: colSpan } = item
	return { ...common(item), ...pick(item, 'format'), rowSpan, colSpan, text: text(item) }
}

export function link(item: Options) {
	return { ...common(item), href: item.href }
}

export function step(item: Options | undefined, english: string) {
	return item && { ...link(item), labelText: item.labelText, text: item.text ?? raw(english) }
}

export function pageItem(item: Options | null) {
	if (item?.ellipsis) return { isEllipsis: true }
	if (!item?.number) return null
	const { number, current: isCurrent, visuallyHiddenText = `Page ${number}` } = item
	return { ...link(item), number, isCurrent, visuallyHiddenText }
}

export function panelAction(item: Options) {
	return { ...link(item), ...pick(item, 'text', 'type') }
}

function summaryActions(actions: Options | undefined) {
	const action = (item: Options) => ({
		...link(item),
		...pick(item, 'visuallyHiddenText'),
		text: text(item),
	})
	return actions && { className: actions.classes, items: actions.items?.map(action) }
}

export function summaryRow(row: Options | null) {
	if (!row) return row
	const { key, value, actions, classes: className } = row
	return { key: part(key), value: part(value), actions: summaryActions(actions), className }
}

export function summaryCard(card: Options | undefined) {
	const title = card?.title && { ...part(card.title), ...pick(card.title, 'headingLevel') }
	return card && { ...common(card), title, actions: summaryActions(card.actions) }
}

export function fieldProps(o: Options): Options & { name: string; label: LabelProps } {
	return {
		...common(o),
		...pick(o, 'disabled', 'describedBy'),
		name: o.name,
		label: part(o.label) ?? {},
		hint: part(o.hint),
		errorMessage: o.errorMessage && errorProps(o.errorMessage),
		formGroup: part(o.formGroup),
		autoComplete: o.autocomplete,
		spellCheck: o.spellcheck,
		defaultValue: o.value,
	}
}

export function groupProps(o: Options): Options & { name: string } {
	return {
		...common({ ...o, id: undefined }),
		...pick(o, 'idPrefix', 'describedBy'),
		name: o.name,
		fieldset: o.fieldset && fieldsetProps(o.fieldset),
		hint: part(o.hint),
		errorMessage: o.errorMessage && errorProps(o.errorMessage),
		formGroup: part(o.formGroup),
	}
}

export function fieldsetProps(o: Options): Options {
	return { ...common(o), ...pick(o, 'describedBy'), legend: part(o.legend) }
}

export function errorProps(o: Options) {
	return { ...part(o), visuallyHiddenText: o.visuallyHiddenText ?? ENGLISH.error }
}

export function buttonProps(o: Options): Options {
	const names = ['href', 'name', 'value', 'type', 'disabled', 'isStartButton', 'preventDoubleClick']
	return { ...part(o), ...pick(o, ...names) }
}

/** A label, hint, legend or the like: its attributes and its content. */
export function part(o: Options | undefined) {
	return o && { ...common(o), ...pick(o, 'isPageHeading'), children: text(o) }
}

export function common(o: Options): Options {
	return { ...attributes(o.attributes), ...pick(o, 'id'), className: o.classes }
}

export function attributes(given: Options = {}): Options {
	const names: Record<string, string> = { tabindex: 'tabIndex', maxlength: 'maxLength' }
	return Object.fromEntries(Object.entries(given).map(([name, v]) => [names[name] ?? name, `${v}`]))
}

export function pick(o: Options, ...names: string[]): Options {
	return Object.fromEntries(names.filter((name) => name in o).map((name) => [name, o[name]]))
}

export function text(o: Options, textName = 'text', htmlName = 'html'): ReactNode {
	return o[htmlName] ? raw(o[htmlName]) : o[textName]
}

/** Examples give some content as HTML: a token stands for it until the markup is there. */
const rawHtml: string[] = []
export function raw(html: string) {
	return <>{`@raw${rawHtml.push(html) - 1}@`}</>
}

export function markup(element: ReactElement | null) {
	const html = renderToStaticMarkup(element)
	return html.replace(/@raw(\d+)@/g, (_, index) => rawHtml[index] ?? '')
}
