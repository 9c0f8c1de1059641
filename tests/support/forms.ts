/** A field of a form as a browser would see it. */
export type Field = { name: string; kind: 'text' | 'secret' | 'choice' | 'fixed'; values: string[] }
export type Form = { action: string; isForFiles: boolean; fields: Field[] }

function attribute(tag: string, name: string): string | undefined {
	const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
	return value === undefined ? undefined : fromHtml(value)
}

export function fromHtml(html: string): string {
	return html
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#x27;', "'")
		.replaceAll('&amp;', '&')
}

const FIXED = ['hidden', 'submit', 'button', 'file']

function kindOf(tag: string): Field['kind'] {
	const type = attribute(tag, 'type') ?? 'text'
	if (FIXED.includes(type) || tag.startsWith('<button')) return 'fixed'
	if (['radio', 'checkbox'].includes(type)) return 'choice'
	return type === 'password' ? 'secret' : 'text'
}

/** The posting forms of a page that was written by React; `path` is the page's own. */
export function formsIn(html: string, path: string): Form[] {
	const found = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
	return found
		.filter(([, tag = '']) => /\smethod="post"/.test(tag))
		.map(([, tag = '', inside = '']) => ({
			action: attribute(tag, 'action') ?? path,
			isForFiles: tag.includes('multipart/form-data'),
			fields: fieldsIn(inside),
		}))
}

function fieldsIn(html: string): Field[] {
	const fields = new Map<string, Field>()
	for (const [tag] of html.matchAll(/<(input|textarea|select|button)\b[^>]*>/g)) {
		const name = attribute(tag, 'name')
		if (!name) continue
		const kind = tag.startsWith('<select') ? 'choice' : kindOf(tag)
		const known = fields.get(name) ?? { name, kind, values: [] }
		known.values.push(
			...(tag.startsWith('<select') ? optionsOf(html, name) : [attribute(tag, 'value') ?? '']),
		)
		fields.set(name, known)
	}
	return [...fields.values()]
}

function optionsOf(html: string, name: string): string[] {
	const select =
		new RegExp(`<select[^>]*\\sname="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? ''
	return [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attribute(tag, 'value') ?? '')
}
