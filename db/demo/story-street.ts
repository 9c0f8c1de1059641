import { SEASONS, type Theme } from './story.ts'

export const streetThemes: Theme[] = [
	{
		service: 'fly-tipping',
		weight: 88,
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
				{
					staff: {
						reply:
							'Hello {name}, that half past six matters a great deal. May an officer ring you for the part of the number? {officer}',
						again: 'Yes, ring me after four.',
						done: 'Cleared on {day}. With what you saw we found the van, and the owner has a date in court.',
					},
				},
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
				{
					staff: {
						reply:
							'Hello {name}, somebody with the right box is on the way now. Please keep children on the other side. {officer}',
						done: 'The needles were gone within two hours, the rest by the evening.',
					},
				},
			],
			[
				'every single weekend the same corner of {street}. put a camera up!!',
				{ size: 'boot', danger: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, I hear you. I have asked for one of our two movable cameras, and a clear-up on {visit}. {officer}',
						again: 'about time but thank you',
						done: 'Cleared, and a camera is up since {day}. It has already been worth it.',
					},
				},
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
				{
					staff: {
						reply:
							'Hello {name}, please stay away from it. A crew with masks takes it on {visit}, and it is taped off until then. {officer}',
						done: 'It was asbestos. Taken away double-wrapped on {day}, and the path was washed.',
					},
				},
			],
			[
				'Someone moved out of number {n} and left everything on the pavement. You cant get a buggy past.',
				{ what: ['furniture', 'bags'], size: 'van', danger: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, I know the landlord and have rung him. If it is not gone by {visit} we take it, and he pays. {officer}',
						done: 'Cleared by us on {day}. The bill has gone to the landlord.',
					},
				},
			],
			[
				'Hello, there is some garden rubbish tipped over the fence into the nature reserve from {street}. It does kill the cowslips.',
				{ what: ['other'], size: 'boot', danger: 'no' },
				{
					months: [3, 4, 5],
					in: ['quarry-rise', 'beacon-heath', 'abbots-copse'],
					staff: {
						reply:
							'Hello {name}, it does, you are right. Our ranger and four volunteers rake it out on {visit}. {officer}',
						done: 'Raked out on {day}. The cowslips will be slow this year, the ranger says, but they will come.',
					},
					once: true,
				},
			],
			['dumped sofa {street}', { what: ['furniture'], size: 'boot', danger: 'no' }],
			[
				'Reported this last week. Still there. Now there is more of it because rubbish brings rubbish. {street} by the [bridge|substation|garages].',
				{ size: 'van', danger: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, you did, and I can see why nothing came: it was closed as a double of another street. That was our mistake. {officer}',
						done: 'Cleared on {day}, all of it. I went to look myself.',
					},
				},
			],
			[
				'I run the cafe on {street} and customers think it is ours. Please could it be moved before Saturday?',
				{ what: ['bags'], size: 'boot', danger: 'no' },
				{
					in: ['tollgate', 'hithe-quay', 'millrace'],
					staff: {
						reply: 'Hello {name}, before Saturday it is. {officer}',
						done: 'Cleared on {day}. We left your own two bags, which are for your trade bin.',
					},
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, thank you. A crew will clear it by the end of {visit}. Please leave it where it is: we look through it for names first. {officer}',
				'Hello {name}, which side of the road is it on, and is it near a lamp post with a number? {officer}',
				[
					'Hello {name}, we have been, and there was an address in the bags. I cannot say more, but it will be followed up. {officer}',
					'bags',
				],
			],
			again: [
				'Opposite the postbox, next to the green cabinet.',
				'There is more of it this morning',
				'Thank you, that was quick!',
			],
			done: [
				'Cleared on {day}. This corner is now looked at every Monday and Friday.',
				'Cleared on {day}. There was nothing in it to say whose it was.',
				['Cleared on {day}. We found a name and have sent a fixed penalty.', 'bags', 'building'],
				['Taken away on {day}.', 'furniture', 'white-goods', 'tyres'],
			],
			notUs: [
				'It lies on private land behind the garages. We have written to the owner, who has fourteen days to clear it.',
				'This strip belongs to the railway. We have passed on your words and the exact spot, and they have given us a number to chase it with.',
			],
		},
	},
	{
		service: 'street-cleaning',
		weight: 52,
		months: SEASONS.autumn,
		told: [
			[
				'Leaves on {street} are like an ice rink. My neighbour [slipped on {day}|went over].',
				{ what: 'leaves' },
				{ months: [10, 11, 12] },
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
				{
					staff: {
						reply:
							'Hello {name}, you need not say. Our warden will be there at school time from {visit}. {officer}',
						done: 'Cleaned on {day}. The warden had a quiet word with somebody.',
					},
				},
			],
			[
				'when was {street} last swept? genuinely asking',
				{ what: 'litter' },
				{
					staff: {
						reply:
							'Hello {name}, fair question: five weeks ago. It should be every two. The lorry comes on {visit}. {officer}',
						again: 'Thank you for a straight answer',
						done: 'Swept on {day}, and back on the list where it had dropped off.',
					},
				},
			],
			[
				'Weeds a foot high along the kerb in {street}. It used to look cared for.',
				{ what: 'weeds' },
			],
			[
				'Could we have a litter pick after the market? The wind takes it all down {street}.',
				{ what: 'litter' },
				{
					in: ['tollgate'],
					staff: {
						reply:
							'Hello {name}, we have asked the traders, who would rather have bins with lids. Let us try both. {officer}',
						done: 'From this week two sweepers follow the market, and there are six bins with lids.',
					},
				},
			],
			[
				'dog poo bags hanging in the hedge like christmas decorations, {street} cut through',
				{ what: 'dog' },
			],
			[
				'Pigeons under the bridge, the pavement is white. Nobody can walk there.',
				{ what: 'other' },
				{
					in: ['tollgate', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, the pavement is washed on {visit}. The perches above are the railway’s, and I have their engineer’s name. {officer}',
						done: 'Washed on {day}, and again every week until the nets are up.',
						notUs:
							'Only the railway can put up nets. It has promised them by summer; we wash the pavement every week until then.',
					},
				},
			],
			[
				'Someone has been sick outside our front door at {n} {street} and it is not even Friday.',
				{ what: 'other' },
				{
					staff: {
						reply: 'Hello {name}, oh dear. A crew with hot water comes today. {officer}',
						done: 'Washed down on {day}.',
					},
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, the sweeper comes on {visit}; I have asked the driver to do both kerbs. {officer}',
					'leaves',
					'litter',
				],
				['Hello {name}, somebody with a brush and a bucket comes today. {officer}', 'glass', 'dog'],
				[
					'Hello {name}, it is emptied every morning, and clearly that is not enough. {officer}',
					'full-bin',
				],
				['Hello {name}, I come and look at it on my round on {visit}. {officer}', 'weeds', 'other'],
			],
			again: [
				['They did one side only', 'leaves', 'litter'],
				'It was done this morning, lovely job',
			],
			done: [
				[
					'The leaves were cleared on {day}. They will need it again, so the street is on the list until the trees are bare.',
					'leaves',
				],
				['Swept on {day}.', 'litter', 'glass'],
				[
					'Cleaned on {day}, and two signs put up. Our warden walks there at school time for two weeks.',
					'dog',
				],
				['The bin is emptied twice a day at weekends from now on.', 'full-bin'],
				['Weeded by hand on {day}; we have stopped spraying.', 'weeds'],
				['Cleaned on {day}.', 'other'],
			],
			wont: [
				[
					'We weed this street twice a year and the second time is still to come. If it blocks the way, write again and we come sooner.',
					'weeds',
				],
			],
		},
	},
	{
		service: 'graffiti',
		weight: 16,
		told: [
			[
				'Racist words sprayed on the underpass by {street}. I am not repeating them.',
				{ hateful: 'yes', surface: 'bridge' },
				{
					staff: {
						reply:
							'Hello {name}, thank you for not repeating it. It will be gone by tonight. {officer}',
						done: 'Gone the same day. The police have a picture of it.',
						notUs:
							'The bridge is the railway’s, and we may not work on it without them. They have it now; hateful words they do in a day.',
					},
				},
			],
			[
				'someone has tagged every lamp post on {street}',
				{ hateful: 'no', surface: 'sign' },
				{
					staff: {
						reply:
							'Hello {name}, all fourteen of them. The crew does the street on {visit}. {officer}',
						done: 'Cleaned on {day}.',
					},
				},
			],
			[
				'Big silver letters on the side wall of {n} {street}. It is our wall. Do we have to pay?',
				{ hateful: 'no', surface: 'wall' },
				{
					staff: {
						reply:
							'Hello {name}, no, you do not, as it faces the street. We come on {visit} if you sign the slip that is in the post. {officer}',
						done: 'Painted over on {day} in the colour that it was before.',
					},
				},
			],
			[
				'There is something nasty written on the slide in the playground',
				{ hateful: 'yes', surface: 'bench' },
				{
					staff: {
						reply: 'Hello {name}, that goes first, today. {officer}',
						done: 'Cleaned on {day}, before the after-school lot came.',
					},
				},
			],
			[
				'To be fair it is quite good but it is on the war memorial bench so it has to go',
				{ hateful: 'no', surface: 'bench' },
				{
					staff: {
						reply: 'Hello {name}, we took a picture before it goes. {officer}',
						done: 'Cleaned on {day}. If the artist ever reads this: the underpass has a legal wall.',
					},
					once: true,
				},
			],
		],
	},
]
