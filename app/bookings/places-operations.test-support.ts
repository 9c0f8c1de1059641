import fc from 'fast-check'
import { ATTENDING, RESERVED_FOR } from '#app/workshops/workshop.ts'
import type { Operation } from './places-model.test-support.ts'

const minutes = fc.integer({ min: 0, max: 240 })
const who = fc.nat({ max: 60 })
const places = fc.integer({ min: 1, max: 4 })
const attending = fc.constantFrom(...ATTENDING, 'in-person' as const)
const claims = fc.constantFrom(null, null, ...RESERVED_FOR)
const setting = fc.record({
	capacityInPerson: fc.integer({ min: 0, max: 12 }),
	capacityOnline: fc.integer({ min: 0, max: 4 }),
	reserved: fc.array(
		fc.record({
			reservedFor: fc.constantFrom(...RESERVED_FOR),
			places: fc.integer({ min: 1, max: 3 }),
		}),
		{ maxLength: 3 },
	),
})

const op = <Name extends string>(...names: Name[]) => fc.constantFrom(...names)
/** Anything that may be tried, often or seldom as it is in life. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({ op: op('book'), minutes, places, attending, claims }),
	},
	{
		weight: 10,
		arbitrary: fc.record({
			op: op('cancel', 'accept', 'accept', 'decline', 'rejoin', 'transfer'),
			...{ minutes, who },
		}),
	},
	{ weight: 3, arbitrary: fc.record({ op: op('change'), minutes, who, places, attending }) },
	{
		weight: 2,
		arbitrary: fc.record({
			op: op('capacity'),
			...{ minutes, setting },
			releaseIn: fc.option(fc.integer({ min: 0, max: 24 })),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ op: op('lapse', 'release'), minutes }) },
)
