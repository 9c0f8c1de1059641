import { asc, eq } from 'drizzle-orm'
import { keepDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { findDraftById, startDraft } from '#app/questions/draft.server.ts'
import { keepContact } from '#app/residents/contact.server.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import type { Db } from '#db/client.server.ts'
import { bookingFlags, bookingLedger, bookings, workshopInvitations } from '#db/schema/bookings.ts'
import { groups } from '#db/schema/groups.ts'
import { answers } from '#db/schema/questions.ts'
import { describe, expect, test } from '#tests/support/database.ts'
import { book, receiptCodeOf } from './book.server.ts'
import { listPeople } from './booking.server.ts'
import {
	bookOne,
	hoursBefore,
	makeWorkshop,
	newBooking,
	noticesOf,
	open,
	read,
	startsAt,
} from './booking.test-support.ts'
import { openByCode } from './open-booking.server.ts'
import { readPlaces, waitingPosition } from './places.server.ts'
import { listSupport } from './support.server.ts'

const kindOf = async (booked: ReturnType<typeof book>) => (await booked).kind

async function beginDraft(db: Db, workshop: Workshop) {
	const content = { slug: workshop.slug, workshopId: workshop.id, name: 'Amina' }
	return startDraft(db, { subject: 'booking', language: 'en', content, now: open })
}

describe('booking', () => {
	test('stores who comes, what they need and a step in the ledger, and tells them', async ({
		db,
	}) => {
		const workshop = await makeWorkshop(db)
		const support = [{ kind: 'food' as const, words: 'No nuts' }, { kind: 'quiet-space' as const }]
		const booking = await bookOne(db, workshop, {
			...{ places: 3, people: ['Amina Yusuf', 'Sami', null], email: 'Amina@Example.com', support },
		})
		expect(booking).toMatchObject({ status: 'booked', places: 3, waitingNumber: null })
		expect(booking.doorCode).toMatch(/^[2-9B-DF-HJKMNP-TV-XZ]{4}$/)
		expect((await listPeople(db, [booking.id])).map(({ name }) => name)).toEqual([
			...['Amina Yusuf', 'Sami', null],
		])
		expect(await listSupport(db, [booking.id])).toMatchObject([
			{ kind: 'quiet-space', words: null, status: 'asked' },
			{ kind: 'food', words: 'No nuts', status: 'asked' },
		])
		expect(await noticesOf(db, booking.id)).toMatchObject([
			{ kind: 'booking_received', recipient: 'amina@example.com', workshopId: workshop.id },
		])
		const ledger = await db.select().from(bookingLedger)
		expect(ledger).toMatchObject([{ number: 1, event: 'booked', bookingId: booking.id }])
		expect(JSON.stringify(ledger)).not.toMatch(/amina|sami|nuts/i)
	})

	test('takes the last place, and then a turn on the waiting list', async ({ db }) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 2 })
		const first = await bookOne(db, workshop, { name: 'First One', places: 2 })
		const second = await bookOne(db, workshop, { name: 'Second Two', email: 's@example.com' })
		const third = await bookOne(db, workshop, { name: 'Third Three' })
		expect([first, second, third].map(({ status }) => status)).toEqual([
			...['booked', 'waiting', 'waiting'],
		])
		expect([second, third].map(({ waitingNumber }) => waitingNumber)).toEqual([1, 2])
		expect(await waitingPosition(db, third)).toBe(2)
		expect(await waitingPosition(db, first)).toBe(0)
		expect(await noticesOf(db, second.id)).toMatchObject([{ kind: 'booking_waiting' }])
		const places = (await readPlaces(db, [workshop])).get(workshop.id)
		expect(places?.['in-person']).toEqual({ capacity: 2, taken: 2, free: 0, waiting: 2 })
	})

	test('finds reserved places for who claims them, and says how many are left', async ({ db }) => {
		const reserved = [{ reservedFor: 'bsl' as const, places: 2 }]
		const workshop = await makeWorkshop(db, { capacityInPerson: 3, reserved })
		await bookOne(db, workshop, { name: 'General One' })
		const claiming = await bookOne(db, workshop, { name: 'Signer Two', claims: 'bsl' })
		const other = await bookOne(db, workshop, { name: 'Third Three' })
		expect([claiming.isReserved, claiming.status, other.status]).toEqual([
			...[true, 'booked', 'waiting'],
		])
		expect((await readPlaces(db, [workshop])).get(workshop.id)).toMatchObject({
			'in-person': { taken: 2, free: 0 },
			reserved: [{ reservedFor: 'bsl', places: 2, free: 1 }],
		})
	})

	test('is refused before it opens, from the close on, and when there is no such workshop', async ({
		db,
	}) => {
		const closes = await makeWorkshop(db, {
			...{ bookingOpensAt: hoursBefore(480), bookingClosesAt: hoursBefore(24) },
		})
		const at = (now: Date, given = {}) => kindOf(book(db, newBooking(closes, { now, ...given })))
		expect(await at(hoursBefore(480.1))).toBe('closed')
		expect(await at(hoursBefore(480))).toBe('booked')
		expect(await at(hoursBefore(24))).toBe('closed')
		expect(await at(hoursBefore(24), { keyedBy: 'meera', channel: 'phone' })).toBe('booked')
		expect(await at(startsAt, { keyedBy: 'meera', channel: 'phone' })).toBe('closed')
		const draft = await makeWorkshop(db, { status: 'draft' })
		expect(await kindOf(book(db, newBooking(draft)))).toBe('closed')
		const unknown = { ...newBooking(draft), workshopId: crypto.randomUUID() }
		expect(await kindOf(book(db, unknown))).toBe('closed')
	})

	test('is refused for more people than one booking may have, or than the hall holds', async ({
		db,
	}) => {
		const workshop = await makeWorkshop(db)
		const small = await makeWorkshop(db, { capacityInPerson: 3 })
		expect(await kindOf(book(db, newBooking(workshop, { places: 7 })))).toBe('tooMany')
		expect(await kindOf(book(db, newBooking(workshop, { people: [] })))).toBe('tooMany')
		expect(await kindOf(book(db, newBooking(workshop, { attending: 'online' })))).toBe('tooMany')
		expect(await kindOf(book(db, newBooking(small, { places: 4 })))).toBe('tooMany')
		expect(await kindOf(book(db, newBooking(small, { places: 3 })))).toBe('booked')
	})
})

describe('a draft', () => {
	test('is booked once, however often it is sent, and keeps nothing but where it was for', async ({
		db,
	}) => {
		const workshop = await makeWorkshop(db, { capacityInPerson: 1 })
		const { draft, key } = await beginDraft(db, workshop)
		const given = { draftId: draft.id, draftRevision: 1, draftKey: key }
		const first = await book(db, newBooking(workshop, given))
		const second = await book(db, newBooking(workshop, given))
		expect(first.kind).toBe('booked')
		expect(second).toEqual({ ...first, kind: 'sentBefore' })
		const sent = await findDraftById(db, draft.id, { now: open })
		expect(sent?.content).toEqual({ slug: workshop.slug, workshopId: workshop.id })
	})

	test('that was saved again since it was read is not booked, and stays', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const { draft } = await beginDraft(db, workshop)
		const given = { draftId: draft.id, draftRevision: 2 }
		expect(await book(db, newBooking(workshop, given))).toEqual({ kind: 'notAsRead' })
		expect(await db.select().from(bookings)).toEqual([])
	})

	test('that is refused stays as it was', async ({ db }) => {
		const workshop = await makeWorkshop(db, { status: 'cancelled' })
		const { draft } = await beginDraft(db, workshop)
		expect(await book(db, newBooking(workshop, { draftId: draft.id }))).toEqual({ kind: 'closed' })
		expect((await findDraftById(db, draft.id, { now: open }))?.sentAt).toBeNull()
	})

	test('gives the code that opens the booking with its reference', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const { draft, key } = await beginDraft(db, workshop)
		const { reference } = await bookOne(db, workshop, { draftId: draft.id, draftKey: key })
		const code = receiptCodeOf(key).toLowerCase()
		expect(await openByCode(db, { reference, code }, { now: open })).toBeDefined()
		expect(await openByCode(db, { reference, code: `${code}2` }, { now: open })).toBeUndefined()
		const unknown = { reference: 'KKKK-KKKK', code }
		expect(await openByCode(db, unknown, { now: open })).toBeUndefined()
	})
})

test('who is booked in on the phone hears a code that opens it', async ({ db }) => {
	const workshop = await makeWorkshop(db)
	const made = await book(db, newBooking(workshop, { channel: 'phone', keyedBy: 'meera' }))
	if (made.kind !== 'booked') throw new Error(made.kind)
	const { reference, channel, keyedBy } = await read(db, made.bookingId)
	expect({ channel, keyedBy }).toEqual({ channel: 'phone', keyedBy: 'meera' })
	expect(await openByCode(db, { reference, code: made.code ?? '' }, { now: open })).toBeDefined()
})

describe('a workshop that is not for everybody', () => {
	test('by place takes who lives there', async ({ db }) => {
		const workshop = await makeWorkshop(db, { invited: 'place', placeIds: ['north'] })
		expect(await kindOf(book(db, newBooking(workshop)))).toBe('notInvited')
		expect(await kindOf(book(db, newBooking(workshop, { livesIn: ['south'] })))).toBe('notInvited')
		expect(await kindOf(book(db, newBooking(workshop, { livesIn: ['x', 'north'] })))).toBe('booked')
		const keyed = { keyedBy: 'meera', channel: 'phone' as const }
		expect(await kindOf(book(db, newBooking(workshop, keyed)))).toBe('booked')
	})

	test('by group takes the groups that it names', async ({ db }) => {
		const [group] = await db
			.insert(groups)
			.values({
				...{ slug: 'friends', name: 'Friends', purpose: { en: 'Trees' }, status: 'verified' },
				...{ language: 'en', registeredAt: open, changedAt: open },
			})
			.returning()
		const groupId = group?.id ?? ''
		const workshop = await makeWorkshop(db, { invited: 'group', invitedGroupIds: [groupId] })
		const asGroup = { kind: 'group' as const, groupName: 'Friends' }
		expect(await kindOf(book(db, newBooking(workshop, asGroup)))).toBe('notInvited')
		const booking = await bookOne(db, workshop, { ...asGroup, groupId, places: 8 })
		expect(booking).toMatchObject({ groupId, groupName: 'Friends', places: 8 })
	})

	test('by invitation takes who was invited, once, and nobody it was passed on to', async ({
		db,
	}) => {
		const workshop = await makeWorkshop(db, { invited: 'invitation' })
		const contact = await keepContact(db, { kind: 'email', value: 'amina@example.com' })
		const [invitation] = await db
			.insert(workshopInvitations)
			.values({ workshopId: workshop.id, contactId: contact.id, language: 'en', invitedAt: open })
			.returning()
		const invitationId = invitation?.id
		const own = { invitationId, email: 'Amina@example.com' }
		const passedOn = newBooking(workshop, { invitationId, email: 'friend@example.com' })
		expect(await kindOf(book(db, passedOn))).toBe('notInvited')
		expect(await kindOf(book(db, newBooking(workshop, { email: own.email })))).toBe('notInvited')
		const other = await makeWorkshop(db, { invited: 'invitation' })
		expect(await kindOf(book(db, newBooking(other, own)))).toBe('notInvited')
		expect(await kindOf(book(db, newBooking(workshop, own)))).toBe('booked')
		expect(await kindOf(book(db, newBooking(workshop, own)))).toBe('notInvited')
	})
})

describe('the workshop’s own questions', () => {
	const definition: Definition = {
		questions: [
			{ id: 'idea', type: 'text', label: { en: 'Idea?' }, isRequired: true, lengthMax: 20 },
		],
	}
	const asked = { today: '2027-05-01', placeIds: new Set<string>() }
	const ask = async (db: Db) => {
		const { id } = await keepDefinition(db, { owner: 'workshop:one', definition, now: open })
		return makeWorkshop(db, { definitionId: id })
	}

	test('are stored with their answers', async ({ db }) => {
		const workshop = await ask(db)
		const given = { answers: { idea: 'A pond', forged: 'x' }, asked }
		const { id } = await bookOne(db, workshop, given)
		const stored = await db.select().from(answers).where(eq(answers.subjectId, id))
		expect(stored).toMatchObject([{ questionId: 'idea', value: 'A pond' }])
	})

	test('must be answered, save by a colleague on the phone', async ({ db }) => {
		const workshop = await ask(db)
		const refused = await book(db, newBooking(workshop, { asked }))
		expect(refused).toMatchObject({ kind: 'incomplete', errors: [{ questionId: 'idea' }] })
		const keyed = newBooking(workshop, { asked, keyedBy: 'meera', channel: 'phone' })
		expect(await kindOf(book(db, keyed))).toBe('booked')
	})
})

describe('somebody who books twice', () => {
	test('under two spellings has both, and the host sees a flag', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		const first = await bookOne(db, workshop, { name: 'Muhammad Ali' })
		const second = await bookOne(db, workshop, { name: 'Ali, Mohammed' })
		await bookOne(db, workshop, { name: 'Somebody Else' })
		expect([first.status, second.status]).toEqual(['booked', 'booked'])
		expect(await db.select().from(bookingFlags)).toMatchObject([
			{ bookingId: second.id, likeId: first.id, reason: 'similar-name' },
		])
	})

	test('with one address has both too, flagged for each reason', async ({ db }) => {
		const workshop = await makeWorkshop(db)
		await bookOne(db, workshop, { name: 'Amina Yusuf', email: 'amina@example.com' })
		await bookOne(db, workshop, { name: 'A. Yusuf', email: 'AMINA@example.com' })
		await bookOne(db, workshop, { name: 'Amina Yusuf', email: 'amina@example.com' })
		const rows = await db.select().from(bookingFlags).orderBy(asc(bookingFlags.reason))
		expect(rows.map(({ reason }) => reason)).toEqual([
			...['same-contact', 'same-contact', 'same-contact', 'similar-name'],
		])
	})

	test('in two workshops is nobody’s concern', async ({ db }) => {
		for (const workshop of [await makeWorkshop(db), await makeWorkshop(db)])
			await bookOne(db, workshop, { email: 'amina@example.com' })
		expect(await db.select().from(bookingFlags)).toEqual([])
	})
})
