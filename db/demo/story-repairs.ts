import { SEASONS, type Theme } from './story.ts'

export const repairThemes: Theme[] = [
	{
		service: 'council-repairs',
		weight: 92,
		months: SEASONS.winter,
		told: [
			[
				'No heating [since {day}|for three days], two small children, flat {n}',
				{ what: 'heating', without: 'yes', home: ['baby'] },
				{ in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'] },
			],
			[
				'boiler keeps cutting out, [have to press the button every half hour|hot then cold then hot|third time]',
				{ what: 'heating', without: 'no' },
				{ in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'] },
			],
			[
				'Lift [broken|out] again. I am on the seventh floor with a bad hip. I have not been out since {day}.',
				{ what: 'lift', home: ['over-75', 'ill'] },
				{ in: ['brickfields', 'south-marsh'] },
			],
			[
				'water coming through the kitchen ceiling from the flat above, bucket is full every hour',
				{ what: 'leak' },
				{ in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'] },
			],
			[
				'[Kitchen tap drips.|The bath tap drips.] Not urgent. It is just that I hear it all night.',
				{ what: 'leak' },
				{
					in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'],
					staff: {
						reply: 'Hello {name}, a plumber comes on {visit}. {officer}',
						again: 'Silence! Bless you.',
						done: 'A new washer, ten minutes. Sleep well.',
					},
				},
			],
			[
				'Front door of the block does not lock, anybody walks in[, there was a man asleep on our stairs|. Two parcels gone this week]',
				{ what: 'door' },
				{ in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'] },
			],
			[
				'The electric [in the hall trips every time I use the shower|goes off when I put the shower on]',
				{ what: 'electric' },
				{ in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'] },
			],
			[
				'toilet blocked, only one we have, [5 of us|four of us|got my parents staying]',
				{ what: 'leak', home: ['baby'] },
				{ in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'] },
			],
			[
				'A man came, looked, said "that will need a part" and that was [five weeks ago|in {month}]. Where is the part?',
				{ what: 'heating', without: 'no' },
				{
					in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, the part is here since this morning; I am sorry that nobody told you. Is {visit} afternoon all right? {officer}',
						again: 'Yes, I will be in.',
						done: 'The part was fitted on {day}.',
					},
				},
			],
			[
				'Window in the bedroom will not shut, I have stuffed it with a [pillow|towel]',
				{ what: 'door', home: ['over-75'] },
				{
					in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, somebody comes on {visit}, and brings a heater in case. {officer}',
						done: 'New hinge fitted on {day}. You may have your pillow back.',
					},
				},
			],
			[
				'intercom dead [so parcels go back and the carer cant get in|at {street}, carer has to ring me from the street]',
				{ what: 'door', home: ['ill'] },
				{
					in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, until it works the carer has a fob from me. The engineer comes on {visit}. {officer}',
						done: 'The intercom works again since {day}.',
					},
				},
			],
			[
				'Stair lights out on floors 2 to 4 of {street}, it is like a cave',
				{ what: 'shared' },
				{
					in: ['brickfields', 'south-marsh', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, an electrician comes on {visit}; there are lamps on batteries until then. {officer}',
						done: 'All stair lights work since {day}.',
					},
				},
			],
			[
				'Thank you for mending the boiler so quickly [last month. Sadly it has stopped again!|in {month}. Sadly it has gone again.]',
				{ what: 'heating', without: 'yes', home: ['over-75'] },
				{
					in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, oh no. The same engineer comes on {visit}, with a new pump rather than another patch. {officer}',
						done: 'A new pump was fitted on {day}. That should be that.',
					},
				},
			],
			[
				'fence down at the back since the wind, dog keeps getting out, {n} {street}',
				{ what: 'shared' },
				{
					in: ['quarry-rise', 'brickfields', 'millrace', 'south-marsh', 'lapwing', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, panels go up on {visit}. There is a lead hanging on the gate for the dog. {officer}',
						done: 'New panels since {day}. The man who came said your dog helped.',
					},
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, an engineer comes on {visit}, between 8 and 1. Two electric heaters are on their way to you now. {officer}',
					'heating',
				],
				[
					'Hello {name}, a plumber comes as soon as one is free, today or early tomorrow. Is there water near the lights or sockets? {officer}',
					'leak',
				],
				[
					'Hello {name}, the lift engineer is on site now. If you need shopping or medicine brought up, tell me and I will see to it. {officer}',
					'lift',
				],
				[
					'Hello {name}, a locksmith comes on {visit}; the warden passes tonight. {officer}',
					'door',
				],
				[
					'Hello {name}, please use the torch that the caretaker brings, and leave the switch off. The electrician comes on {visit}. {officer}',
					'electric',
				],
				['Hello {name}, I come and look on {visit}. {officer}', 'shared'],
			],
			again: [
				['The heaters came, thank you, that helped a lot', 'heating'],
				['nobody came on the day and I lost a days pay', 'heating', 'leak', 'electric'],
				['No it is only the corner, not near the light.', 'leak'],
				['My neighbour brought my shopping up. But thank you for asking.', 'lift'],
			],
			done: [
				['Mended on {day}: a new pump. The engineer left the heaters in case.', 'heating'],
				['The boiler was past it. You have a new one since {day}.', 'heating'],
				['The leak was found and sealed on {day}. Painting follows when it is dry.', 'leak'],
				[
					'The lift runs again since {day}. The door motor was replaced, not patched, this time.',
					'lift',
				],
				['New lock fitted on {day}; two fobs for each home are with the caretaker.', 'door'],
				['The heater of the shower was wired wrongly. Put right on {day}.', 'electric'],
				['Done on {day}.', 'shared'],
			],
			notUs: [
				[
					'Your block belongs to another landlord. I rang them with you on the line, and they have given you the number of the job.',
					'shared',
					'door',
				],
			],
		},
	},
	{
		service: 'damp-mould',
		weight: 40,
		months: SEASONS.winter,
		told: [
			[
				'Black mould in the kids bedroom, [my son|my little one] has an inhaler now',
				{
					rooms: ['bedroom'],
					'how-bad': 4,
					ill: 'yes',
					'who-ill': 'My son, he is four and wheezes at night.',
				},
			],
			[
				'wall behind the bed is wet to touch. landlord says open a window. its freezing',
				{ landlord: 'private', rooms: ['bedroom'], 'how-bad': 4, ill: 'no' },
				{ months: [11, 12, 1, 2, 3] },
			],
			[
				'We wiped it, bleached it, painted it. It is back. {n} {street}.',
				{ rooms: ['bathroom', 'bedroom'], 'how-bad': 3, ill: 'no' },
			],
			[
				'There are actual mushrooms growing by the [skirting board|window|sofa].',
				{ rooms: ['living-room'], 'how-bad': 5, ill: 'no' },
			],
			[
				'My clothes smell of it. People at work have noticed. I am embarrassed to write this.',
				{ rooms: ['bedroom'], 'how-bad': 4, ill: 'no' },
			],
			[
				'Damp patch on the ceiling the size of a dinner plate last week and a tray this week',
				{ rooms: ['living-room'], 'how-bad': 2, ill: 'no' },
			],
			[
				'The health visitor told me to write. Baby is 5 months, mould all round the window over the cot.',
				{
					rooms: ['bedroom'],
					'how-bad': 5,
					ill: 'yes',
					'who-ill': 'Our baby has had two chest infections.',
				},
			],
			[
				'mould in bathroom [no fan ever worked|ceiling black all over]',
				{ rooms: ['bathroom'], 'how-bad': 2, ill: 'no' },
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, a surveyor comes on {visit} with a meter; we treat the mould the same day and then look for the cause. {officer}',
					'council',
				],
				[
					'Hello {name}, opening a window does not cure a wet wall. I have written to the landlord today, and the law gives them a date. {officer}',
					'private',
				],
				[
					'Hello {name}, I have written to the association, which has fourteen days by law. {officer}',
					'association',
				],
				[
					'Hello {name}, our energy adviser comes for nothing and finds the cause. Is {visit} all right? {officer}',
					'own',
				],
			],
			again: [
				['The surveyor was very thorough, thank you.', 'council'],
				['Landlord says now he will sell the flat. Can he do that?', 'private'],
				['it is spreading, can you come sooner', 'council', 'private', 'association'],
				['Yes, thank you.', 'own'],
			],
			done: [
				[
					'Treated on {day}, a fan fitted and the gutter that caused it mended. Someone calls you in six weeks to see whether it stayed away.',
					'council',
				],
				['A pipe in the wall was the cause. It is mended, and the room replastered.', 'council'],
				[
					'The landlord has put in heating and a vent after our notice; we looked again on {day} and it is dry.',
					'private',
				],
				[
					'The association treated it on {day}, after our letter, and has found the cause.',
					'association',
				],
				[
					'The adviser found it: the wall has no insulation. There is a grant for that, and we have filled in the form with you.',
					'own',
				],
			],
			notUs: [
				[
					'Your home belongs to a housing association, which must answer within fourteen days. They have our letter, and you have the ombudsman’s number if they do not.',
					'association',
				],
			],
		},
	},
]
