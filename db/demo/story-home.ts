import { SEASONS, type Theme } from './story.ts'

const councilHomes = [
	'quarry-rise',
	'brickfields',
	'millrace',
	'south-marsh',
	'lapwing',
	'hithe-quay',
]

export const homeThemes: Theme[] = [
	{
		service: 'council-repairs',
		perYear: 92,
		months: SEASONS.winter,
		told: [
			[
				'No heating [since {day}|for three days], two small children, flat {n}',
				{ what: 'heating', without: 'yes', home: ['baby'] },
				{ in: councilHomes },
			],
			[
				'boiler keeps cutting out, have to press the button every half hour',
				{ what: 'heating', without: 'no' },
				{ in: councilHomes },
			],
			[
				'Lift [broken|out] again. I am on the seventh floor with a bad hip. I have not been out since {day}.',
				{ what: 'lift', home: ['over-75', 'ill'] },
				{ in: ['brickfields', 'south-marsh'] },
			],
			[
				'water coming through the kitchen ceiling from the flat above, bucket is full every hour',
				{ what: 'leak' },
				{ in: councilHomes },
			],
			[
				'Kitchen tap drips. Not urgent. It is just that I hear it all night.',
				{ what: 'leak' },
				{ in: councilHomes },
			],
			[
				'Front door of the block does not lock, anybody walks in, there was a man asleep on our stairs',
				{ what: 'door' },
				{ in: councilHomes },
			],
			[
				'The electric in the hall trips every time I use the shower',
				{ what: 'electric' },
				{ in: councilHomes },
			],
			[
				'toilet blocked, only one we have, 5 of us',
				{ what: 'leak', home: ['baby'] },
				{ in: councilHomes },
			],
			[
				'A man came, looked, said "that will need a part" and that was five weeks ago. Where is the part?',
				{ what: 'heating', without: 'no' },
				{ in: councilHomes },
			],
			[
				'Window in the bedroom will not shut, I have stuffed it with a pillow',
				{ what: 'door', home: ['over-75'] },
				{ in: councilHomes },
			],
			[
				'intercom dead so parcels go back and the carer cant get in',
				{ what: 'door', home: ['ill'] },
				{ in: councilHomes },
			],
			[
				'Stair lights out on floors 2 to 4 of {street}, it is like a cave',
				{ what: 'shared' },
				{ in: ['brickfields', 'south-marsh', 'hithe-quay'] },
			],
			[
				'Thank you for mending the boiler so quickly last month. Sadly it has stopped again!',
				{ what: 'heating', without: 'yes', home: ['over-75'] },
				{ in: councilHomes },
			],
			[
				'fence down at the back since the wind, dog keeps getting out, {n} {street}',
				{ what: 'shared' },
				{ in: councilHomes },
			],
		],
		replies: [
			'Hello {name}, an engineer comes on {visit}, between 8 and 1. Two electric heaters are on their way to you now. {officer}',
			'Hello {name}, the part is here since this morning; I am sorry that nobody told you. Is {visit} afternoon all right? {officer}',
			'Hello {name}, is there water near the lights or sockets? If so, switch off at the fuse box and ring the night line. {officer}',
			'Hello {name}, the lift engineer is on site now. If you need shopping or medicine brought up, tell me and I will see to it. {officer}',
		],
		again: [
			'Yes, I will be in.',
			'nobody came on the day and I lost a days pay',
			'No it is only the corner, not near the light.',
			'The heaters came, thank you, that helped a lot',
		],
		done: [
			'Mended on {day}: a new pump. The engineer left the heaters in case.',
			'The leak was traced to the bath upstairs and sealed on {day}. Painting follows when it is dry.',
			'The lift runs again since {day}. The door motor was replaced, not patched, this time.',
			'New lock fitted on {day}; two fobs for each home are with the caretaker.',
			'Done on {day}. The man who came said your dog helped.',
		],
		wont: [
			'The lease makes inside doors the leaseholder’s own, so this one is yours to mend. The repair café has people who can show you how.',
		],
		notUs: [
			'Your block belongs to another landlord. I rang them with you on the line, and they have given you the number of the job.',
		],
	},
	{
		service: 'damp-mould',
		perYear: 40,
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
				'wall behind the bed is wet to touch. landlord says open a window. its january',
				{ landlord: 'private', rooms: ['bedroom'], 'how-bad': 4, ill: 'no' },
			],
			[
				'We wiped it, bleached it, painted it. It is back. {n} {street}.',
				{ rooms: ['bathroom', 'bedroom'], 'how-bad': 3, ill: 'no' },
			],
			[
				'There are actual mushrooms growing by the skirting board.',
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
			['mould in bathroom no fan ever worked', { rooms: ['bathroom'], 'how-bad': 2, ill: 'no' }],
		],
		replies: [
			'Hello {name}, a surveyor comes on {visit} with a meter; we treat the mould the same day and then look for the cause. {officer}',
			'Hello {name}, you have nothing to be embarrassed about. I have written to the landlord today, and the law gives them a date. {officer}',
		],
		again: [
			'The surveyor was very thorough, thank you.',
			'Landlord says now he will sell the flat. Can he do that?',
			'it is spreading, can you come sooner',
		],
		done: [
			'Treated on {day}, a fan fitted and the gutter that caused it mended. Someone calls you in six weeks to see whether it stayed away.',
			'The landlord has put in heating and a vent after our notice; we looked again on {day} and it is dry.',
			'A pipe in the wall was the cause. It is mended, and the room replastered.',
		],
		notUs: [
			'Your home belongs to a housing association, which must answer within fourteen days. They have our letter, and you have the ombudsman’s number if they do not.',
		],
		wont: [
			'You own the flat, so we cannot order the work, but the energy adviser comes for nothing and found grants for two of your neighbours.',
		],
	},
	{
		service: 'private-renting',
		perYear: 20,
		told: [
			[
				'My landlord has given me two months to go because I asked about the boiler. Is that allowed?',
				{ what: 'notice', 'leave-by': 55, people: 3 },
			],
			['there are 11 of us in a 4 bed, one toilet', { what: 'unsafe', people: 11 }],
			[
				'Landlord lets himself in when I am at work. I found his cup in the sink.',
				{ what: 'harassed', people: 1 },
			],
			[
				'The agent wants £400 more a month from May. I clean their office, I know what they make.',
				{ what: 'other', people: 4 },
			],
			[
				'no smoke alarms, wires out of the wall on the stairs. scared to complain incase we get kicked out',
				{ what: 'unsafe', people: 6 },
			],
		],
		replies: [
			'Hello {name}, do not leave yet. A notice like that often does not count; bring it to any hub or send a picture. {officer}',
			'Hello {name}, I will come without saying who asked me to. {officer}',
		],
		again: [
			'Sent the photo. Please dont ring him yet.',
			'He changed the lock on the cupboard with our meter in it',
		],
		done: [
			'The notice does not count and the agent has agreed in writing. You can stay.',
			'We inspected and gave the landlord 28 days. He may not evict you for this.',
			'He has been warned in writing: a visit needs 24 hours’ notice and your yes.',
		],
		wont: [
			'The rise is within what the law allows, I am sorry to say. Our money adviser has looked at what you can claim and will ring you.',
		],
	},
	{
		service: 'homeless-tonight',
		perYear: 14,
		told: [
			[
				'me and my son have to be out by 5 today and we have nowhere',
				{ tonight: 'nowhere', children: 1, meet: 'Market Yard Library' },
				{ anonymous: undefined },
			],
			[
				'Sleeping in my car behind the leisure centre, it is minus 2',
				{ tonight: 'nowhere', children: 0, meet: 'Grey hatchback, leisure centre car park' },
			],
			[
				'There is a man in the doorway of the old bank with no shoes on. He said I could tell you his first name is Frank.',
				{ tonight: 'nowhere', children: 0, meet: 'Doorway of the old bank, High Road' },
				{ onBehalfOf: 'Frank' },
			],
			[
				'my mum put my stuff outside. im 18. staying on my mates floor till thursday',
				{ tonight: 'friends', children: 0 },
			],
			[
				'The bailiffs came this morning. There are four of us and the dog.',
				{ tonight: 'nowhere', children: 2, meet: 'At my sister’s, Undershot Road' },
			],
		],
		replies: [
			'Hello {name}, somebody is coming to meet you within the hour. Stay where it is warm; the library is open and knows. {officer}',
			'Hello {name}, there is a room tonight, and tomorrow at ten we look for something that lasts. I have texted you the address. {officer}',
		],
		done: [
			'In a family room since last night, and the school knows. Samira is your worker from here on.',
			'He took a bed at the night shelter and is seen by a nurse today.',
			'You can stay with your aunt for now; the plan we made together is in the post.',
		],
		wont: [
			'You told us you would rather stay with friends. The door stays open: ring at any hour.',
		],
	},
	{
		service: 'council-home',
		perYear: 26,
		told: [
			[
				'4 of us in a one bed, bidding for three years, what number am I',
				{ what: 'ask', number: 'HR 60318' },
			],
			[
				'My knees are gone and it is 46 stairs. I would take anything on the ground.',
				{ what: 'apply', bedrooms: 1 },
			],
			[
				'I have two rooms too many since the children left and would gladly swap for something small near the bakery.',
				{ what: 'swap', bedrooms: 1 },
			],
			['sent my papers three times you keep losing them', { what: 'change', number: 'HR 58820' }],
			['New baby, how do I add her to our application?', { what: 'change', number: 'HR 61775' }],
			['Is it worth applying at all? Be honest with me please.', { what: 'apply', bedrooms: 2 }],
		],
		replies: [
			'Hello {name}, you are in band B, and flats of that size went to people who had waited about four years. I would rather say it plainly. {officer}',
			'Hello {name}, I have all three sets of papers in front of me, and I am sorry. You do not need to send anything. {officer}',
		],
		again: ['Thank you for being straight with me.', 'ok so what do i do now'],
		done: [
			'Your daughter is on the application, and with her you move up a band from {day}.',
			'You are on the list for ground-floor homes, with medical priority.',
			'Two swaps that fit are in the post, both near Bakehouse Street.',
		],
		wont: [
			'On what you told us you have enough rooms by the rules, so you would not reach the top. Here is what you can do instead, and how to ask for a review.',
		],
	},
]
