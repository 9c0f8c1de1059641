import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeConsultation } from '#app/consultations/consultation.test-support.ts'
import { openSite, type Site } from './support/http-site.ts'

const base = '/consultations/bench-plans'
const page = `${base}/answer/page/all`
let site: Site

beforeAll(async () => {
	site = await openSite()
	const days = (count: number) => new Date(site.time.now.getTime() + count * 86_400_000)
	await makeConsultation(site.db, {
		...{ slug: 'bench-plans', status: 'published', publishedAt: days(-7) },
		...{ createdBy: 'engagement', publishedBy: 'engagement' },
		...{ opensAt: days(-7), closesAt: days(7) },
		definition: {
			questions: [
				{ id: 'plan', type: 'file', label: { en: 'Your plan' }, isRequired: false },
				{ id: 'why', type: 'text', label: { en: 'Why?' }, isRequired: true, lengthMax: 200 },
			],
		},
	})
})
afterAll(() => site.close())

const forLater = (file: File, typed: Record<string, string>) => {
	const form = new FormData()
	form.append('plan-file', file)
	for (const [name, value] of Object.entries({ ...typed, 'form-later': 'yes' }))
		form.append(name, value)
	return form
}

test('a file that comes with what is kept for later is kept too, or its refusal is told', async () => {
	const browser = site.browser()
	expect((await browser.post(`${base}/answer`)).location).toBe(page)
	const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0x00])], 'plan.exe')
	const refused = await browser.postFiles(page, forLater(program, { why: 'To sit' }))
	expect(refused.status).toBe(400)
	for (const words of ['id="plan-error"', 'value="To sit"']) expect(refused.text).toContain(words)

	const plan = new File(['%PDF-1.4\n%%EOF\n'], 'plan.pdf', { type: 'application/pdf' })
	const kept = await browser.postFiles(page, forLater(plan, { why: '' }))
	expect([kept.status, kept.location]).toEqual([302, `${base}/answer/save`])
	expect((await browser.get(page)).text).toContain('plan.pdf')
})
