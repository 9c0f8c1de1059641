import { places } from '#db/schema/places.ts'
import { expect, test } from '#tests/support/database.ts'
import { countRatings, listRatings, rate } from './rating.server.ts'
import { RatingForm } from './rating.ts'

const now = new Date('2027-05-01T12:00:00Z')
const later = new Date('2027-05-02T12:00:00Z')
const boundary = { type: 'Polygon' as const, coordinates: [] }

test('each thing is rated once, changeable, and counted by place', async ({ db }) => {
	await db.insert(places).values({ id: 'n', code: 'N', kind: 'ward', name: { en: 'N' }, boundary })
	const subject = { kind: 'consultation', subjectId: crypto.randomUUID() } as const
	const other = { kind: 'consultation', subjectId: crypto.randomUUID() } as const
	await rate(db, subject, { rated: 'ease', answer: 'disagree', placeId: 'n', now })
	await rate(db, subject, { rated: 'ease', answer: 'agree', placeId: 'n', now: later })
	await rate(db, other, { rated: 'ease', answer: 'neither', placeId: 'n', now })
	await rate(db, other, { rated: 'listened', answer: 'strongly_agree', placeId: null, now })
	expect(await listRatings(db, subject)).toMatchObject([{ answer: 'agree', answeredAt: now }])
	const counted = await countRatings(db, { from: now, to: later })
	expect(counted.toSorted((a, b) => (a.rated < b.rated ? -1 : 1))).toEqual([
		{ rated: 'ease', placeId: 'n', count: 1, base: 2 },
		{ rated: 'listened', placeId: null, count: 1, base: 1 },
	])
	expect(await countRatings(db, { from: later, to: later })).toEqual([])
})

test('one of the two must be answered', () => {
	expect(RatingForm.safeParse({}).error?.issues[0]).toMatchObject({
		path: ['ease'],
		message: 'blank',
	})
	expect(RatingForm.parse({ listened: 'agree', ease: 'x' })).toEqual({ listened: 'agree' })
})
