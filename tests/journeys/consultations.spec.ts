import {
	answerAllPages,
	answerPage,
	type Control,
	controlsOf,
	goOnAnswering,
	someFile,
	startAnswering,
} from './answering.ts'
import { fill, plainPostcode } from './asking.ts'
import { expect, expectErrors, expectPage, follow, press, test, type Visitor } from './journey.ts'
import { linkIn, waitForMessage } from './mail.ts'

const slug = 'high-street'

/** From the list of pages to the first of them. */
async function beginEveryType(visitor: Visitor): Promise<void> {
	const { t, page } = visitor
	await startAnswering(visitor, slug)
	await expectPage(visitor, t('responses:contents.heading'))
	await page
		.getByRole('main')
		.getByRole('button', { name: t('responses:contents.start') })
		.click()
	await page.waitForURL(/\/answer\/page\//)
}

async function tellAbout(visitor: Visitor, fields: Record<string, string>): Promise<void> {
	await expectPage(visitor, visitor.t('responses:about.heading'))
	await fill(visitor, fields)
	await goOnAnswering(visitor)
}

async function skipEquality(visitor: Visitor): Promise<void> {
	const { t } = visitor
	await expectPage(visitor, t('responses:equality.heading'))
	await press(visitor, t('responses:equality.go'))
}

async function sendAnswers(visitor: Visitor): Promise<{ reference: string; code: string }> {
	const { page, t } = visitor
	await expectPage(visitor, t('responses:check.heading'))
	await press(visitor, t('responses:check.send'))
	await expectPage(visitor, t('responses:received.heading'))
	const reference = await page.locator('.app-reference').innerText()
	const code = await page.locator('.app-code').innerText()
	expect([reference, code].join(' ')).toMatch(
		/^[0-9A-Z]{4}(-[0-9A-Z]{4}){1} [0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/,
	)
	return { reference, code }
}

test('a consultation is found, read and followed by email, and the news ends when asked', async ({
	visitor,
}) => {
	const { page, t, email } = visitor
	await visitor.open('/consultations?topic=streets')
	await expectPage(visitor, t('consultations:list.heading'))
	const title = { en: 'A High Road that works on foot', ar: 'شارع رئيسي يناسب المشاة' }
	await follow(visitor, title[visitor.language])
	await expectPage(visitor, title[visitor.language])
	await page.locator('main a[href*="/documents/"]').first().click()
	await expectPage(visitor, (await page.locator('h1').textContent()) ?? '')

	await visitor.open(`/consultations/${slug}`)
	await follow(visitor, t('consultations:follow.link'))
	await expectPage(visitor, t('consultations:follow.heading'))
	await press(visitor, t('consultations:follow.send'))
	await expectErrors(visitor, t('consultations:follow.heading'), [
		t('consultations:errors.email.blank'),
	])
	await fill(visitor, { email })
	await press(visitor, t('consultations:follow.send'))
	await expect(page.getByText(t('consultations:follow.sent'))).toBeVisible()

	const path = '/consultations/news/'
	await page.goto(linkIn(await waitForMessage(email, path), path))
	await expectPage(visitor, t('consultations:news.asked.heading'))
	await press(visitor, t('consultations:news.confirm'))
	await expectPage(visitor, t('consultations:news.following.heading'))
	await press(visitor, t('consultations:news.end'))
	await expectPage(visitor, t('consultations:news.ended.heading'))
})

test('a question about a consultation is asked in public', async ({ visitor }) => {
	const { page, t } = visitor
	const heading = t('consultations:asked.heading')
	await visitor.open(`/consultations/${slug}/questions`)
	await expectPage(visitor, heading)
	await press(visitor, t('consultations:asked.send'))
	await expectErrors(visitor, heading, [t('consultations:errors.words.blank')])
	await fill(visitor, { words: 'Where will the lorries park?' })
	await press(visitor, t('consultations:asked.send'))
	await expect(page.getByText(t('consultations:asked.sent'))).toBeVisible()
})

test('every type of question is answered, sent once, opened by its code, changed and taken back', async ({
	visitor,
	another,
}) => {
	const { page, t, email } = visitor
	await beginEveryType(visitor)
	await answerAllPages(visitor)
	await press(visitor, t('responses:continue'))
	await expectErrors(visitor, t('responses:about.heading'), [t('responses:errors.kind.blank')])
	await fill(visitor, {
		kind: 'person',
		name: 'Zoë O’Neill',
		email,
		postcode: plainPostcode.postcode,
		wantsOutcome: 'yes',
		mayPublish: 'yes',
	})
	await goOnAnswering(visitor)
	await skipEquality(visitor)
	const { reference, code } = await sendAnswers(visitor)
	await fill(visitor, { ease: 'agree' })
	await press(visitor, t('responses:received.rate'))
	await expect(page.getByText(t('responses:received.rated'))).toBeVisible()
	await page.goBack()

	const path = '/responses/link/'
	const elsewhere = await another()
	await elsewhere.page.goto(linkIn(await waitForMessage(email, path), path))
	await expectPage(elsewhere, t('responses:link.heading'))
	await press(elsewhere, t('responses:link.open'))
	await expectPage(elsewhere, t('responses:own.heading'))
	await expect(elsewhere.page.getByText(reference)).toBeVisible()
	await follow(elsewhere, t('responses:own.rate'))
	await expectPage(elsewhere, t('participation:heading'))

	const third = await another()
	await third.open('/responses')
	await fill(third, { reference, code: '2222-2222-2222' })
	await press(third, t('responses:open.open'))
	await expectErrors(third, t('responses:open.heading'), [t('responses:errors.code.wrong')])
	await fill(third, { reference, code })
	await press(third, t('responses:open.open'))
	await expectPage(third, t('responses:own.heading'))
	await press(third, t('responses:own.change'))
	await third.page.waitForURL(/\/answer\/(check|contents|page)/)
	await third.open(`/consultations/${slug}/answer/page/you`)
	await fill(third, { anything: 'Another thought' })
	await goOnAnswering(third)
	await third.open(`/consultations/${slug}/answer/check`)
	await press(third, t('responses:check.change'))
	await expectPage(third, t('responses:received.changed'))
	await third.open('/responses/own')
	await expect(third.page.getByText('Another thought')).toBeVisible()
	await follow(third, t('responses:own.withdraw'))
	await expectPage(third, t('responses:withdrawal.heading'))
	await press(third, t('responses:withdrawal.withdraw'))
	await expectPage(third, t('responses:own.heading'))
	await expect(third.page.getByText(t('responses:own.done.withdrawn'))).toBeVisible()
})

test('a questionnaire is answered with the keyboard alone on the smallest screen', async ({
	visitor,
}) => {
	const { page, t } = visitor
	await page.setViewportSize({ width: 320, height: 640 })
	// Asked for before any page: a browser without windows refuses to choose where nobody listens yet.
	page.on('filechooser', (chooser) => chooser.setFiles(someFile))
	await beginEveryType(visitor)
	await answerAllPages(visitor, async () => {
		await answerByKeyboard(visitor)
		const width = await page.evaluate(() => document.documentElement.scrollWidth)
		expect(width, page.url()).toBeLessThanOrEqual(320)
	})
	await tellAbout(visitor, { kind: 'anonymous' })
	await skipEquality(visitor)
	await expect(page.getByText(someFile.name)).toBeVisible()
	await expect(page.getByText(t('questions:notSaid')).first()).toBeVisible()
	await sendAnswers(visitor)
	await expect(page.getByText(t('responses:received.codeHeading'))).toBeVisible()
})

/**
 * Reaches every control with the Tab key and answers it with keys; what may be skipped openly is,
 * where there is a box for that.
 */
async function answerByKeyboard(visitor: Visitor): Promise<void> {
	const { page } = visitor
	const controls = await controlsOf(visitor)
	const skipped = controls
		.filter(({ name }) => name.endsWith('-not-said'))
		.map(({ name }) => name.slice(0, -'-not-said'.length))
	let rank = 0
	const done = new Set<string>()
	await page.locator('main h1').evaluate((heading) => {
		heading.setAttribute('tabindex', '-1')
		heading.focus()
	})
	for (let stops = 0; stops < 150; stops++) {
		await page.keyboard.press('Tab')
		const focused = page.locator(':focus')
		const name = (await focused.getAttribute('name', { timeout: 2000 }).catch(() => null)) ?? ''
		const control = controls.find((one) => one.name === name)
		const isButton = (await focused.evaluate((one) => one.tagName).catch(() => '')) === 'BUTTON'
		if (!control && isButton) break
		if (!control || done.has(name)) continue
		done.add(name)
		if (control.type === 'select-one' && control.values.includes('1')) rank += 1
		if (!skipped.includes(name)) await answerWithKeys(visitor, control, rank)
	}
	const shown = await Promise.all(
		controls.map(async ({ name }) => {
			const field = page.locator(`main form [name="${name}"]`).first()
			return (await field.isVisible()) ? [name] : []
		}),
	)
	expect([...done]).toEqual(expect.arrayContaining(shown.flat()))
}

/** Answers the control that has the focus. */
async function answerWithKeys({ page, language }: Visitor, control: Control, rank: number) {
	const { name, type, values } = control
	if (type === 'radio' || type === 'checkbox') await page.keyboard.press('Space')
	else if (type === 'select-one') {
		const isRanked = values.includes('1')
		const steps = isRanked ? (values.includes(String(rank)) ? rank : 0) : 1
		for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
	} else if (type === 'file') {
		await page.keyboard.press('Enter')
		await expect(page.locator(`main form [name="${name}"]`)).toHaveValue(/\S/)
	} else await page.keyboard.type(typedFor(name, language === 'ar' ? 'كلام' : 'Words'))
}

function typedFor(name: string, words: string): string {
	const part = /-(day|month|year)$/.exec(name)?.[1]
	if (part) return { day: '3', month: '2', year: '2026' }[part] ?? ''
	if (name.startsWith('budget-')) return name === 'budget-paving' ? '100' : '0'
	return ['visits', 'spend'].includes(name) ? '3' : words
}

test('answers are kept half-way, in another language too, and finished on another device', async ({
	visitor,
	another,
}) => {
	const { page, t, email } = visitor
	await startAnswering(visitor, 'library-hours')
	await page.waitForURL(/\/answer\/page\//)
	await answerPage(visitor)
	await goOnAnswering(visitor)
	await fill(visitor, { kind: 'anonymous' })
	await press(visitor, t('responses:later'))
	await expectPage(visitor, t('responses:save.heading'))
	await press(visitor, t('responses:save.send'))
	await expectErrors(visitor, t('responses:save.heading'), [t('responses:errors.email.blank')])
	await fill(visitor, { email })
	await press(visitor, t('responses:save.send'))
	await expect(page.getByText(t('responses:save.sent'))).toBeVisible()

	const path = '/resume/answers/'
	const elsewhere = await another()
	await elsewhere.page.goto(linkIn(await waitForMessage(email, path), path))
	await expectPage(elsewhere, t('responses:resume.heading'))
	await press(elsewhere, t('responses:resume.open'))
	await expectPage(elsewhere, t('responses:contents.heading'))
	await elsewhere.page.getByRole('button', { name: t('responses:contents.goOn') }).click()
	await expect(elsewhere.page.locator('[name="kind"][value="anonymous"]')).toBeChecked()
	await tellAbout(elsewhere, {})
	if (/equality$/.test(elsewhere.path())) await skipEquality(elsewhere)
	await sendAnswers(elsewhere)
})

test('what came of consultations is there to read', async ({ visitor }) => {
	const { page, t } = visitor
	for (const path of ['outcome', 'results', 'responses']) {
		await visitor.open(`/consultations/warm-spaces/${path}`)
		await expectPage(visitor, (await page.locator('h1').textContent()) ?? '')
	}
	await visitor.open('/consultations/warm-spaces/results')
	const contents = page.getByRole('navigation', { name: t('results:page.contents') })
	for (const link of await contents.getByRole('link').all())
		await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveCount(1)
	await contents.getByRole('link').nth(2).click()
	await expect(page.locator('section.app-result').nth(2)).toBeInViewport()
	await visitor.open('/places/hithe-quay')
	await follow(visitor, t('sessions:here.allDecisions'))
	await expectPage(visitor, t('outcomes:list.heading'))
	for (const kind of ['consultations', 'sessions'])
		await expect(page.locator(`main a[href*="/${kind}/"][href$="/outcome"]`).first()).toBeVisible()
	await visitor.open(`/consultations/${slug}/form`)
	await expect(page.getByRole('heading', { name: t('responses:paper.code') })).toBeVisible()
	await visitor.open('/consultations/canal-path/responses')
	await page.locator('main a[href*="/report"]').first().click()
	await expectPage(visitor, (await page.locator('h1').textContent()) ?? '')
})
