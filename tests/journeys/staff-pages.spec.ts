import { expectFrame, expectPage, test } from './journey.ts'
import { staffPaths } from './routes.ts'
import { signIn } from './working.ts'

const adminPaths = /^\/staff\/(services|places|teams|people|closure-days|account)/

test('every page of the staff area has its frame too', async ({ another }) => {
	test.slow()
	const administrator = await another({ language: 'en' })
	await signIn(administrator, 'ruth-abernethy')
	const officer = await another({ language: 'en' })
	await signIn(officer, 'huda-najjar')
	const href = await officer.page.locator('.app-queue__title').first().getAttribute('href')
	const ids = { caseId: href?.split('/').at(-1) ?? '', staffId: 'tomasz-wojcik', teamId: 'north' }
	const values = { ...ids, serviceId: 'library', placeId: 'tollgate', token: 'no-such-link' }
	for (const pattern of staffPaths) {
		const path = pattern.replace(/:(\w+)/g, (_, name: keyof typeof values) => values[name])
		const visitor = adminPaths.test(path) ? administrator : officer
		await visitor.open(path)
		await expectPage(visitor, (await visitor.page.locator('h1').textContent()) ?? '')
		await expectFrame(visitor, { isStaff: true })
	}
})
