import { eq } from 'drizzle-orm'
import type { Question } from '#app/questions/definition.ts'
import { markDraftSent, startDraft } from '#app/questions/draft.server.ts'
import { readFormWithFiles } from '#app/web/form.server.ts'
import type { Db } from '#db/client.server.ts'
import { uploads } from '#db/schema/files.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import type { Scanner, ScanVerdict } from './clamd.server.ts'
import {
	findCleanUpload,
	keepUpload,
	listUploadNames,
	listUploads,
	removeUploads,
	uploadKeeper,
} from './upload.server.ts'
import { uploadSizeMaxBytes } from './upload.ts'
import { scanHeld } from './upload-scan.server.ts'

const now = new Date('2027-03-01T10:00:00Z')
const words = Buffer.from('Dear council')

async function makeDraft(db: Db) {
	const begin = { subject: 'response', language: 'en', content: {}, now } as const
	return (await startDraft(db, begin)).draft.id
}

const keep = (db: Db, draftId: string, bytes: Uint8Array, questionId = 'plan', name = 'plan.txt') =>
	keepUpload(db, { draftId, questionId, name, bytes }, { now })

async function keptId(db: Db, draftId: string, bytes: Uint8Array, questionId?: string) {
	const kept = await keep(db, draftId, bytes, questionId)
	if (!kept.ok) throw new Error(kept.code)
	return kept.id
}

/** Says of each content what it is told to. */
const scannerFor = (verdict: (content: string) => ScanVerdict): Scanner => ({
	scan: async (content) => verdict(Buffer.from(content).toString()),
})

describe('a file', () => {
	test('is kept as it came, in the place of the one before, and held', async ({ db }) => {
		const draftId = await makeDraft(db)
		const first = await keptId(db, draftId, words)
		const other = await keptId(db, draftId, words, 'letter')
		const second = await keptId(db, draftId, Buffer.from('Another'))
		const kept = await listUploads(db, draftId)
		expect(kept.map(({ id, scan }) => [id, scan]).sort()).toEqual(
			[
				[other, 'held'],
				[second, 'held'],
			].sort(),
		)
		expect([...(await listUploadNames(db, draftId)).keys()]).not.toContain(first)
		await removeUploads(db, { draftId, questionId: 'plan' })
		expect([...(await listUploadNames(db, draftId))]).toEqual([[other, 'plan.txt']])
	})

	test('may be 10 MB and no larger, and not empty, and of a kind that is taken', async ({ db }) => {
		const draftId = await makeDraft(db)
		const sized = (size: number) => Buffer.alloc(size, 'a')
		expect(await keep(db, draftId, sized(uploadSizeMaxBytes))).toMatchObject({ ok: true })
		const codeOf = async (bytes: Buffer) => {
			const kept = await keep(db, draftId, bytes)
			return kept.ok || kept.code
		}
		expect(await codeOf(sized(uploadSizeMaxBytes + 1))).toBe('tooLarge')
		expect(await codeOf(sized(0))).toBe('empty')
		expect(await codeOf(Buffer.from('MZ\0\0'))).toBe('wrongKind')
		expect(await listUploads(db, draftId)).toHaveLength(1)
	})

	test('is not taken for a draft that was sent or never was', async ({ db }) => {
		const draftId = await makeDraft(db)
		await markDraftSent(db, draftId, { now })
		const gone = { ok: false, code: 'draftGone' }
		expect(await keep(db, draftId, words)).toEqual(gone)
		expect(await keep(db, crypto.randomUUID(), words)).toEqual(gone)
	})
})

describe('scanning', () => {
	test('gives out what is clean, empties what is infected, and holds the rest', async ({ db }) => {
		const draftId = await makeDraft(db)
		const [clean, infected, odd] = [
			await keptId(db, draftId, Buffer.from('clean'), 'a'),
			await keptId(db, draftId, Buffer.from('infected'), 'b'),
			await keptId(db, draftId, Buffer.from('unsure'), 'c'),
		]
		expect(await findCleanUpload(db, clean)).toBeUndefined()
		const scanner = scannerFor((content) => content as ScanVerdict)
		expect(await scanHeld(db, scanner, { now })).toBe(2)
		expect(await findCleanUpload(db, clean)).toMatchObject({
			name: 'plan.txt',
			mediaType: 'text/plain; charset=utf-8',
			content: Buffer.from('clean'),
		})
		expect(await findCleanUpload(db, infected)).toBeUndefined()
		expect(await findCleanUpload(db, odd)).toBeUndefined()
		expect(await findCleanUpload(db, "' or 1=1")).toBeUndefined()
		const rows = await db.select().from(uploads).where(eq(uploads.id, infected))
		expect(rows).toMatchObject([{ scan: 'infected', content: Buffer.alloc(0), scannedAt: now }])
	})

	test('tries what nobody has tried before what nobody was sure of', async ({ db }) => {
		const draftId = await makeDraft(db)
		await keptId(db, draftId, Buffer.from('unsure'), 'a')
		const scanner = scannerFor((content) => content as ScanVerdict)
		expect(await scanHeld(db, scanner, { now, filesMax: 1 })).toBe(0)
		const clean = await keptId(db, draftId, Buffer.from('clean'), 'b')
		expect(await scanHeld(db, scanner, { now, filesMax: 1 })).toBe(1)
		expect(await findCleanUpload(db, clean)).toBeDefined()
	})

	test('that cannot be done leaves everything held', async ({ db }) => {
		const draftId = await makeDraft(db)
		await keptId(db, draftId, words)
		const away: Scanner = { scan: () => Promise.reject(new Error('away')) }
		await expect(scanHeld(db, away, { now })).rejects.toThrow('away')
		expect(await listUploads(db, draftId)).toMatchObject([{ scan: 'held' }])
	})
})

describe('files of a posted page', () => {
	const question: Question = { id: 'plan', type: 'file', label: { en: 'Plan' }, isRequired: true }

	async function post(db: Db, draftId: string, fields: [string, string | File][]) {
		const form = new FormData()
		for (const [name, value] of fields) form.append(name, value)
		const request = new Request('https://our.example/x', { method: 'POST', body: form })
		const files = uploadKeeper(db, { draftId, questions: [question], now })
		const read = await readFormWithFiles(request, files.limits, files.keep)
		files.refuse(read.refused)
		const raw = { plan: read.form.getAll('plan').map(String), words: ['kept'] }
		return { raw: await files.answered(raw, read.form), errors: files.errors }
	}
	const file = (size: number, name = 'plan.txt') => new File(['a'.repeat(size)], name)

	test('become the answer, stay the answer, are replaced and taken away', async ({ db }) => {
		const draftId = await makeDraft(db)
		const first = await post(db, draftId, [['plan-file', file(3)]])
		const [kept] = await listUploads(db, draftId)
		expect(first).toEqual({ raw: { plan: [kept?.id], words: ['kept'] }, errors: [] })

		const nothing = new File([], '')
		const again = await post(db, draftId, [
			['plan', kept?.id ?? ''],
			['plan-file', nothing],
		])
		expect(again.raw.plan).toEqual([kept?.id])

		const replaced = await post(db, draftId, [
			['plan', kept?.id ?? ''],
			['plan-file', file(4)],
			['plan-remove', 'yes'],
		])
		const [second] = await listUploads(db, draftId)
		expect(second?.id).not.toBe(kept?.id)
		expect(replaced.raw.plan).toEqual([second?.id])

		const removed = await post(db, draftId, [
			['plan', second?.id ?? ''],
			['plan-remove', 'yes'],
		])
		expect(removed.raw.plan).toEqual([])
		expect(await listUploads(db, draftId)).toEqual([])
	})

	test('that are refused leave the rest of the form as it was typed', async ({ db }) => {
		const draftId = await makeDraft(db)
		const error = { questionId: 'plan', fieldId: 'plan', slots: {} }
		const large = await post(db, draftId, [['plan-file', file(uploadSizeMaxBytes + 1)]])
		expect(large).toEqual({
			raw: { plan: [], words: ['kept'] },
			errors: [{ ...error, code: 'tooLarge' }],
		})
		const huge = await post(db, draftId, [['plan-file', file(uploadSizeMaxBytes + 3_000_000)]])
		expect(huge).toEqual(large)
		const two = await post(db, draftId, [
			['plan-file', file(1)],
			['plan-file', file(1)],
		])
		expect(two.errors).toEqual([{ ...error, code: 'tooMany' }])
		const other = await post(db, draftId, [['else-file', file(1)]])
		expect(other.errors).toEqual([])
	})

	test('that are refused are said once, in the order of the questions', async ({ db }) => {
		const draftId = await makeDraft(db)
		const name: Question = { ...question, id: 'name', type: 'text', lengthMax: 10 }
		const files = uploadKeeper(db, { draftId, questions: [name, question], now })
		const bytes = new Uint8Array([0])
		const upload = { fieldName: 'plan-file', name: 'x', size: 1, bytes: async () => bytes }
		await files.keep(upload)
		const blank = (id: string) => ({ questionId: id, fieldId: id, code: 'blank', slots: {} })
		const together = files.together([blank('plan'), blank('name')])
		expect(together.map(({ questionId, code }) => `${questionId} ${code}`)).toEqual([
			'name blank',
			'plan wrongKind',
		])
	})
})
