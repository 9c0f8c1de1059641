import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { notices } from '#db/schema/notices.ts'
import { staff } from '#db/schema/staff.ts'
import { audit } from '#db/schema/web.ts'
import { expect, test } from '#tests/support/database.ts'
import { closeGroup, decideGroup, savePage, savePriorities } from './edit-group.server.ts'
import { findGroup, listPriorities } from './group.server.ts'
import { makeGroup, makeMember, started as now } from './group.test-support.ts'
import { gatherFacts } from './notice-facts.server.ts'
import { answerProposal, findProposal, listProposals, propose } from './proposal.server.ts'

const page = {
	purpose: { en: 'We walk on Sundays.' },
	placeIds: [],
	spoken: ['en'],
	website: null,
	showsTakenPart: true,
}

async function makeOfficer(db: Db) {
	const dates = { createdAt: now, updatedAt: now, emailVerified: true }
	const meera = { id: 'meera', name: 'Meera', email: 'meera@council.example' }
	await db.insert(staff).values({ ...meera, role: 'engagement_officer', ...dates })
	return { staffId: 'meera' }
}

const noticesOf = async (db: Db, groupId: string) =>
	db.select().from(notices).where(eq(notices.groupId, groupId))

test('of two who save at once the second sees what the first saved', async ({ db }) => {
	const id = await makeGroup(db)
	expect(await savePage(db, id, page, { revision: 1, now })).toEqual({ ok: true })
	const second = await savePriorities(db, id, [{ en: 'Benches' }], { revision: 1, now })
	expect(second).toMatchObject({ ok: false, code: 'stale', current: { revision: 2, ...page } })
	expect(await listPriorities(db, id)).toEqual([])
	await savePriorities(db, id, [{ en: 'Benches' }, { ar: 'إنارة' }], { revision: 2, now })
	expect(await listPriorities(db, id)).toEqual([{ en: 'Benches' }, { ar: 'إنارة' }])
	await savePriorities(db, id, [], { revision: 3, now })
	expect(await listPriorities(db, id)).toEqual([])
})

test('a closed group changes no more, and closes once', async ({ db }) => {
	const id = await makeGroup(db)
	expect(await closeGroup(db, id, { now })).toBe(true)
	expect(await closeGroup(db, id, { now })).toBe(false)
	expect(await savePage(db, id, page, { revision: 2, now })).toMatchObject({ code: 'closed' })
	expect(await findGroup(db, id)).toMatchObject({ status: 'closed', closedAt: now })
})

test('staff decide once, and every contact person hears of it', async ({ db }) => {
	const by = await makeOfficer(db)
	const id = await makeGroup(db, { status: 'waiting' })
	await makeMember(db, id, { role: 'contact', email: 'ada@example.com', language: 'ar' })
	await makeMember(db, id, { email: 'bo@example.com' })
	const declined = { isVerified: false, words: 'We could not reach you.' }
	expect(await decideGroup(db, id, declined, { by, now })).toBe(true)
	expect(await decideGroup(db, id, { isVerified: true }, { by, now })).toBe(false)
	expect(await findGroup(db, id)).toMatchObject({
		...{ status: 'declined', decisionWords: 'We could not reach you.', decidedBy: 'meera' },
	})
	const sent = await noticesOf(db, id)
	expect(sent).toMatchObject([
		{ kind: 'group_decided', recipient: 'ada@example.com', language: 'ar' },
	])
	expect(sent[0]?.detail.words).toBe('We could not reach you.')
	const lines = await db.select().from(audit).where(eq(audit.subjectId, id))
	expect(lines).toMatchObject([{ action: 'group.declined', staffId: 'meera' }])
})

test('a notice says which group it is about, and whether it is verified', async ({ db }) => {
	const council = { name: { en: 'Larkhithe' }, phone: '01632 960 001' }
	const settings = { council, publicUrl: 'https://front-door.example' }
	for (const [status, isVerified] of [
		['verified', true],
		['declined', false],
	] as const) {
		const groupId = await makeGroup(db, { name: `Group ${status}`, status })
		const notice = { language: 'en', groupId } as Parameters<typeof gatherFacts>[1]
		expect(await gatherFacts(db, notice, settings)).toMatchObject({
			...{ groupName: `Group ${status}`, isGroupVerified: isVerified, needs: [] },
			isGroupPublic: isVerified,
			council: { name: 'Larkhithe' },
		})
	}
})

test('all members hear that the group is closed, and of staff, why', async ({ db }) => {
	const by = await makeOfficer(db)
	for (const acting of [{}, { by, words: 'It has moved to another borough.' }]) {
		const id = await makeGroup(db)
		const [one, other] = [crypto.randomUUID(), crypto.randomUUID()]
		await makeMember(db, id, { role: 'contact', email: `${one}@example.com` })
		await makeMember(db, id, { email: `${other}@example.com`, language: 'ar' })
		for (const status of ['invited', 'left', 'removed'] as const)
			await makeMember(db, id, { status })
		expect(await closeGroup(db, id, { now, ...acting })).toBe(true)
		const sent = await noticesOf(db, id)
		expect(sent.map(({ kind, recipient, language }) => [kind, recipient, language]).sort()).toEqual(
			[
				['group_closed', `${one}@example.com`, 'en'],
				['group_closed', `${other}@example.com`, 'ar'],
			].sort(),
		)
		expect(sent.map(({ detail }) => detail.words)).toEqual([acting.words, acting.words])
		expect(sent.every(({ detail }) => detail.token)).toBe(true)
		expect((await findGroup(db, id))?.closedWords).toBe(acting.words ?? null)
		const lines = await db.select().from(audit).where(eq(audit.subjectId, id))
		expect(lines).toMatchObject([{ action: 'group.closed', staffId: acting.by?.staffId ?? null }])
	}
})

test('staff are to look again once what everybody reads has changed, and only then', async ({
	db,
}) => {
	const id = await makeGroup(db)
	const changedAt = async () => (await findGroup(db, id))?.wordsChangedAt
	const before = { ...page, purpose: { en: 'We walk.' }, spoken: [] }
	await savePage(db, id, before, { revision: 1, now })
	await savePriorities(db, id, [], { revision: 2, now })
	expect(await changedAt()).toBeNull()
	await savePage(db, id, { ...before, purpose: { en: 'We run.' } }, { revision: 3, now })
	expect(await changedAt()).toEqual(now)
	const later = new Date(now.getTime() + 60_000)
	await savePriorities(db, id, [{ en: 'Benches' }], { revision: 4, now: later })
	expect(await changedAt()).toEqual(later)
	const waiting = await makeGroup(db, { status: 'waiting' })
	await savePage(db, waiting, page, { revision: 1, now })
	expect((await findGroup(db, waiting))?.wordsChangedAt).toBeNull()
})

const asked = { kind: 'topic', title: 'Lamps', words: 'It is dark.', place: '' } as const

test('a proposal is answered in words that reach who proposed it and the contact persons', async ({
	db,
}) => {
	const by = await makeOfficer(db)
	const id = await makeGroup(db)
	await makeMember(db, id, { role: 'contact', email: 'ada@example.com', language: 'ar' })
	const bo = await makeMember(db, id, { email: 'bo@example.com' })
	await makeMember(db, id, { email: 'cy@example.com' })
	expect(await propose(db, bo, asked, { language: 'en', now })).toBe('proposed')
	const [proposal] = await listProposals(db, id)
	const reply = { en: 'We look into it.', ar: 'ننظر في الأمر.' }
	const answer = { status: 'considering', reply, cameOf: undefined } as const
	const proposalId = proposal?.id ?? ''
	expect(await answerProposal(db, proposalId, answer, { seen: 'received', by, now })).toBe(true)
	expect(await answerProposal(db, proposalId, answer, { seen: 'received', by, now })).toBe(false)
	expect((await findProposal(db, proposalId))?.proposal).toMatchObject({
		...{ status: 'considering', reply, repliedBy: 'meera', repliedAt: now },
	})
	const sent = await noticesOf(db, id)
	expect(
		sent.map(({ recipient, detail }) => [recipient, detail.title, detail.words]).sort(),
	).toEqual([
		['ada@example.com', 'Lamps', 'ننظر في الأمر.'],
		['bo@example.com', 'Lamps', 'We look into it.'],
	])
})

test('ten proposals wait at a time, and who is not of a verified group proposes none', async ({
	db,
}) => {
	const id = await makeGroup(db)
	const bo = await makeMember(db, id)
	const by = { language: 'en', now } as const
	for (let count = 0; count < 10; count++) expect(await propose(db, bo, asked, by)).toBe('proposed')
	expect(await propose(db, bo, asked, by)).toBe('tooMany')
	const waiting = await makeMember(db, await makeGroup(db, { status: 'waiting' }))
	expect(await propose(db, waiting, asked, by)).toBe('notAllowed')
})
