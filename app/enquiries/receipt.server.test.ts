import {
	makeCouncil,
	PEOPLE,
	readFacts,
	receivedAt,
	sendFrom,
} from '#app/cases/case.test-support.ts'
import { expect, test } from '#tests/support/database.ts'
import { closeNeed, handOverCase, takeCase } from './casework.server.ts'
import { findReceipt } from './receipt.server.ts'

const now = new Date(receivedAt.getTime() + 3_600_000)
const words = 'It lies with them.'

test('a receipt tells each need with its team, why that one, and by when', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry } = await sendFrom(db, ['missed-bin', 'street-tree', 'fallen-tree'])
	const receipt = await findReceipt(db, enquiry.id)
	expect(receipt).toMatchObject({
		enquiryId: enquiry.id,
		reference: enquiry.reference,
		language: 'en',
		receivedAt,
		closedAt: null,
		reachBy: 'email',
		isAnonymous: false,
		leadTeam: { id: 'duty' },
		leadName: undefined,
	})
	expect(receipt?.needs).toMatchObject([
		{
			number: 1,
			serviceName: { en: 'Missed bin' },
			team: { id: 'waste', name: { en: 'waste team' } },
			reason: 'service',
			placeName: undefined,
			timescale: { kind: 'working_days', days: 5, countedFrom: '2027-03-01' },
			status: 'open',
			outcome: null,
		},
		// The place is named where it is what decided.
		{ number: 2, team: { id: 'north' }, reason: 'place', placeName: { en: 'North' } },
		{ number: 3, team: { id: 'duty' }, reason: 'urgent', timescale: { kind: 'hours', hours: 4 } },
	])
})

test('a receipt names the person once one has taken it', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry, cases } = await sendFrom(db, ['missed-bin'])
	const viewer = PEOPLE.nadia
	await takeCase(db, cases[0]?.id ?? '', { seenOfficerId: null, viewer, now })
	expect(await findReceipt(db, enquiry.id)).toMatchObject({ leadName: 'Nadia Example' })
})

test('a receipt tells how it stands now: the team in charge, and the outcome', async ({ db }) => {
	await makeCouncil(db)
	const { enquiry, cases } = await sendFrom(db, ['missed-bin', 'street-tree'])
	const [bin = '', tree = ''] = cases.map(({ id }) => id)
	const facts = await readFacts(db)
	const handing = { toTeamId: 'desk', words, isCountedAnew: false, facts, now }
	await handOverCase(db, bin, { ...handing, viewer: PEOPLE.nadia })
	await closeNeed(db, tree, { outcome: 'not_us', words, viewer: PEOPLE.petra, now })
	const receipt = await findReceipt(db, enquiry.id)
	expect(receipt?.needs).toMatchObject([
		{ team: { id: 'desk' }, reason: 'handed_over', placeName: undefined, status: 'open' },
		{ team: { id: 'north' }, status: 'closed', outcome: 'not_us', closedAt: now },
	])
})

test('of an enquiry that there is not, there is no receipt', async ({ db }) => {
	expect(await findReceipt(db, crypto.randomUUID())).toBeUndefined()
})
