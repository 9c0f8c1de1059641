import type { Theme } from './story.ts'

export const homeThemes: Theme[] = [
	{
		service: 'private-renting',
		weight: 20,
		told: [
			[
				'My landlord has given me two months to go because I asked about the boiler. Is that allowed?',
				{ what: 'notice', 'leave-by': 55, people: 3 },
				{
					staff: {
						reply:
							'Hello {name}, do not leave yet. A notice like that often does not count; bring it to any hub or send a picture. {officer}',
						again: 'Sent the photo. Please dont ring him yet.',
						done: 'The notice does not count, and the landlord has agreed in writing. You can stay, and the boiler is being mended.',
					},
				},
			],
			[
				'there are 11 of us in a 4 bed, one toilet',
				{ what: 'unsafe', people: 11 },
				{
					staff: {
						reply: 'Hello {name}, I will come without saying who asked me to. {officer}',
						done: 'We inspected. The landlord had no licence, has been fined, and must put in a second bathroom. Nobody has to leave over this.',
					},
				},
			],
			[
				'Landlord lets himself in when I am at work. I found his cup in the sink.',
				{ what: 'harassed', people: 1 },
				{
					staff: {
						reply: 'Hello {name}, he may not. Write down each time, and keep the cup. {officer}',
						again: 'He has not been since. I changed the lock like you said I could.',
						done: 'He has been warned in writing: a visit needs 24 hours’ notice and your yes.',
					},
					once: true,
				},
			],
			[
				'The agent wants £400 more a month[ from next month|, starting now]. I clean their office, I know what they make.',
				{ what: 'other', people: 4 },
				{
					staff: {
						reply:
							'Hello {name}, a rise has to come on a certain form, with two months’ notice. Did it? {officer}',
						again: 'It was a text message.',
						done: 'It was not on the right form, so it does not count. They settled on £60.',
						wont: 'The rise is within what the law allows, I am sorry to say. Our money adviser has looked at what you can claim and will ring you.',
					},
				},
			],
			[
				'no smoke alarms, wires out of the wall on the stairs. scared to complain incase we get kicked out',
				{ what: 'unsafe', people: 6 },
				{
					staff: {
						reply:
							'Hello {name}, you cannot be put out for asking about this. I bring two alarms on {visit}, as a routine check. {officer}',
						done: 'Alarms are up since {day}, and the landlord has 14 days for the wires. Your name was not mentioned.',
					},
				},
			],
		],
	},
	{
		service: 'homeless-tonight',
		weight: 14,
		told: [
			[
				'me and my son have to be out by 5 today and we have nowhere',
				{ tonight: 'nowhere', children: 1, meet: 'Market Yard Library' },
				{
					staff: {
						reply:
							'Hello {name}, somebody is coming to meet you within the hour. Stay in the warm; the library knows. {officer}',
						done: 'You are both in a family room since last night, and his school knows.',
					},
				},
			],
			[
				'Sleeping in my car behind the leisure centre, it is minus 2',
				{ tonight: 'nowhere', children: 0, meet: 'Grey hatchback, leisure centre car park' },
				{
					months: [12, 1, 2],
					staff: {
						reply:
							'Hello {name}, there is a bed for you tonight with a place for the car. Somebody comes to the car park at seven. {officer}',
						done: 'In a room since last night. Tomorrow at ten we look for something that lasts.',
						wont: 'You told us you would rather stay in the car. The door stays open: ring at any hour.',
					},
				},
			],
			[
				'There is a man in the doorway of the old bank with no shoes on. He said I could tell you his first name is Frank.',
				{ tonight: 'nowhere', children: 0, meet: 'Doorway of the old bank, High Road' },
				{
					onBehalfOf: 'Frank',
					staff: {
						reply: 'Hello {name}, two people are going there now, with shoes. {officer}',
						done: 'He took a bed at the night shelter and is seen by a nurse. Thank you for stopping.',
						wont: 'We met Frank, who took the shoes but not the bed. We go again tonight, and every night.',
					},
					once: true,
				},
			],
			[
				'my mum put my stuff outside. im 18. staying on my mates floor till thursday',
				{ tonight: 'friends', children: 0 },
				{
					staff: {
						reply:
							'Hello {name}, at 18 you have rights here. Can you come to the hub tomorrow, or shall we meet near your mate’s? {officer}',
						done: 'You have a place at the foyer from Thursday. Your mum has agreed to talk, with somebody in the room.',
					},
				},
			],
			[
				'The bailiffs came this morning. There are four of us and the dog.',
				{ tonight: 'nowhere', children: 2, meet: 'At my sister’s, Undershot Road' },
				{
					staff: {
						reply:
							'Hello {name}, we have a place for all of you tonight. The dog as well. {officer}',
						done: 'You are in a flat for now, all four and the dog, and your things are in store at our cost.',
					},
				},
			],
		],
	},
	{
		service: 'council-home',
		weight: 26,
		told: [
			[
				'[4 of us|five of us] in a one bed, bidding for three years, what number am I',
				{ what: 'ask', number: 'HR 60318' },
				{
					staff: {
						reply:
							'Hello {name}, you are in band B, and flats of that size went to people who had waited about four years. I would rather say it plainly. {officer}',
						again: 'Thank you for being straight with me.',
						done: 'I checked your file: you should have been in band A since the second child, and are from {day}.',
						wont: 'Your band is right by the rules. I have set out what moves people up, and how to ask for a review.',
					},
				},
			],
			[
				'My knees are gone and it is 46 stairs. I would take anything on the ground.',
				{ what: 'apply', bedrooms: 1 },
				{
					staff: {
						reply: 'Hello {name}, a nurse rings you on {visit}; 46 stairs count. {officer}',
						done: 'You are on the list for ground-floor homes, with medical priority.',
					},
				},
			],
			[
				'I have two rooms too many since the children left and would gladly swap for something small near the bakery.',
				{ what: 'swap', bedrooms: 1 },
				{
					staff: {
						reply:
							'Hello {name}, what a kind way to put it. There are nine families who would fit. {officer}',
						done: 'Two swaps that fit are in the post, both near Bakehouse Street, and there is £1,500 for the move.',
					},
					once: true,
				},
			],
			[
				'sent my papers three times you keep losing them',
				{ what: 'change', number: 'HR 58820' },
				{
					staff: {
						reply:
							'Hello {name}, I have all three sets in front of me, and I am sorry. You do not need to send anything. {officer}',
						done: 'Your change is in, dated back to the first set of papers.',
					},
				},
			],
			[
				'New baby, how do I add her to our application?',
				{ what: 'change', number: 'HR 61775' },
				{
					staff: {
						reply:
							'Hello {name}, congratulations. A picture of the birth certificate will do. {officer}',
						again: 'Picture attached. She is called Noor.',
						done: 'Your daughter is on the application, and with her you move up a band.',
					},
				},
			],
			[
				'Is it worth applying at all? Be honest with me please.',
				{ what: 'apply', bedrooms: 2 },
				{
					staff: {
						reply:
							'Hello {name}, honestly: for two bedrooms about six years, unless you are ill or unsafe at home. It costs nothing to be on the list. {officer}',
						again: 'Six. Well. Thank you for saying it.',
						done: 'You are on the list from {day}, and our letter says what else there is.',
					},
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, I have looked up your application: you are in band B, and somebody rings you about it on {visit}. {officer}',
			],
			done: [
				'The number of rooms was wrong on your application. It is right from {day}, and you move up a band.',
			],
		},
	},
]
