import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	groupSlugFrom,
	groupWords,
	isLastContact,
	isPublic,
	type MembershipStatus,
	mayAct,
	mayOpenBooking,
	mayRemove,
	mayTakeOver,
	standingOf,
} from './group.ts'

test.for([
	['Beacon Heath Tenants’ Association', 'beacon-heath-tenants-association'],
	['Café für alle!', 'cafe-fur-alle'],
	['register', 'group-register'],
	['Own', 'group-own'],
	['AB', 'group-ab'],
	['نادي النساء', 'group'],
	['x'.repeat(80), 'x'.repeat(50)],
])('the address of “%s” is %s', ([name, slug]) => {
	expect(groupSlugFrom(name ?? '')).toBe(slug)
})

test('an address holds letters, digits and single hyphens, whatever the name', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
			expect(groupSlugFrom(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
			expect(groupSlugFrom(name).length).toBeLessThanOrEqual(56)
		}),
	)
})

const never = { decidedAt: null, hiddenAt: null }
const decided = { decidedAt: new Date('2027-01-01'), hiddenAt: null }
const hidden = { ...decided, hiddenAt: new Date('2027-02-01') }

test('what is not verified is for members and staff, and so is what closed before it was', () => {
	expect(isPublic({ status: 'verified', ...decided })).toBe(true)
	expect(isPublic({ status: 'closed', ...decided })).toBe(true)
	expect(isPublic({ status: 'closed', ...never })).toBe(false)
	for (const status of ['unproven', 'waiting', 'declined'] as const)
		expect(isPublic({ status, ...decided })).toBe(false)
})

test('what staff hide is nobody’s to read, and its members are told how it stands', () => {
	for (const status of ['verified', 'closed'] as const)
		expect(isPublic({ status, ...hidden })).toBe(false)
	expect(standingOf({ status: 'verified', ...hidden })).toBe('hidden')
	expect(standingOf({ status: 'closed', ...hidden })).toBe('over')
	expect(standingOf({ status: 'closed', ...never })).toBe('over')
	expect(standingOf({ status: 'closed', ...decided })).toBe('closed')
	for (const status of ['verified', 'waiting', 'declined'] as const)
		expect(standingOf({ status, ...decided })).toBe(status)
})

test('only an active member of a verified group speaks for it', () => {
	const group = { status: 'verified' } as const
	expect(mayAct({ status: 'active', group })).toBe(true)
	for (const status of ['invited', 'declined', 'left', 'removed'] as const)
		expect(mayAct({ status, group })).toBe(false)
	for (const status of ['unproven', 'waiting', 'declined', 'closed'] as const)
		expect(mayAct({ status: 'active', group: { status } })).toBe(false)
})

const person = (
	id: string,
	role: 'contact' | 'member' = 'member',
	status: MembershipStatus = 'active',
) => ({ id, role, status })

test('the last contact is the only active one, and an invited one does not count', () => {
	const [ada, bo] = [person('ada', 'contact'), person('bo')]
	expect(isLastContact([ada, bo], 'ada')).toBe(true)
	expect(isLastContact([ada, bo], 'bo')).toBe(false)
	expect(isLastContact([ada, person('cy', 'contact', 'invited')], 'ada')).toBe(true)
	expect(isLastContact([ada, person('cy', 'contact')], 'ada')).toBe(false)
})

test('a contact removes members and takes invitations back, never themselves or another contact', () => {
	const ada = person('ada', 'contact')
	expect(mayRemove(ada, person('bo'))).toBe(true)
	expect(mayRemove(ada, person('bo', 'contact', 'invited'))).toBe(true)
	expect(mayRemove(ada, ada)).toBe(false)
	expect(mayRemove(ada, person('cy', 'contact'))).toBe(false)
	expect(mayRemove(ada, person('bo', 'member', 'left'))).toBe(false)
	expect(mayRemove(person('bo'), person('dee'))).toBe(false)
	expect(mayRemove(person('ada', 'contact', 'left'), person('bo'))).toBe(false)
})

test('a booking of the group opens for its contact persons, and for whose address it has', () => {
	const group = { status: 'verified' } as const
	const member = { ...person('bo'), groupId: 'walkers', contactId: 'bo@', group }
	const contact = { ...member, role: 'contact', contactId: 'ada@' } as const
	const booking = { groupId: 'walkers', contactId: 'bo@' }
	expect(mayOpenBooking(member, booking)).toBe(true)
	expect(mayOpenBooking(contact, booking)).toBe(true)
	for (const contactId of ['cy@', null])
		expect(mayOpenBooking(member, { ...booking, contactId })).toBe(false)
	for (const groupId of ['swimmers', null])
		expect(mayOpenBooking(contact, { ...booking, groupId })).toBe(false)
	for (const status of ['invited', 'left', 'removed', 'declined'] as const)
		expect(mayOpenBooking({ ...contact, status }, booking)).toBe(false)
	expect(mayOpenBooking({ ...contact, group: { status: 'closed' } }, booking)).toBe(false)
})

test('who was asked takes over from a contact person who is one as before, and asks still', () => {
	const ada = { ...person('ada', 'contact'), groupId: 'walkers', handoverTo: 'bo' }
	const bo = { ...person('bo'), groupId: 'walkers' }
	expect(mayTakeOver(ada, bo)).toBe(true)
	expect(mayTakeOver({ ...ada, handoverTo: null }, bo)).toBe(false)
	expect(mayTakeOver({ ...ada, handoverTo: 'cy' }, bo)).toBe(false)
	expect(mayTakeOver({ ...ada, role: 'member' }, bo)).toBe(false)
	expect(mayTakeOver({ ...ada, status: 'left' }, bo)).toBe(false)
	expect(mayTakeOver(ada, { ...bo, status: 'invited' })).toBe(false)
	expect(mayTakeOver(ada, { ...bo, groupId: 'swimmers' })).toBe(false)
	expect(mayTakeOver({ ...ada, handoverTo: 'ada' }, ada)).toBe(false)
})

test('a group’s words are read in the language they are in when there is no other', () => {
	expect(groupWords({ en: 'Walks', ar: 'نزهات' }, 'ar')).toEqual({ text: 'نزهات' })
	expect(groupWords({ en: 'Walks' }, 'ar')).toEqual({ text: 'Walks', lang: 'en' })
	expect(groupWords({ ar: 'نزهات' }, 'en')).toEqual({ text: 'نزهات', lang: 'ar' })
	expect(groupWords({}, 'en')).toEqual({ text: '' })
})
