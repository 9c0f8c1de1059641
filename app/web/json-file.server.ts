import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** Reads a JSON file against a schema and says by name what is wrong with it. */
export function readJsonFile<S extends z.ZodType>(path: string, schema: S): z.output<S> {
	const result = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
	if (result.success) return result.data
	const problems = result.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`)
	throw new Error(`${path} cannot be used:\n  ${problems.join('\n  ')}`)
}
