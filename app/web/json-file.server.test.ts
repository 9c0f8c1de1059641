import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readJsonFile } from './json-file.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'json-'))
afterAll(() => rmSync(folder, { recursive: true }))

const Schema = z.object({
	name: z.string(),
	ports: z.array(z.number()),
	size: z.number().default(3),
})
function read(text: string) {
	const path = join(folder, 'council.json')
	writeFileSync(path, text)
	return readJsonFile(path, Schema)
}

test('a file that is right is read, with what the schema adds', () => {
	expect(read('{"name":"صفاء","ports":[1]}')).toEqual({ name: 'صفاء', ports: [1], size: 3 })
})

test('all that is wrong in a file is said by name, with the name of the file', () => {
	const wrong = '{"ports":[1,"two"],"size":"x"}'
	expect(() => read(wrong)).toThrow(/council\.json cannot be used:\n/)
	for (const name of ['name', 'ports.1', 'size'])
		expect(() => read(wrong)).toThrow(new RegExp(`\\n {2}${name}: \\S`))
})

test('a file that is no JSON, or is not there, is an error that names it', () => {
	expect(() => read('{"name":')).toThrow(/council\.json/)
	expect(() => readJsonFile(join(folder, 'none.json'), Schema)).toThrow(/none\.json/)
})
