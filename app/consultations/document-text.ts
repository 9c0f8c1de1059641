export type DocumentBlock =
	| { kind: 'heading' | 'paragraph'; text: string }
	| { kind: 'list'; items: string[] }

/**
 * Plain words as blocks: a line that begins with `# ` is a heading, lines that begin with `- ` a
 * list, and an empty line ends a paragraph, whose own lines stay.
 */
export function documentBlocks(body: string): DocumentBlock[] {
	const blocks: DocumentBlock[] = []
	let isOpen = false
	for (const line of body.split('\n')) {
		const last = blocks.at(-1)
		const item = /^[-*] +(.*)$/.exec(line)?.[1]
		const heading = /^#+ +(.*)$/.exec(line)?.[1]
		if (line.trim() === '') isOpen = false
		else if (heading !== undefined) blocks.push({ kind: 'heading', text: heading })
		else if (item !== undefined && isOpen && last?.kind === 'list') last.items.push(item)
		else if (item !== undefined) blocks.push({ kind: 'list', items: [item] })
		else if (isOpen && last?.kind === 'paragraph') last.text += `\n${line}`
		else blocks.push({ kind: 'paragraph', text: line })
		isOpen = line.trim() !== '' && heading === undefined
	}
	return blocks
}
