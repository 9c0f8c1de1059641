import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** Reads a JSON file against a schema and says by name what is wrong with it. */
export function readJsonFile<S extends z.ZodType>(path: string, schema: S): z.output<S> {
	const refuse = (problems: string[]) =>
		new Error(`${path} cannot be used:\n  ${problems.join('\n  ')}`)
	const text = readFileSync(path, 'utf8')
	let content: unknown
	try {
		content = JSON.parse(text)
	} catch (error) {
		throw refuse([String(error)])
	}
	const result = schema.safeParse(content)
	if (result.success) return result.data
	throw refuse(result.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`))
}
