import { type Language, languageFor } from '#app/languages/language.ts'

/** A piece of a message: what it says, never how it looks. */
export type Block =
	| { kind: 'paragraph' | 'heading' | 'code'; text: string }
	/** Words of a person, shown as they wrote them. */
	| { kind: 'quote'; text: string }
	| { kind: 'link'; text: string; href: string }
	| { kind: 'rows'; rows: [label: string, value: string][] }

export type Letter = {
	language: Language
	title: string
	blocks: Block[]
	/** Who sent it; the address under it is where they are. */
	footer: string
	url: string
}

/**
 * The plain text of an email. An address has a line to itself: programs that make links of
 * addresses take a full stop, or a mark that keeps it in one direction, for a part of it.
 */
export function plainText({ blocks, footer, url }: Letter): string {
	return [...blocks.map(plainBlock), `-- \n${footer}\n${url}`].join('\n\n').concat('\n')
}

function plainBlock(block: Block): string {
	if (block.kind === 'link') return `${block.text}:\n${block.href}`
	if (block.kind === 'rows')
		return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n')
	if (block.kind === 'quote') return block.text.replace(/^/gm, '> ')
	return block.kind === 'heading' ? `# ${block.text}` : block.text
}

const STYLE = `
body { margin: 0; padding: 24px 16px; background: #fcfbf8; color: #16262a; }
body, td { font: 17px/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
main { max-width: 36em; margin: 0 auto; padding: 24px; background: #fff; border-top: 6px solid #0b4f5c; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 20px; }
h2 { font-size: 19px; line-height: 1.3; margin: 28px 0 8px; }
p, dl, blockquote { margin: 0 0 16px; }
dt { font-weight: bold; }
dd { margin: 0 0 8px; }
blockquote { padding-inline-start: 16px; border-inline-start: 4px solid #cfdfe1; white-space: pre-line; }
a { color: #0b4f5c; }
.code { font-size: 32px; font-weight: bold; letter-spacing: 4px; }
.footer { max-width: 36em; margin: 16px auto 0; padding: 0 24px; font-size: 15px; color: #4b5a5e; }
`

/** The same as HTML that needs nothing from outside: no pictures, no fonts, nothing that counts readers. */
export function htmlText({ language, title, blocks, footer, url }: Letter): string {
	const { code, direction } = languageFor(language)
	return `<!doctype html>
<html lang="${code}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${blocks.map(htmlBlock).join('\n')}
</main>
<p class="footer">${escapeHtml(footer)}<br><a href="${escapeHtml(url)}"><bdi dir="ltr">${escapeHtml(url)}</bdi></a></p>
</body>
</html>
`
}

function htmlBlock(block: Block): string {
	if (block.kind === 'rows') {
		const rows = block.rows.map(
			([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`,
		)
		return `<dl>${rows.join('')}</dl>`
	}
	const text = escapeHtml(block.text)
	if (block.kind === 'link') return `<p><a href="${escapeHtml(block.href)}">${text}</a></p>`
	if (block.kind === 'quote') return `<blockquote dir="auto">${text}</blockquote>`
	if (block.kind === 'code') return `<p class="code"><bdi>${text}</bdi></p>`
	return block.kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`
}

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}

export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
