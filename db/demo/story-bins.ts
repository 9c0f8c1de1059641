import { SEASONS, type Theme } from './story.ts'

export const binThemes: Theme[] = [
	{
		service: 'missed-bin',
		weight: 128,
		months: SEASONS.afterChristmas,
		told: [
			[
				'[Recycling|The blue bin] not emptied [again|on {day}|]. {n} {street}.',
				{ bins: ['recycling'] },
			],
			[
				'our bins were out by 6 on {day} like always and nobody came. [the whole of {street} is still sitting there|all of {street} the same]',
				{ 'street-too': 'whole-street' },
			],
			[
				'Good morning, the food caddy at {n} {street} has been missed [two weeks running|twice now] and with this weather it is starting to smell. Thank you.',
				{ bins: ['food'], 'street-too': 'only-mine' },
				{ months: [6, 7, 8, 9] },
			],
			[
				'Third time I have [written|had to ring] about this. You empty next door and you empty the other side and you leave MINE. What have I done to you?? {n} {street}',
				{ 'street-too': 'only-mine', help: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, nothing, and I am sorry. Your gate is set back and the crew takes it for next door’s. I have asked the supervisor to show them. {officer}',
						again: 'We shall see on {visit}.',
						done: 'Emptied on {day}. The supervisor walked the street with the crew, so they know your gate.',
					},
				},
			],
			[
				'bin lorry couldnt get down {street} because of parked cars so they just left. is someone coming back?',
				{ 'street-too': 'whole-street' },
				{
					staff: {
						reply:
							'Hello {name}, yes. A smaller lorry comes on {visit}, early, before people are about. {officer}',
						done: 'Emptied by the small lorry on {day}. It now does your street every week.',
					},
				},
			],
			[
				'I have assisted collection as I use a frame. [The crew did not come up the path on {day}|Nobody came to fetch the bin on {day}]. They are usually very good.',
				{ 'street-too': 'only-mine', help: 'yes' },
				{
					staff: {
						reply:
							'Hello {name}, it was a relief driver who did not have the list. I have given it to him. {officer}',
						again: 'The young man even closed the gate. Thank you.',
						done: 'Fetched, emptied and put back on {day}.',
					},
				},
			],
			[
				'Green bin [has not been collected|not emptied {day}|missed again] and I pay extra for it!!',
				{ bins: ['garden'] },
			],
			[
				'There was a tag on my recycling saying "contaminated". It was one pizza box. Can they come back for it [please|] or do I wait a fortnight',
				{ bins: ['recycling'], 'street-too': 'only-mine', help: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, no need to wait: take out the box and they come on {visit}. Greasy card goes in the food caddy. {officer}',
						done: 'Emptied on {day}. Thank you for taking it out.',
						wont: 'The box was still in it when the crew came back, so it has to wait for the next round. Greasy card may go in the food caddy.',
					},
				},
			],
			'My nan at {n} {street} says her bins [havent been done|were missed] this week, she worries about it a lot, can you sort it for her please',
			[
				'both bins missed on {day}, only our end of {street}, the far end was done. pls send someone [before the foxes do|before the weekend]',
				{ bins: ['rubbish', 'recycling'], 'street-too': 'not-sure' },
			],
			[
				'Hi. New here so maybe I got the day wrong? I put the grey bin out on {day} and it is still full.',
				{ bins: ['rubbish'] },
				{
					staff: {
						reply:
							'Hello {name}, welcome. Your day is the same, but the weeks take turns: one for rubbish, one for recycling. A calendar is in the post. {officer}',
						again: 'Ah! That explains it. Thank you.',
						done: 'Emptied on {day} all the same, as you are new. The calendar is on its way.',
					},
				},
			],
			[
				'RUBBISH NOT COLLECTED {street} SINCE {day}. BAGS PILING UP. DISGRACEFUL FOR THE COUNCIL TAX WE PAY',
				{ bins: ['rubbish'], 'street-too': 'whole-street' },
			],
			[
				'they emptied it but half of it is all over the pavement outside {n} {street}. could the crew pick up what they drop',
				{},
				{
					staff: {
						reply:
							'Hello {name}, they should, and I have said so. A sweeper comes on {visit} for what is there now. {officer}',
						done: 'Swept on {day}, and the crew carries a broom from now on.',
					},
				},
			],
			[
				'We are {n} {street}. The men took the rubbish, not the recycling. I saw them drive past. [It is not the first time.|]',
				{ bins: ['recycling'] },
			],
			[
				'Just to let you know the collection on {street} was missed. I expect it was the roadworks. No great hurry, but the recycling will not last [till next week|another week].',
				{},
				{
					staff: {
						reply:
							'Hello {name}, you guessed right. They come on {visit}, on foot if they have to. {officer}',
						done: 'Emptied on {day}. Thank you for your patience.',
					},
				},
			],
			'missed bin {n} {street} {day} thx',
		],
		staff: {
			replies: [
				'Hello {name}, thank you for telling us. I have put {street} on the list for the crew on {visit}; leave it out where it is. {officer}',
				'Hello {name}, I can see from the lorry’s record that it did not reach you. They will be back by the end of {visit}. {officer}',
				'Hello {name}, sorry about that. A second crew is out on {visit} for what was missed, and {street} is on its sheet. {officer}',
				[
					'Hello {name}, it was the whole round: the lorry broke down. They do it on {visit}. {officer}',
					'whole-street',
				],
			],
			again: [
				'Still here this morning. Nobody has been.',
				'They came about 2 o’clock, all gone. Thank you.',
				'ok thanks',
			],
			done: [
				'The crew came back and emptied it on {day}. I have marked your address so that they look twice next week.',
				'Emptied on {day}. Sorry that you had to write.',
				'Emptied on {day}. A parked van had blocked the road; the lorry comes an hour earlier from now on.',
				['The whole street was emptied on {day}.', 'whole-street'],
				['Emptied on {day}. The charge for this month goes back to your card.', 'garden'],
				['The caddy was emptied on {day}, and you have a fresh roll of bags.', 'food'],
			],
		},
	},
	{
		service: 'new-bin',
		weight: 34,
		told: [
			[
				'wheel came off my bin [when they threw it back|last week]. {n} {street}',
				{ why: 'broken' },
			],
			[
				'[Somebody has stolen our blue bin.|Our blue bin has been taken.] Who steals a bin?',
				{ why: 'gone', bin: 'recycling' },
			],
			['Just moved into {n} {street} and there are no bins at all.', { why: 'moved-in' }],
			[
				'There are six of us now with the twins and one small bin does not do it.',
				{ why: 'too-small', people: 6 },
			],
			['lid cracked right across, rain gets in, stinks', { why: 'broken' }],
			[
				'My recycling box blew away in the wind, I am only half joking. {street}.',
				{ why: 'gone', bin: 'recycling' },
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, somebody comes with a wheel and a lid on {visit}; leave it at the gate. {officer}',
					'broken',
				],
				[
					'Hello {name}, what people do with them I cannot say. A new one comes on {visit}. {officer}',
					'gone',
				],
				[
					'Hello {name}, welcome. A full set comes on {visit}, with the calendar tied to the handle. {officer}',
					'moved-in',
				],
				['Hello {name}, is there room at the front for a larger one? {officer}', 'too-small'],
			],
			again: [
				['There is room by the wall, thank you.', 'too-small'],
				['All here, thank you.', 'moved-in', 'gone'],
			],
			done: [
				['Mended on {day}, so no new bin was needed.', 'broken'],
				['It was past mending. You have a new one since {day}.', 'broken'],
				['A new one was delivered on {day}. The number on it is yours.', 'gone'],
				['Delivered on {day}.', 'moved-in'],
				['A larger bin came on {day}, and they took the small one away.', 'too-small'],
			],
		},
	},
	{
		service: 'bulky-waste',
		weight: 24,
		months: SEASONS.afterChristmas,
		told: [
			[
				'Old sofa and [two chairs|an armchair] to go. I cannot lift them, I am 81.',
				{ items: ['sofa'], 'how-many': 3 },
				{
					staff: {
						reply:
							'Hello {name}, you need not lift a thing: two men come in for you on {visit}. With your pension credit there is no charge. {officer}',
						again: 'What a weight off my mind.',
						done: 'Collected on {day}, from indoors.',
					},
				},
			],
			[
				'how much to take a [double mattress|mattress and bed base]??',
				{ items: ['mattress'], 'how-many': 1 },
				{
					staff: {
						reply:
							'Hello {name}, £38 for up to five things, and nothing if you get council tax support. {visit} is free; shall I book it? {officer}',
						again: 'Yes please, book it.',
						done: 'Collected on {day}.',
						wont: 'You did not want to pay for one mattress, which I understand. The charity shop on Clement Street takes good ones for nothing.',
					},
				},
			],
			[
				'Fridge freezer, dead. It is in the front garden at {n} {street}.',
				{ items: ['white-goods'], 'how-many': 1, where: 'Front garden, by the gate' },
				{
					staff: {
						reply:
							'Hello {name}, they come for it on {visit}. Please tape the door shut, because of children. {officer}',
						done: 'Collected on {day}. The gas was taken out safely and the rest is recycled.',
					},
				},
			],
			[
				'booked a collection for {day} stayed in all day and no one showed',
				{ items: ['furniture'] },
				{
					staff: {
						reply:
							'Hello {name}, the van broke down and nobody told you. I am sorry for your lost day. They come on {visit}, first call. {officer}',
						again: 'First call means what time?',
						done: 'Collected on {day} at ten past eight. The charge goes back to your card.',
					},
				},
			],
			[
				'Clearing my late father’s flat on {street}. Wardrobe, bed, table. Is there a lift charge? He was on the second floor.',
				{ items: ['furniture', 'mattress'], 'how-many': 4 },
				{
					once: true,
					staff: {
						reply:
							'Hello {name}, I am sorry about your father. No charge for the stairs. Take your time; {visit} or any later day. {officer}',
						again: 'He would have liked to know the table is used.',
						done: 'Collected on {day}. The table has gone to a family that needed one.',
					},
				},
			],
		],
	},
	{
		service: 'recycling',
		weight: 26,
		told: [
			[
				'Bin store at {street} full to the ceiling, been like it a week, rats next',
				{ what: 'full' },
			],
			[
				'Someone keeps putting nappies in the recycling at our flats so it never gets taken.',
				{ what: 'mixed' },
			],
			[
				'the chute on floor [4|6|2|9] is blocked AGAIN',
				{ what: 'blocked' },
				{ in: ['brickfields', 'hithe-quay', 'south-marsh'] },
			],
			[
				'[Eighteen|Twenty-four|Twelve] flats, two recycling bins. You do the maths.',
				{ what: 'too-few' },
			],
			[
				'People from the shops use our bin store on {street}. Could it have a lock?',
				{ what: 'full' },
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, an extra collection is booked for {visit}. I will look at the store myself that day. {officer}',
					'full',
					'too-few',
				],
				[
					'Hello {name}, it is sorted by hand on {visit}, and each flat gets a leaflet in its own language. {officer}',
					'mixed',
				],
				['Hello {name}, the man with the long brush comes on {visit}. {officer}', 'blocked'],
			],
			again: ['There is nobody holding a key, anyone can walk in.', 'Thank you'],
			done: [
				['Emptied on {day}, and the store has a lock. Keys are with the caretaker.', 'full'],
				['Two more bins came on {day}.', 'too-few', 'full'],
				['Taken on {day}. There are new labels on the lids, with pictures.', 'mixed'],
				['The chute is clear. It was a folded cot mattress.', 'blocked'],
			],
			notUs: [
				[
					'The store belongs to the managing agent of your block. We have written to it and given it seven days.',
					'full',
					'too-few',
					'blocked',
				],
			],
		},
	},
]
