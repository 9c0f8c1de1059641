import { SEASONS, type Theme } from './story.ts'

export const parkThemes: Theme[] = [
	{
		service: 'trees',
		weight: 40,
		months: SEASONS.summer,
		told: [
			[
				'A branch as thick as my leg is hanging over the bus stop on {street}',
				{ what: 'tree', danger: 'yes' },
				{
					staff: {
						reply: 'Hello {name}, it is taped off, and a climber comes on {visit}. {officer}',
						again: 'Tape is gone, branch is not',
						done: 'Taken down on {day}. The wood has gone to the repair café.',
					},
				},
			],
			[
				'Swing broken in the park off {street}, chain snapped',
				{ what: 'play', danger: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, the other swing comes down too until both have new chains, on {visit}. {officer}',
						done: 'New chains fitted on {day}.',
					},
				},
			],
			[
				'hedge on {street} so overgrown you have to walk in the road',
				{ what: 'tree', danger: 'no' },
				{
					staff: {
						reply: 'Hello {name}, I look on {visit} whose hedge it is. {officer}',
						done: 'Cut back on {day}.',
						notUs:
							'The hedge grows on the landlord’s side. They have a letter from us and twenty-one days; then we cut it and send the bill.',
					},
				},
			],
			[
				'When will the grass [on the green|by {street}|in the play area] be cut? Children play there and you cannot see what the dogs have left.',
				{ what: 'grass' },
				{
					months: [5, 6, 7, 8, 9],
					staff: {
						reply: 'Hello {name}, on {visit}. The mower was in for repair. {officer}',
						done: 'Mown on {day}; a strip at the edge is left for the flowers until August.',
					},
				},
			],
			[
				'Please DO NOT cut the verge on {street} yet, the orchids are just out.',
				{ what: 'grass' },
				{
					months: [5, 6],
					in: ['abbots-copse', 'beacon-heath', 'quarry-rise'],
					staff: {
						reply:
							'Hello {name}, I have told the mower and put up a sign, so that nobody thinks we forgot. {officer}',
						again: 'Thirty-four, but who is counting. Thank you.',
						done: 'It stays uncut until the seed has set. The ranger counted thirty-one spikes.',
					},
					once: true,
				},
			],
			[
				'tree outside {n} {street} taps on our bedroom window, wakes the baby',
				{ what: 'tree', danger: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, three metres from the window is our rule. Somebody comes on {visit} with a pole. {officer}',
						again: 'Baby slept. We slept. Thank you.',
						done: 'Cut back on {day}, three metres from the window.',
					},
				},
			],
			[
				'The park toilets are locked at three. Old men and small children do not run to your timetable.',
				{ what: 'other' },
				{
					staff: {
						reply:
							'Hello {name}, no, they do not. I have asked the contractor why three o’clock. {officer}',
						done: 'They now stay open until dusk.',
						wont: 'There is no money to keep somebody there later. The café opposite lets anyone use theirs until six, and has a sign now.',
					},
				},
			],
			[
				'Big willow down across the river path after the storm',
				{ what: 'tree', danger: 'no' },
				{
					in: ['millrace', 'osier-fields', 'tollgate', 'south-marsh'],
					staff: {
						reply:
							'Hello {name}, the path is closed at both ends, and the saw comes on {visit}. {officer}',
						done: 'The path is open again. The trunk stays where it is, for beetles and for sitting on.',
					},
				},
			],
			[
				'The tree you planted for my late wife’s bench looks thirsty. I carry it a bucket, but I am away in July.',
				{ what: 'tree', danger: 'no' },
				{
					months: [4, 5, 6],
					once: true,
					staff: {
						reply: 'Hello {name}, we will water it in July, and whenever you are away. {officer}',
						again: 'Thank you, that was kind.',
						done: 'It is on the ranger’s round until September. She says that it has new leaves.',
					},
				},
			],
		],
	},
	{
		service: 'library',
		weight: 18,
		told: [
			[
				'Can I join without an address? I am between places.',
				{ what: 'join' },
				{
					staff: {
						reply: 'Hello {name}, yes: a hub can be your address for the card. {officer}',
						done: 'Your card is waiting at the desk.',
					},
				},
			],
			[
				'book group needs 8 copies of the same novel, is that possible',
				{ what: 'books' },
				{
					staff: {
						reply: 'Hello {name}, tell me the title and I will raid the other branches. {officer}',
						done: 'Eight copies are set aside from {day}.',
					},
					once: true,
				},
			],
			[
				'The computers at Market Yard keep logging me out in the middle of my journal',
				{ what: 'rooms' },
				{
					staff: {
						reply:
							'Hello {name}, they log out after twenty minutes, which is silly. I have asked for longer. {officer}',
						done: 'An hour and a half from now on, and a person beside it on Thursdays.',
					},
				},
			],
			[
				'Is the homework club on in the holidays?',
				{ what: 'events' },
				{
					staff: {
						reply: 'Hello {name}, let me ask the three who run it. {officer}',
						done: 'Yes, every weekday of the holidays from two to four.',
					},
				},
			],
			[
				'I have a book that is nineteen years late. I found it in the loft. I am rather frightened of you.',
				{ what: 'books' },
				{
					once: true,
					staff: {
						reply: 'Hello {name}, fines ended years ago. We would love to have it back. {officer}',
						again: 'I will bring it on Saturday.',
						done: 'It is back on the shelf, and somebody has already borrowed it.',
					},
				},
			],
		],
	},
	{
		service: 'street-party',
		weight: 9,
		months: [0.4, 0.8, 1.8, 2.4, 2, 1.4, 1, 0.8, 0.6, 0.3, 0.3, 0.4],
		told: [
			[
				'We would like to close {street} for a street party, first one since the jubilee',
				{ day: 56, guests: 80 },
				{
					staff: {
						reply:
							'Hello {name}, what a good idea. Do all the houses know? A note through each door is enough. {officer}',
						again: 'Every door done, two grumbles and fourteen offers of cake.',
						done: 'Agreed. Signs and cones come the day before; somebody in a bright jacket has to stand at each end.',
						wont: 'The bus runs through, so we cannot close it. The street behind can, and your neighbours there would like to share.',
					},
				},
			],
			[
				'play street on {street}, one sunday a month?',
				{ day: 44, guests: 30 },
				{
					staff: {
						reply: 'Hello {name}, yes, and one form does for the whole year. {officer}',
						done: 'Agreed for every first Sunday. The cones live in number 12’s hall.',
					},
				},
			],
			[
				'Eid in the park, about four hundred of us, last year the bins ran out by two',
				{ day: 70, guests: 400 },
				{
					months: [2, 3, 4, 5],
					in: ['millrace', 'tollgate'],
					staff: {
						reply:
							'Hello {name}, six more bins this year, and a crew at five. Do you need the water tap? {officer}',
						again: 'The tap would be wonderful. You are all invited.',
						done: 'Agreed, with six extra bins, the tap, and a crew at five.',
					},
					once: true,
				},
			],
		],
	},
	{
		service: 'group-grants',
		weight: 12,
		told: [
			[
				'Our over 60s dance class needs a hall with a warm floor',
				{
					group: 'Second Wind',
					idea: 'Dance twice a week for people over sixty. We need a hall with heating.',
				},
				{
					staff: {
						reply:
							'Hello {name}, may I come and see it? Grants up to £800 are decided each month. {officer}',
						again: 'Come, and bring flat shoes.',
						done: '£640 agreed for heating. No need to fill in the long form: this was it.',
					},
					once: true,
				},
			],
			[
				'we fix bikes for kids and want to do more of it',
				{
					group: 'Spokes of Millrace',
					idea: 'Buy tools and pay for one trained person on Saturdays.',
				},
				{
					staff: {
						reply: 'Hello {name}, may I come by on Saturday? I have a bike that squeaks. {officer}',
						again: 'Come on Saturday, bring the bike.',
						done: '£780 agreed for tools. The paid person has to wait for the next round, where you are first.',
						wont: 'The panel could not do it this time: nine asked and there was money for four. We would like to help you with the next round.',
					},
					once: true,
				},
			],
			[
				'Somali mothers’ homework circle, nineteen families, no room since the church sold the annexe',
				{ group: 'Iftin Circle', idea: 'A room on weekday afternoons from four to six.' },
				{
					staff: {
						reply:
							'Hello {name}, there is a room at Millrace Hub that is empty until six. {officer}',
						done: 'The upstairs room at Millrace Hub is yours on weekdays from four.',
					},
					once: true,
				},
			],
		],
	},
]
