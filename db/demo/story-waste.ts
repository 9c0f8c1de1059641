import { SEASONS, type Theme } from './story.ts'

export const wasteThemes: Theme[] = [
	{
		service: 'missed-bin',
		perYear: 128,
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
			],
			[
				'Third time I have [written|had to ring] about this. You empty next door and you empty the other side and you leave MINE. What have I done to you?? {n} {street}',
				{ 'street-too': 'only-mine', help: 'no' },
			],
			[
				'bin lorry couldnt get down {street} because of parked cars so they just left. is someone coming back?',
				{ 'street-too': 'whole-street' },
			],
			[
				'I have assisted collection as I use a frame. [The crew did not come up the path on {day}|Nobody came to fetch the bin on {day}]. They are usually very good.',
				{ 'street-too': 'only-mine', help: 'yes' },
			],
			['Green bin has not been collected and I pay extra for it!!', { bins: ['garden'] }],
			[
				'There was a tag on my recycling saying "contaminated". It was one pizza box. Can they come back for it [please|] or do I wait a fortnight',
				{ bins: ['recycling'], 'street-too': 'only-mine', help: 'no' },
			],
			'My nan at {n} {street} says her bins [havent been done|were missed] this week, she worries about it a lot, can you sort it for her please',
			[
				'both bins missed on {day}, only our end of {street}, the far end was done. pls send someone [before the foxes do|before the weekend]',
				{ bins: ['rubbish', 'recycling'], 'street-too': 'not-sure' },
			],
			[
				'Hi. New here so maybe I got the day wrong? I put the grey bin out on {day} and it is still full.',
				{ bins: ['rubbish'] },
			],
			[
				'RUBBISH NOT COLLECTED {street} SINCE {day}. BAGS PILING UP. DISGRACEFUL FOR THE COUNCIL TAX WE PAY',
				{ bins: ['rubbish'], 'street-too': 'whole-street' },
			],
			'they emptied it but half of it is all over the pavement outside {n} {street}. could the crew pick up what they drop',
			[
				'We are {n} {street}. The men took the rubbish, not the recycling. I saw them drive past. [It is not the first time.|]',
				{ bins: ['recycling'] },
			],
			'Just to let you know the collection on {street} was missed. I expect it was the roadworks. No great hurry, but the recycling will not last [till next week|another week].',
			'missed bin {n} {street} {day} thx',
		],
		replies: [
			'Hello {name}, thank you for telling us. I have put {street} on the list for the crew on {visit}; leave the bin where it is. {officer}',
			'Hello {name}, I can see from the lorry’s record that it did not reach you. They will be back by the end of {visit}. {officer}',
			'Hello {name}, I am sorry about the wait. I have asked the supervisor why this keeps happening at your address and will write again when I know. {officer}',
		],
		again: [
			'Still here this morning. Nobody has been.',
			'They came about 2 o’clock, all gone. Thank you.',
			'ok but which day is it actually coming?',
		],
		done: [
			'The crew came back on {day} and emptied it. I have marked your address so that they look twice next week.',
			'Emptied. A parked van had blocked the road; we have asked for the lorry to come an hour earlier.',
			'All bins in the street were emptied. Sorry that you had to write.',
			'Emptied, and the supervisor has spoken to the crew about your end of the road.',
		],
		wont: [
			'The bin held things that cannot be recycled, so the crew could not take it. If you take out what is on the tag it will be emptied on your next day.',
		],
	},
	{
		service: 'new-bin',
		perYear: 34,
		told: [
			[
				'wheel came off my bin [when they threw it back|last week]. {n} {street}',
				{ why: 'broken' },
			],
			['Somebody has stolen our [blue bin|food caddy]. Who steals a bin?', { why: 'gone' }],
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
		replies: [
			'Hello {name}, a new one is ordered and will be left at your gate, most likely on {visit}. You do not need to be in. {officer}',
			'Hello {name}, before I order it: is there room at the front, or is it a shared store? {officer}',
		],
		again: ['There is room by the wall, thank you.', 'shared store, code is on the gate'],
		done: [
			'Your new bin was delivered on {day}. The number on it is yours.',
			'The crew put a new wheel on it on {day}, so no new bin was needed.',
		],
		wont: [
			'A larger bin is for homes of six people or more. For five we can offer a second recycling bin, which many find is enough: write back if you want it.',
		],
	},
	{
		service: 'bulky-waste',
		perYear: 24,
		months: SEASONS.afterChristmas,
		told: [
			[
				'Old sofa and [two chairs|an armchair] to go. I cannot lift them, I am 81.',
				{ items: ['sofa'], 'how-many': 3 },
			],
			['how much to take a double mattress??', { items: ['mattress'], 'how-many': 1 }],
			[
				'Fridge freezer, dead. It is in the front garden at {n} {street}.',
				{ items: ['white-goods'], 'how-many': 1, where: 'Front garden, by the gate' },
			],
			[
				'booked a collection for {day} stayed in all day and no one showed',
				{ items: ['furniture'] },
			],
			[
				'Clearing my late father’s flat on {street}. Wardrobe, bed, table. Is there a lift charge? He was on the second floor.',
				{ items: ['furniture', 'mattress'], 'how-many': 4 },
				{ once: true },
			],
		],
		replies: [
			'Hello {name}, the next van with room is on {visit}. The charge is £38 for up to five things; it is free if you get council tax support. Shall I book it? {officer}',
		],
		again: ['Yes please, book it.', 'I get support, so free please'],
		done: [
			'Collected on {day}. The fridge goes for parts, so it was worth the trip.',
			'Taken on {day}, thank you for putting it where the men could reach it.',
		],
		wont: [
			'The crew may not go into homes. A neighbour or the furniture charity may help you to bring it down; their number is on the back of your booking.',
		],
	},
	{
		service: 'recycling',
		perYear: 26,
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
				'the chute on floor 4 is blocked AGAIN',
				{ what: 'blocked' },
				{ in: ['brickfields', 'hithe-quay', 'south-marsh'] },
			],
			['Eighteen flats, two recycling bins. You do the maths.', { what: 'too-few' }],
			[
				'People from the shops use our bin store on {street}. Could it have a lock?',
				{ what: 'full' },
			],
		],
		replies: [
			'Hello {name}, an extra collection is booked for {visit}. I will look at the store myself that day. {officer}',
			'Hello {name}, is the store locked, and who holds the key? {officer}',
		],
		again: ['Caretaker has the key, flat 2.', 'not locked at all, anyone can walk in'],
		done: [
			'Emptied on {day}. Two more bins come with the next delivery, and new labels in six languages.',
			'The chute is clear. It was a folded cot mattress.',
			'There is a lock on the store now. Keys are with the caretaker.',
		],
		notUs: [
			'The store belongs to the managing agent of your block. We have written to them with your photo and given them seven days.',
		],
	},
]
