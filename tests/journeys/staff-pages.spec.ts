import { highStreet } from '#db/demo/consultation-high-street.ts'
import { addressesOf } from './addresses.ts'
import { expectFrame, expectPage, test, type Visitor } from './journey.ts'
import { staffPaths } from './routes.ts'
import { signIn } from './working.ts'

const adminPaths = /^\/staff\/(services|places|teams|people|closure-days|account)/
const consultingPaths = /^\/staff\/(consultations|responses)/

async function expectStaffPage(visitor: Visitor, path: string) {
	await visitor.open(path)
	await expectPage(visitor, (await visitor.page.locator('h1').textContent()) ?? '')
	await expectFrame(visitor, { isStaff: true })
}

test('every page of the staff area has its frame too', async ({ another }) => {
	test.slow()
	const administrator = await another({ language: 'en' })
	await signIn(administrator, 'ruth-abernethy')
	const officer = await another({ language: 'en' })
	await signIn(officer, 'huda-najjar')
	const href = await officer.page.locator('.app-queue__title').first().getAttribute('href')
	const ids = { caseId: href?.split('/').at(-1) ?? '', staffId: 'tomasz-wojcik', teamId: 'north' }
	const values = { ...ids, serviceId: 'library', placeId: 'tollgate', token: 'no-such-link' }
	for (const pattern of staffPaths.filter((path) => !consultingPaths.test(path))) {
		const path = pattern.replace(/:(\w+)/g, (_, name: keyof typeof values) => values[name])
		await expectStaffPage(adminPaths.test(path) ? administrator : officer, path)
	}
})

test('every page on which consultations are worked has its frame too', async ({ another }) => {
	test.slow()
	const officer = await another({ language: 'en' })
	await signIn(officer, 'meera-chowdhury')
	const patterns = staffPaths.filter((path) => consultingPaths.test(path))
	const [section] = highStreet.definition.sections ?? []
	const given = { language: 'ar', sectionId: section?.id ?? '' }
	const addresses = await addressesOf(officer, { from: '/staff/consultations', patterns, given })
	for (const path of addresses.values()) await expectStaffPage(officer, path)
})
