import type { Theme } from './story.ts'

/** Enquiries with two or three needs, as people have them. The first need is the theme's. */
export const mixedThemes: Theme[] = [
	{
		service: 'missed-bin',
		weight: 16,
		told: [
			[
				'Two things. Our recycling was missed on {day}, and somebody has dumped a [sofa|mattress] next to the bins at {n} {street}, I think because they were full.',
				{ bins: ['recycling'], 'street-too': 'not-sure' },
				{ also: { 'fly-tipping': { what: ['furniture'], size: 'boot', danger: 'no' } } },
			],
			[
				'bins not done AND the street light outside {n} has been out for a month. is anyone awake at the council',
				{ bins: ['rubbish'], 'street-too': 'whole-street' },
				{ also: { 'street-light': { what: 'out', lamps: 1 } } },
			],
			[
				'Overflowing bins, rats because of the bins, and dog mess because nobody cares any more. {street} used to be nice.',
				{ bins: ['rubbish'], 'street-too': 'whole-street' },
				{
					also: {
						pests: { which: 'rats', inside: 'public', since: -7 },
						'street-cleaning': { what: 'dog' },
					},
				},
			],
		],
	},
	{
		service: 'damp-mould',
		weight: 14,
		told: [
			[
				'Mould in both bedrooms and the heating has packed up, which I suppose is why. Flat {n}.',
				{ landlord: 'council', rooms: ['bedroom'], 'how-bad': 4, ill: 'no' },
				{ also: { 'council-repairs': { what: 'heating', without: 'yes' } } },
			],
			[
				'The flat is damp, my son is coughing, and we are [five in two rooms|four in one room|six in two bedrooms]. Can somebody look at the damp and at our place on the list.',
				{
					landlord: 'council',
					rooms: ['bedroom', 'living-room'],
					'how-bad': 5,
					ill: 'yes',
					'who-ill': 'My son, seven, coughs at night.',
				},
				{ also: { 'council-home': { what: 'ask' } } },
			],
		],
	},
	{
		service: 'cannot-pay',
		weight: 14,
		told: [
			[
				'I am behind with the council tax and there is nothing left for the meter either.',
				{ what: ['council-tax'], letter: 'no', afford: 15 },
				{ also: { hardship: { need: ['fuel'], people: 2 } } },
			],
			[
				'My husband left in {month}. I need the bill changed to me, the discount, and time to pay. I do not know which to ask first.',
				{ what: ['council-tax'], letter: 'no', afford: 50 },
				{ also: { 'council-tax-discount': { which: 'alone', since: -40 } } },
			],
			[
				'[lost my job|job ended {day}|laid off], cant pay rent, universal credit not come yet',
				{ what: ['rent'], letter: 'no' },
				{
					also: {
						'housing-benefit': { what: 'claim' },
						'universal-credit': { help: 'It has not been paid yet.' },
					},
				},
			],
		],
	},
	{
		service: 'care-assessment',
		weight: 10,
		told: [
			[
				'Mum (88) fell in the bath. She needs a rail, and I think more than a rail. I live in Leeds and am writing for her.',
				{ who: 'relative', agrees: 'yes', with: ['washing', 'moving'], coping: 4 },
				{
					also: { 'home-equipment': { what: ['bath'], falls: 'yes', 'how-many': 1 } },
					onBehalfOf: 'My mother',
					access: ['large_print'],
				},
			],
			[
				'Since his stroke my husband needs help to dress, and we cannot park near the door without a badge.',
				{ who: 'relative', agrees: 'yes', with: ['washing'], coping: 3 },
				{ also: { 'blue-badge': { what: 'apply' } }, onBehalfOf: 'My husband' },
			],
		],
	},
	{
		service: 'council-tax-bill',
		weight: 12,
		told: [
			[
				'Just moved to {n} {street}. Need to register for council tax, get bins, and find out about parking permits please!',
				{ what: 'moved', 'moved-on': -3 },
				{
					also: {
						'new-bin': { why: 'moved-in', bin: 'rubbish' },
						'parking-permit': { who: 'resident', ask: 'A permit for one car.' },
					},
				},
			],
			[
				'Moving in with my [sister|mum|brother] for a while. My flat’s council tax should stop and they will lose the discount, is that right?',
				{ what: 'moved', 'moved-on': -2 },
				{ also: { 'council-tax-discount': { which: 'alone', since: -2 } } },
			],
			[
				'new baby, new house[ on {street}|], need a school for the older one and the tax bill in our name',
				{ what: 'moved', 'moved-on': -12 },
				{ also: { 'school-places': { what: 'change', age: 6 } } },
			],
		],
	},
	{
		service: 'pothole',
		weight: 8,
		told: [
			[
				'Pothole on {street} full of water because the drain next to it is blocked. Fix the drain first or you will be back.',
				{ where: 'kerb', harm: 'no', depth: 6 },
				{ also: { 'road-flooding': { what: 'gully', homes: 'no' } } },
			],
			[
				'The road, the pavement, the lamp. All on the same corner of {street}. Pick one.',
				{ where: 'kerb', harm: 'no', depth: 5 },
				{
					also: {
						pavement: { what: 'loose', fallen: 'no' },
						'street-light': { what: 'out', lamps: 1 },
					},
				},
			],
		],
	},
	{
		service: 'antisocial-behaviour',
		weight: 8,
		told: [
			[
				'They sit on the stairs all night, it is loud and in the morning there is rubbish and worse. {street}.',
				{ what: ['groups', 'drugs'], when: 'Every night from eleven.' },
				{ also: { noise: { source: 'neighbour', 'how-much': 4, when: 'From eleven to three.' } } },
			],
			[
				'abandoned car on {street} has become a den, they smoke in it',
				{ what: ['groups'], when: 'After school.' },
				{ also: { 'abandoned-vehicle': { kind: 'car', weeks: 9 } } },
			],
		],
	},
]
