import type { Theme } from './story.ts'

export const kerbThemes: Theme[] = [
	{
		service: 'abandoned-vehicle',
		weight: 18,
		told: [
			['grey car on {street}, four flat tyres, moss on the windows', { kind: 'car', weeks: 30 }],
			[
				'A van full of rubbish has been outside {n} {street} since the summer and I do not like the look of it',
				{ kind: 'van', weeks: 12 },
			],
			[
				'moped dumped in the hedge {street}',
				{ kind: 'motorbike', weeks: 1 },
				{
					staff: {
						reply:
							'Hello {name}, it may be stolen, so the police look first, and then we move it. {officer}',
						done: 'It was stolen, and is back with a very happy pizza rider.',
					},
				},
			],
			[
				'The caravan on {street} is not abandoned exactly, someone sleeps in it, but it has no tax and I do not want them in trouble, I just think somebody should check they are alright.',
				{ kind: 'caravan', weeks: 5 },
				{
					staff: {
						reply:
							'Hello {name}, thank you for putting it like that. Our outreach worker goes first, nobody tows anything. {officer}',
						done: 'Our outreach worker has met the person, who is on the list for a room. The caravan stays until then.',
					},
					once: true,
				},
			],
			[
				'burnt out car by the football ground',
				{ kind: 'car', weeks: 0 },
				{
					in: ['south-marsh'],
					staff: {
						reply: 'Hello {name}, those go within a day, because of the glass. {officer}',
						done: 'Taken away within the day.',
					},
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, I checked the number today. It goes on notice for seven days. {officer}',
			],
			done: [
				'Taken away on {day}.',
				'The owner has moved it. It was on the way to the scrapyard and forgotten.',
			],
			wont: [
				'It is taxed and insured and allowed to stand there, however it looks. Write again if it is still there in two months.',
			],
		},
	},
	{
		service: 'traffic-lights',
		weight: 18,
		told: [
			[
				'green man at the {street} crossing gives you about four seconds. i am 34 and i run it. what about everyone else',
				{ what: 'lights', time: 'always' },
				{
					staff: {
						reply: 'Hello {name}, an engineer times it on {visit}, with her grandmother. {officer}',
						again: 'Walked it! Did not run!',
						done: 'The green man now stays for nine seconds.',
						notUs:
							'The lights on this road are run for the whole city, not by us. They have your words, and have put it down for this month.',
					},
					once: true,
				},
			],
			[
				'The lights by the station are stuck on red one way, queue back to the bridge',
				{ what: 'lights', time: 'always' },
				{
					in: ['tollgate', 'hithe-quay'],
					staff: {
						reply: 'Hello {name}, an engineer is on the way. {officer}',
						done: 'A sensor had failed; the lights work again since {day}.',
						notUs: 'These lights are run for the whole city, not by us. They have it as urgent.',
					},
				},
			],
			[
				'Could we have 20 mph signs on {street}? They come down from the heath like it is a race.',
				{ what: 'speed', time: 'night' },
				{
					in: ['beacon-heath', 'quarry-rise', 'tollgate'],
					staff: {
						reply: 'Hello {name}, we put a counter there on {visit}, for a week. {officer}',
						done: 'A third drove over 25. Signs come this month and humps are in next year’s plan; the police have the figures.',
						wont: 'Nearly all drove under 22. I know that it feels faster from the pavement. We count again next year.',
					},
				},
			],
			[
				'The school sign on {street} faces the wrong way since somebody hit it',
				{ what: 'sign' },
				{
					staff: {
						reply: 'Hello {name}, it is turned back on {visit}. {officer}',
						done: 'The sign faces the road again.',
					},
				},
			],
			[
				'You can no longer see the zebra on {street}. It is more of a grey horse.',
				{ what: 'sign' },
				{
					staff: {
						reply: 'Hello {name}, it is painted as soon as there are two dry nights. {officer}',
						done: 'Repainted on {day}. It is a zebra again.',
					},
				},
			],
		],
	},
	{
		service: 'parking-permit',
		weight: 30,
		told: [
			[
				'Paid for my permit three weeks ago and nothing has come, got a ticket on {day} for parking outside my own house',
				{ who: 'resident', ask: 'My permit has not come though I have paid.' },
				{
					staff: {
						reply:
							'Hello {name}, I have found it: it was made out for the flat below. You are covered from today. {officer}',
						again: 'and the ticket??',
						done: 'You are covered from {day}, and the ticket is cancelled because the mistake was ours.',
					},
				},
			],
			[
				'new car, need to change the reg on my permit [pls|before monday|today if poss]',
				{ who: 'resident', ask: 'Please change the number plate on my permit to my new car.' },
				{
					staff: {
						reply:
							'Hello {name}, send me a photo of the log book and it is done the same day. {officer}',
						again: 'photo attached',
						done: 'Changed on {day}. Permits are electronic, so there is nothing to put in the window.',
					},
				},
			],
			[
				'How do I get visitor permits for my daughter? She helps me on Tuesdays and Fridays. I do not have a computer, my neighbour is writing this.',
				{ who: 'visitor', ask: 'Visitor permits on paper, for two days a week.' },
				{
					staff: {
						reply:
							'Hello {name}, on paper is no trouble. A book lasts ten weeks at two days a week; shall I send two? {officer}',
						again: 'Two please, thank you.',
						done: 'Two books of visitor permits are in the post. When they run low, just ring.',
					},
				},
			],
			[
				'I am a home carer and have [5 calls a day|seven people to see] in zone H. There must be a permit for that?',
				{ who: 'carer', ask: 'A carer permit for zone H.' },
				{
					staff: {
						reply:
							'Hello {name}, there is. It goes by name, not by car, so it works in whichever car you have that day. {officer}',
						done: 'Your carer permit is good from {day} in zones G to K.',
						wont: 'The permit has to be asked for by your agency, which can use one in any car. I have sent it the form and told it that you are waiting.',
					},
				},
			],
			[
				'Sold the car[| in {month}|, too old to drive now]. Can I get back the rest of the permit?',
				{ who: 'resident', ask: 'Refund for the months that are left.' },
				{
					staff: {
						reply: 'Hello {name}, yes, for every full month. {officer}',
						done: 'Refunded £41.50 to the card that you paid with.',
					},
				},
			],
			[
				'Half of {street} is in zone H and half in zone J and I live on the line. Which is it?',
				{ who: 'resident', ask: 'Which zone is my address in?' },
				{
					staff: {
						reply:
							'Hello {name}, the line runs down the middle of the road. Your side is zone H. {officer}',
						done: 'You are in zone H, and we have put up the sign that was missing.',
					},
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, welcome. It takes a photo of the log book and a bill with your address. {officer}',
					'resident',
				],
			],
			again: ['Both attached.'],
			done: [
				'Your permit is good from {day}. It is electronic, so there is nothing to put in the window.',
			],
		},
	},
	{
		service: 'parking-fine',
		weight: 26,
		told: [
			[
				'Got a ticket outside the [surgery|pharmacy]. I was nine minutes. My [little boy|daughter] could not breathe.',
				{
					number: 'LH20417735',
					why: 'I had stopped for a medical emergency and can send the discharge letter.',
				},
				{
					staff: {
						reply:
							'Hello {name}, I hope he is well now. I have stopped the clock; could you send the letter that they gave you? {officer}',
						again: 'He is fine now. Letter attached.',
						done: 'Cancelled. Give him our best.',
					},
				},
			],
			[
				'the machine [was broken and the app was down so how was i meant to pay|on {street} was out of order and so was the app]',
				{ number: 'LH20418102', why: 'Neither the machine nor the app worked.' },
				{
					staff: {
						reply:
							'Hello {name}, I am asking the engineer for that machine’s record. Nothing is owed until I know. {officer}',
						done: 'Cancelled: the record shows that the machine was down from seven until noon.',
						wont: 'The record shows that both worked all day and took forty payments. You can still go to the independent adjudicator; the form and your code are in the letter.',
					},
				},
			],
			[
				'A fine has come for a car I sold in spring.',
				{ number: 'LH20419860', why: 'I had sold the car and have the slip.' },
				{
					staff: {
						reply: 'Hello {name}, a picture of the slip with the date will do. {officer}',
						again: 'Picture of the slip attached.',
						done: 'Cancelled for you, and sent to the new owner.',
					},
				},
			],
			[
				'You cannot see the sign [because of YOUR tree|on {street}, there is a tree in front of it].',
				{ number: 'LH20420218', why: 'The sign is hidden by branches. Photo attached.' },
				{
					staff: {
						reply:
							'Hello {name}, I will go and look at your sign and our tree on {visit}. {officer}',
						done: 'Cancelled. The tree was cut back on {day}.',
					},
				},
			],
			[
				'I know I was in the bus lane, there was an ambulance behind me with its lights on. What should I have done?',
				{ number: 'LH20421377', why: 'I moved over for an ambulance.' },
				{
					staff: {
						reply:
							'Hello {name}, exactly what you did. I have asked for the camera’s pictures. {officer}',
						done: 'Cancelled. The camera shows the ambulance, and you moving over for it.',
					},
				},
			],
			[
				'i paid this fine already in {month} and you are still writing to me',
				{ number: 'LH20422954', why: 'It was paid. The bank statement shows it.' },
				{
					staff: {
						reply:
							'Hello {name}, I can see a payment with two digits the wrong way round. Give me until {visit}. {officer}',
						again: 'Statement attached just in case',
						done: 'Your payment had gone to another number. It is in the right place now, and nothing more is owed.',
					},
				},
			],
		],
	},
]
