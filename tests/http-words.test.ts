import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCases } from '#app/cases/case.server.ts'
import { findEnquiryByReference } from '#app/enquiries/enquiry.server.ts'
import type { EnquiryDraft } from '#app/enquiries/enquiry-draft.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import { readCode } from '#app/residents/code.ts'
import { asHtml, type Browser } from './support/browser.ts'
import { CONTACT, openSite, type Site, sendOne, signedIn, upToCheck } from './support/http-site.ts'
import { problemsOf } from './support/page-reader.ts'

/** The big list of naughty strings lies beside the checkout, and is not part of it. */
const listPath = '../shared/data/names/blns.json'
const isThere = existsSync(listPath)
const naughty = isThere
	? (JSON.parse(readFileSync(listPath, 'utf8')) as string[]).map((text) => text.toWellFormed())
	: []

let site: Site
beforeAll(async () => {
	site = await openSite()
})
afterAll(() => site.close())

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000a-\u001f]/
const isBlank = (text: string) => /^[\s\p{Cf}]*$/u.test(text)
const storable = naughty.filter((text) => !CONTROL.test(text) && !isBlank(text))

/** As many at a time as fit into one text of several lines. */
function inTexts(texts: string[], lengthMax = 3500): string[][] {
	const pages: string[][] = [[]]
	for (const text of texts) {
		const page = pages.at(-1) ?? []
		if ([...page, text].join('\n').length > lengthMax) pages.push([text])
		else page.push(text)
	}
	return pages
}

/** Whether each is in the page exactly as typed, and none of it is anything but text there. */
function expectShown(html: string, texts: string[]) {
	for (const text of texts) expect(html).toContain(asHtml(text.trim()))
	const problems = problemsOf(html).filter((problem) => problem !== 'an address that is a script')
	expect(problems).toEqual([])
	expect(html).not.toMatch(/(href|src|action)="\s*(javascript|data|vbscript):/i)
}

async function contentOf(browser: Browser): Promise<EnquiryDraft> {
	const key = browser.cookies.get('__Host-draft') ?? ''
	return (await findDraft(site.db, key, { now: site.time.now }))?.content as EnquiryDraft
}

describe.skipIf(!isThere)('the big list of naughty strings', { timeout: 120_000 }, () => {
	test('is kept or refused in a name, one by one, and never lost', async () => {
		const browser = site.browser()
		await upToCheck(browser)
		for (const name of naughty) {
			const answer = await browser.post('/ask/contact', { ...CONTACT, name, goodTime: name })
			expect([name, [302, 400].includes(answer.status)]).toEqual([name, true])
			if (answer.status === 400) expectShown(answer.text, [name])
			else {
				const { contact } = await contentOf(browser)
				expect(contact?.name).toBe(name.trim())
			}
		}
	})

	test('is shown exactly in a name, where it was kept', async () => {
		const browser = site.browser()
		await upToCheck(browser)
		const names = inTexts(storable.filter((text) => [...text].length <= 20))
		for (const some of names.flatMap((page) => inNames(page))) {
			await browser.post('/ask/contact', { ...CONTACT, name: some, goodTime: some })
			expectShown((await browser.get('/ask/check')).text, [some])
		}
	})

	test('is kept and shown in the words, and where it is about', async () => {
		const browser = site.browser()
		await upToCheck(browser)
		for (const texts of inTexts(storable)) {
			const words = texts.join('\r\n')
			expect((await browser.post('/ask', { words })).status).toBe(302)
			expect((await contentOf(browser)).words).toBe(texts.join('\n').trim())
			expectShown((await browser.get('/ask')).text, texts)
		}
		for (const texts of inTexts(
			storable.filter((text) => text.length < 500),
			480,
		)) {
			await browser.post('/ask/place', { source: 'address', address: texts.join('\r\n') })
			expect((await contentOf(browser)).place?.address).toBe(texts.join('\n').trim())
			expectShown((await browser.get('/ask/place')).text, texts)
		}
	})

	test('that cannot be shown is refused everywhere, with what was typed', async () => {
		const browser = site.browser()
		await upToCheck(browser)
		const bad = naughty.filter((text) => CONTROL.test(text.replaceAll('\n', '')) || isBlank(text))
		expect(bad.length).toBeGreaterThan(3)
		for (const words of bad) {
			const answer = await browser.post('/ask', { words })
			expect([words, answer.status]).toEqual([words, 400])
			expectShown(answer.text, [words])
		}
	})

	test('reaches a colleague and comes back as it was written', async () => {
		const [first = [], ...rest] = inTexts(storable)
		const resident = site.browser()
		const { reference, code } = await sendOne(resident, { words: first.join('\n') })
		await resident.post('/follow', { reference, code })
		for (const texts of rest) {
			const answer = await resident.post('/follow/enquiry/messages', { words: texts.join('\n') })
			expect(answer.status).toBe(302)
		}
		const { text } = await resident.get('/follow/enquiry')
		for (const texts of rest) expectShown(text, texts)

		const enquiry = await findEnquiryByReference(site.db, readCode(reference))
		const [only] = await listCases(site.db, [enquiry?.id ?? ''])
		const officer = await signedIn(site, 'officer')
		const page = await officer.get(`/staff/cases/${only?.id}`)
		expect(page.status).toBe(200)
		for (const texts of [first, ...rest]) expectShown(page.text, texts)
	})
})

/** Several short ones in one name, with what nobody has in a name between them. */
function inNames(texts: string[]): string[] {
	const names: string[] = []
	for (const text of texts) {
		const last = names.at(-1)
		if (last === undefined || [...last, ...text].length > 190) names.push(text.trim())
		else names[names.length - 1] = `${last} ¦ ${text.trim()}`
	}
	return names
}

test('what is written from right to left, in pictures or in many marks comes back as it was', async () => {
	const words =
		'مصباح الشارع مطفأ 🔦👨‍👩‍👧‍👦 é e\u0301 ﷽ Z̷̡͔a̴l̶g̷o̵ \u202eesrever\u202c <b>&amp;</b> %s {{name}} $t(x) {x}'
	const browser = site.browser()
	const { reference, code } = await sendOne(browser, {
		words,
		contact: { ...CONTACT, name: words },
	})
	await browser.post('/follow', { reference, code })
	expect((await browser.get('/ask/sent')).status).toBe(200)
	expectShown((await browser.get('/follow/enquiry')).text, [words])
	expect((await browser.get('/ar/follow/enquiry')).text).toContain(asHtml(words))
})
