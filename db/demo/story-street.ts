import { SEASONS, type Theme } from './story.ts'

export const streetThemes: Theme[] = [
	{
		service: 'fly-tipping',
		perYear: 88,
		told: [
			[
				'[Mattress|Two mattresses] dumped [on|at the end of] {street}. Been there [since {day}|days].',
				{ what: ['furniture'], size: 'boot', danger: 'no' },
			],
			[
				'Builders waste all over the alley behind {street}, must be a van load. [Plasterboard, bags, an old bath.|Rubble and bags.]',
				{ what: ['building'], size: 'van', danger: 'no' },
			],
			[
				'black bags left by the tree again, outside {n} {street}, foxes have been at it',
				{ what: ['bags'], size: 'bag', danger: 'no' },
			],
			[
				'I saw a white tipper van tip a load on {street} at half past six this morning. I have part of the number plate.',
				{ what: ['building', 'bags'], size: 'lorry', danger: 'no', seen: 'yes' },
			],
			[
				'Tyres. About twenty. In the ditch on {street}.',
				{ what: ['tyres'], size: 'van', danger: 'no' },
				{ in: ['south-marsh', 'osier-fields', 'abbots-copse'] },
			],
			[
				'There are needles in with it, please be quick, kids walk past to school. Corner of {street}.',
				{
					what: ['bags', 'other'],
					size: 'bag',
					danger: 'yes',
					'which-danger': 'Needles, five or six, loose on top of the bags',
				},
			],
			[
				'every single weekend the same corner of {street}. put a camera up!!',
				{ size: 'boot', danger: 'no' },
			],
			[
				'A fridge, a cot and what looks like somebody’s whole kitchen outside the garages on {street}.',
				{ what: ['white-goods', 'furniture'], size: 'van', danger: 'no' },
			],
			[
				'Sheets of what might be asbestos roofing by the {street} footpath.',
				{
					what: ['building'],
					size: 'boot',
					danger: 'yes',
					'which-danger': 'Grey corrugated sheets, some broken, could be asbestos',
				},
			],
			[
				'Someone moved out of number {n} and left everything on the pavement. You cant get a buggy past.',
				{ what: ['furniture', 'bags'], size: 'van', danger: 'no' },
			],
			[
				'Hello, there is some garden rubbish tipped over the fence into the nature reserve from {street}. It does kill the cowslips.',
				{ what: ['other'], size: 'boot', danger: 'no' },
				{ in: ['quarry-rise', 'beacon-heath', 'abbots-copse'] },
			],
			['dumped sofa {street}', { what: ['furniture'], size: 'boot', danger: 'no' }],
			[
				'Reported this last week. Still there. Now there is more of it because rubbish brings rubbish. {street} by the [bridge|substation|garages].',
				{ size: 'van', danger: 'no' },
			],
			[
				'I run the cafe on {street} and customers think it is ours. Please could it be moved before Saturday?',
				{ what: ['bags'], size: 'boot', danger: 'no' },
				{ in: ['tollgate', 'hithe-quay', 'millrace'] },
			],
		],
		replies: [
			'Hello {name}, thank you. A crew will clear it by the end of {visit}. Please leave it where it is: we look through it for names first. {officer}',
			'Hello {name}, we have been and there was an address in the bags. I cannot say more, but it will be followed up. {officer}',
			'Hello {name}, which side of the road is it on, and is it near a lamp post with a number? {officer}',
		],
		again: [
			'Opposite the postbox, next to the green cabinet.',
			'There is more of it this morning',
			'Thank you, that was quick!',
		],
		done: [
			'Cleared on {day}. We found a name and have sent a fixed penalty.',
			'Cleared on {day}. This corner is now looked at every Monday and Friday.',
			'Cleared. There was nothing in it to say whose it was.',
			'The needles were taken first, within two hours, and the rest was cleared on {day}.',
		],
		notUs: [
			'This strip belongs to the railway. We have passed on your words and the exact spot, and they have given us a number to chase it with.',
			'It lies on private land behind the garages. We have written to the owner, who has fourteen days to clear it.',
		],
	},
	{
		service: 'street-cleaning',
		perYear: 52,
		months: SEASONS.autumn,
		told: [
			[
				'Leaves on {street} are like an ice rink. My neighbour [slipped on {day}|went over].',
				{ what: 'leaves' },
			],
			[
				'Bin outside the [chip shop|station|school] on {street} overflowing every weekend',
				{ what: 'full-bin' },
			],
			[
				'Broken glass all over the pavement on {street}, dogs and toddlers about',
				{ what: 'glass' },
			],
			[
				'Dog mess all along {street} between the school and the park. It is the same dog, I know the owner, I am not saying who.',
				{ what: 'dog' },
			],
			['when was {street} last swept? genuinely asking', { what: 'litter' }],
			[
				'Weeds a foot high along the kerb in {street}. It used to look cared for.',
				{ what: 'weeds' },
			],
			[
				'Could we have a litter pick after the market? The wind takes it all down {street}.',
				{ what: 'litter' },
				{ in: ['tollgate'] },
			],
			[
				'dog poo bags hanging in the hedge like christmas decorations, {street} cut through',
				{ what: 'dog' },
			],
			[
				'Pigeons under the bridge, the pavement is white. Nobody can walk there.',
				{ what: 'other' },
				{ in: ['tollgate', 'hithe-quay'] },
			],
			[
				'Someone has been sick outside our front door at {n} {street} and it is not even Friday.',
				{ what: 'other' },
			],
		],
		replies: [
			'Hello {name}, the sweeper comes on {visit}; I have asked the driver to do both kerbs. {officer}',
			'Hello {name}, thank you. I will come and see it on my round on {visit}. {officer}',
		],
		again: ['It was done this morning, lovely job', 'They did one side only'],
		done: [
			'Swept and washed on {day}.',
			'Cleaned on {day}, and the bin is emptied daily from now on.',
			'Cleared. We also put up a sign and our wardens will walk there at school time for two weeks.',
			'The leaves were cleared on {day}. They will need it again, so the street is on the list until the trees are bare.',
		],
		wont: [
			'We weed this street twice a year and the second time was in {month}. I know it does not look it. If it blocks the way, write again and we come sooner.',
		],
	},
	{
		service: 'graffiti',
		perYear: 16,
		told: [
			[
				'Racist words sprayed on the underpass by {street}. I am not repeating them.',
				{ hateful: 'yes', surface: 'bridge' },
			],
			['someone has tagged every lamp post on {street}', { hateful: 'no', surface: 'sign' }],
			[
				'Big silver letters on the side wall of {n} {street}. It is our wall. Do we have to pay?',
				{ hateful: 'no', surface: 'wall' },
			],
			[
				'There is something nasty written on the slide in the playground',
				{ hateful: 'yes', surface: 'bench' },
			],
			[
				'To be fair it is quite good but it is on the war memorial bench so it has to go',
				{ hateful: 'no', surface: 'bench' },
			],
		],
		replies: [
			'Hello {name}, thank you for not repeating it. It will be gone by tonight. {officer}',
			'Hello {name}, our crew comes on {visit}. There is no charge for the front of a home. {officer}',
		],
		done: [
			'Cleaned on {day}.',
			'Painted over on {day} in the colour that it was before.',
			'Gone. The police have a picture of it.',
		],
		notUs: [
			'The bridge is the railway’s, and we may not work on it without them. They have it now; hateful words they do in a day.',
		],
	},
]
