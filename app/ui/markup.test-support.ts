const TOKEN =
	/<!--[\s\S]*?-->|<(?<end>\/?)(?<tag>[a-z]\w*)(?<list>(?:[^<>"]|"[^"]*")*)>|(?<words>[^<]+)/gi
const ATTRIBUTE = /([^\s"=/]+)(?:="([^"]*)")?/g
const INLINE = /^(a|abbr|b|code|em|i|small|span|strong)$/
const EMPTY = /^(br|hr|img|input)$/
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', ctdot: '⋯' }

/**
 * One spelling for markup that means the same: attributes sorted, characters escaped one way, and
 * white space collapsed as browsers do, with none at the edges of anything but inline elements.
 */
export function spelling(html: string) {
	let spelled = ''
	let isAtEdge = true
	let isSpaceDue = false
	for (const { groups } of html.matchAll(TOKEN)) {
		const { end, tag, list = '', words } = groups ?? {}
		if (words !== undefined) {
			const collapsed = escaped(words).replace(/[ \t\r\n]+/g, ' ')
			const kept = collapsed.replace(/^ | $/g, '')
			isSpaceDue ||= collapsed.startsWith(' ')
			if (kept === '') continue
			spelled += (isSpaceDue && !isAtEdge ? ' ' : '') + kept
			isAtEdge = false
			isSpaceDue = collapsed.endsWith(' ')
		} else if (tag) {
			if (!INLINE.test(tag)) {
				isAtEdge = true
				isSpaceDue = false
				spelled += '\n'
			}
			spelled += end ? `</${tag}>` : `<${[tag, ...attributeSpellings(list)].join(' ')}>`
			if (list.endsWith('/') && !EMPTY.test(tag)) spelled += `</${tag}>`
		}
	}
	return spelled.replace(/\n<\//g, '</').trim()
}

/** An attribute without a value is one with an empty value. */
function attributeSpellings(list: string) {
	return [...list.matchAll(ATTRIBUTE)]
		.map(([, name, value = '']) => `${name?.toLowerCase()}="${escaped(value)}"`)
		.sort()
}

function escaped(words: string) {
	const plain = words.replace(
		/&(?:#(?:x([\da-f]+)|(\d+))|(\w+));/gi,
		(whole, hex, decimal, name) =>
			name
				? (ENTITIES[name] ?? whole)
				: String.fromCodePoint(hex ? Number.parseInt(hex, 16) : +decimal),
	)
	return plain.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
}
