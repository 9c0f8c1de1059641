import { createHmac } from 'node:crypto'
import { DEMO_PASSWORD } from '#bin/demo.ts'
import { staff } from '#db/demo/teams.ts'
import { fill } from './asking.ts'
import { expect, expectPage, press, type Visitor } from './journey.ts'

export function personOf(id: string) {
	const person = staff.find((one) => one.id === id)
	if (!person) throw new Error(`nobody is ${id}`)
	return person
}

/** Somebody of the demo's staff, in at their front page. */
export async function signIn(visitor: Visitor, id: string): Promise<void> {
	await visitor.open('/staff')
	await giveCredentials(visitor, { email: personOf(id).email, password: DEMO_PASSWORD })
	const account = visitor.page.getByRole('region', {
		name: visitor.t('staff-sign-in:shell.account'),
	})
	await expect(account).toContainText(personOf(id).name)
}

export async function giveCredentials(
	visitor: Visitor,
	credentials: { email: string; password: string },
): Promise<void> {
	await expectPage(visitor, visitor.t('staff-sign-in:signIn.heading'))
	await fill(visitor, credentials)
	await press(visitor, visitor.t('staff-sign-in:signIn.submit'))
}

/** From the queue, however long it is, to the case of a need. */
export async function openCase(
	visitor: Visitor,
	{ reference, service }: { reference: string; service: string },
): Promise<void> {
	const { page, t } = visitor
	await visitor.open('/staff')
	await expectPage(visitor, t('staff-cases:queue.heading'))
	const row = page.getByRole('row').filter({ hasText: reference }).filter({ hasText: service })
	const later = page.getByRole('link', { name: t('staff-cases:queue.next') })
	while ((await row.count()) === 0) {
		const shown = page.url()
		await later.click()
		await page.waitForURL((url) => url.href !== shown)
	}
	await row.getByRole('link').click()
	await expectPage(visitor, service)
}

/** The code that an app shows for a key, now or some periods of 30 seconds later (RFC 6238). */
export function codeFor(key: string, periodsLater = 0): string {
	const bits = [...key.replaceAll(' ', '')]
		.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
		.map((value) => value.toString(2).padStart(5, '0'))
		.join('')
	const bytes = bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []
	const counter = Buffer.alloc(8)
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + periodsLater))
	const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
	const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
	return String(number % 1_000_000).padStart(6, '0')
}
