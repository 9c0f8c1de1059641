import { SEASONS, type Theme } from './story.ts'

export const roadThemes: Theme[] = [
	{
		service: 'pothole',
		perYear: 78,
		months: SEASONS.afterFrost,
		told: [
			[
				'Pothole outside {n} {street}, [getting bigger every day|deep enough to lose a shoe in].',
				{ where: 'middle', harm: 'no', depth: 8 },
			],
			[
				'burst my tyre on the hole by the [roundabout|bus stop] on {street}. £94. Who do I send the bill to',
				{ where: 'middle', harm: 'damage', when: -2 },
			],
			[
				'There is a line of holes along the kerb on {street} and I go round them into the traffic on my bike. One day I will not make it.',
				{ where: 'cycle-lane', harm: 'no', depth: 6 },
			],
			['pot hole {street} near no {n}', { where: 'kerb', harm: 'no' }],
			[
				'Came off my bike on {day}, wrist broken, it was dark and the hole was full of water so I did not see it. {street}.',
				{ where: 'kerb', harm: 'hurt', when: -3, depth: 10 },
				{ once: true },
			],
			[
				'You filled the one outside {n} and it has come out again already. Is there a guarantee on these?',
				{ where: 'middle', harm: 'no', depth: 5 },
			],
			[
				'The patch where the water company dug on {street} has sunk. Every lorry that goes over it shakes the windows.',
				{ where: 'middle', harm: 'no', depth: 4 },
			],
			[
				'Please can the crossing by the school on {street} be seen to? The pushchair wheels drop into it.',
				{ where: 'crossing', harm: 'no', depth: 5 },
			],
			[
				'more hole than road. {street}. thats it thats the report',
				{ where: 'middle', harm: 'no', depth: 12 },
			],
			[
				'After the frost {street} has come apart like a biscuit. I have counted eleven between the church and the shop.',
				{ where: 'middle', harm: 'no', depth: 7 },
			],
			[
				'My husband is in a wheelchair and we have to use the road because of the pavement, and now the road is as bad. {street} by number {n}.',
				{ where: 'kerb', harm: 'no', depth: 6 },
			],
			[
				'Bus drivers are swerving round the hole at the top of {street}. Someone has sprayed a circle round it [weeks|a month] ago and nothing since.',
				{ where: 'middle', harm: 'no', depth: 9 },
			],
		],
		replies: [
			'Hello {name}, an inspector measures it on {visit}. Over 4 centimetres deep in a road is filled within ten working days. {officer}',
			'Hello {name}, I hope you are not badly hurt. The hole will be filled first; I have sent the claim form by post because it needs a signature. {officer}',
			'Hello {name}, measured at 7 centimetres, so the crew is booked. {officer}',
		],
		again: [
			'Filled today, thanks. Bit of a lump but better.',
			'They filled the one next to it!',
			'any news',
		],
		done: [
			'Filled on {day}.',
			'Filled on {day}. This stretch is on the list to be resurfaced next summer, because patches will not last.',
			'Cut out square and filled on {day}, so that it should hold.',
		],
		notUs: [
			'The water company dug there and has to put it right; it has our notice and must do so within ten days. We check.',
		],
		wont: [
			'We measured 2 centimetres, and we fill from 4. It is looked at again every three months, and after frost.',
		],
	},
	{
		service: 'pavement',
		perYear: 30,
		told: [
			[
				'Loose slab outside {n} {street}, it [tips|squirts water] when you step on it',
				{ what: 'loose', fallen: 'no' },
			],
			[
				'Mum tripped on the raised edge by the tree on {street}. Bruised, nothing broken, but she will not go out alone now.',
				{
					what: 'raised',
					fallen: 'yes',
					fall: 'She tripped over the edge by the tree and fell on her hands and face.',
				},
			],
			[
				'Hire scooters left all over the pavement by the station, I use a white cane',
				{ what: 'blocked', fallen: 'no' },
				{ in: ['tollgate', 'hithe-quay'] },
			],
			[
				'cafe has put so many tables out on {street} a double buggy has to go in the road',
				{ what: 'blocked', fallen: 'no' },
			],
			[
				'Roots have lifted the pavement at {n} {street}. Please mend it but please do not cut down the tree.',
				{ what: 'raised', fallen: 'no' },
			],
			[
				'Cars parked half on the pavement all along {street}, wheelchair cannot get through, tired of asking',
				{ what: 'blocked', fallen: 'no' },
			],
			[
				'Where the phone company dug it up they left a ridge. Fell over it {day}.',
				{
					what: 'raised',
					fallen: 'yes',
					fall: 'Caught my foot on the ridge. Grazed knee and broken glasses.',
				},
			],
		],
		replies: [
			'Hello {name}, I have put a barrier round it today and it will be mended by {visit}. {officer}',
			'Hello {name}, thank you. Our tree officer and our paving crew go together on {visit}, so that the tree can stay. {officer}',
		],
		again: ['Barrier has blown over', 'Much better, thank you'],
		done: [
			'Relaid on {day}.',
			'Mended with a soft surface that lets the roots move, and the tree stays.',
			'The tables are back inside the line that the licence draws.',
		],
		wont: ['The edge is 12 millimetres and we mend from 20. We will look again in spring.'],
		notUs: [
			'That paving is the shopping centre’s own. Their manager has been told and answered that it will be done this month.',
		],
	},
	{
		service: 'street-light',
		perYear: 46,
		months: SEASONS.dark,
		told: [
			['Street light out [outside|opposite] {n} {street}', { what: 'out', lamps: 1 }],
			[
				'Whole of {street} in darkness [since the clocks went back|since {day}]',
				{ what: 'out', lamps: 6 },
			],
			[
				'the lamp by our window flickers all night, like living in a disco',
				{ what: 'flickers', lamps: 1 },
			],
			['Lamp on {street} burns all day. Seems a waste.', { what: 'day', lamps: 1 }],
			[
				'car hit the lamp post at the corner of {street} last night, door is hanging off and I can see wires',
				{ what: 'damaged', lamps: 1 },
			],
			[
				'The path behind {street} has three lamps out in a row. My daughter walks home that way from her shift at ten.',
				{ what: 'out', lamps: 3 },
			],
			['lamp no. 14 {street} out', { what: 'out', lamps: 1, column: '14' }],
			[
				'I am a nurse and I come home at half six in the morning. {street} is pitch black. I hold my keys in my hand. Please.',
				{ what: 'out', lamps: 2 },
			],
		],
		replies: [
			'Hello {name}, it is on the list for {visit}. Lamps that are out together are often one cable, which takes a little longer. {officer}',
			'Hello {name}, the post was made safe within two hours. A new one follows. {officer}',
		],
		again: ['Working again, thank you', 'It came on for one night and is out again'],
		done: [
			'Mended on {day}.',
			'A cable had failed. All lamps in the street are lit again since {day}.',
			'The lamp now dims after midnight and has a shield towards your window.',
		],
		notUs: [
			'The fault is in the network’s cable. They have taken it on and have fifteen days; we watch the date.',
		],
	},
	{
		service: 'gritting',
		perYear: 10,
		months: [3.5, 3, 0.6, 0, 0, 0, 0, 0, 0, 0, 0.8, 4],
		told: [
			['{street} is sheet ice, two cars have slid into the wall', { what: 'road' }],
			['Grit bin on {street} empty since last winter', { what: 'bin' }],
			[
				'The steps up to the school are lethal this morning',
				{ what: 'path' },
				{ in: ['quarry-rise', 'beacon-heath'] },
			],
			['Carers cannot get up the hill to my mother. Can {street} be gritted?', { what: 'road' }],
		],
		replies: ['Hello {name}, a lorry is on its way. {officer}'],
		done: [
			'Gritted at {hour} and again in the evening.',
			'The bin was filled on {day}. Anyone may use it on the public road.',
		],
		wont: [
			'The lorry cannot turn there. We have put a grit bin at the corner instead, and two bags for neighbours who would like to help.',
		],
	},
	{
		service: 'road-flooding',
		perYear: 18,
		months: SEASONS.winter,
		told: [
			[
				'drain outside {n} {street} blocked solid with leaves, lake every time it rains',
				{ what: 'gully', homes: 'no' },
			],
			[
				'Water is at the doorstep of {n} {street}. We have towels down. Who brings sandbags?',
				{ what: 'standing', homes: 'yes' },
			],
			[
				'A drain cover is missing on {street}! I have put a chair over it.',
				{ what: 'cover', homes: 'no' },
			],
			[
				'River path under water again past {street}. I know it is the river but could you put the sign out so people do not try?',
				{ what: 'standing', homes: 'no' },
				{ in: ['osier-fields', 'millrace', 'tollgate', 'south-marsh'] },
			],
			[
				'Cars go through the puddle on {street} at forty and soak the whole bus queue',
				{ what: 'standing', homes: 'no' },
			],
			['gurgling drain, smells, {street}', { what: 'gully', homes: 'no' }],
		],
		replies: [
			'Hello {name}, a crew with sandbags is coming now. Please switch off the electricity downstairs if water reaches a socket. {officer}',
			'Hello {name}, that chair may have saved somebody a broken leg. The cover is replaced today. {officer}',
		],
		again: ['It has gone down now, thank you'],
		done: [
			'The gully was sucked clear on {day}. It was a football.',
			'New cover fitted on {day}. You may have your chair back.',
			'Cleared, and this drain is now cleaned four times a year instead of once.',
		],
		notUs: [
			'This is the public sewer, which is the water company’s. We have passed it on with your pictures and they come on {day}.',
		],
	},
	{
		service: 'abandoned-vehicle',
		perYear: 18,
		told: [
			['grey car on {street}, four flat tyres, moss on the windows', { kind: 'car', weeks: 30 }],
			[
				'A van full of rubbish has been outside {n} {street} since the summer and I do not like the look of it',
				{ kind: 'van', weeks: 12 },
			],
			['moped dumped in the hedge {street}', { kind: 'motorbike', weeks: 1 }],
			[
				'The caravan on {street} is not abandoned exactly, someone sleeps in it, but it has no tax and I do not want them in trouble, I just think somebody should check they are alright.',
				{ kind: 'caravan', weeks: 5 },
			],
			['burnt out car by the football ground', { kind: 'car', weeks: 0 }, { in: ['south-marsh'] }],
		],
		replies: [
			'Hello {name}, I checked the number today. It goes on notice for seven days. {officer}',
			'Hello {name}, thank you for putting it like that. Our outreach worker goes first, nobody tows anything. {officer}',
		],
		done: [
			'Taken away on {day}.',
			'The owner has moved it. It was on the way to the scrapyard and forgotten.',
			'Our outreach worker has met the person, who is on the list for a room. The caravan stays until then.',
		],
		wont: [
			'It is taxed and insured and allowed to stand there, however it looks. Write again if it is still there in two months.',
		],
	},
	{
		service: 'parking-permit',
		perYear: 30,
		told: [
			[
				'Paid for my permit three weeks ago and nothing has come, got a ticket on {day} for parking outside my own house',
				{ who: 'resident', ask: 'My permit has not come though I have paid.' },
			],
			[
				'new car, need to change the reg on my permit pls',
				{ who: 'resident', ask: 'Please change the number plate on my permit to my new car.' },
			],
			[
				'How do I get visitor permits for my daughter? She helps me on Tuesdays and Fridays. I do not have a computer, my neighbour is writing this.',
				{ who: 'visitor', ask: 'Visitor permits on paper, for two days a week.' },
			],
			[
				'I am a home carer and have 5 calls a day in zone H. There must be a permit for that?',
				{ who: 'carer', ask: 'A carer permit for zone H.' },
			],
			[
				'Sold the car. Can I get back the rest of the permit?',
				{ who: 'resident', ask: 'Refund for the months that are left.' },
			],
			[
				'Half of {street} is in zone H and half in zone J and I live on the line. Which is it?',
				{ who: 'resident', ask: 'Which zone is my address in?' },
			],
		],
		replies: [
			'Hello {name}, I have found it: your permit was made out for the flat below. You are covered from today. {officer}',
			'Hello {name}, yes, on paper is no trouble. How many days a week? {officer}',
		],
		again: ['Two days a week, thank you.', 'and the ticket??'],
		done: [
			'Changed today. Permits are electronic, so there is nothing to put in the window.',
			'A book of twenty visitor permits is in the post.',
			'You are covered from {day}, and the ticket is cancelled because the mistake was ours.',
			'Refunded £41.50 to the card that you paid with.',
		],
		wont: [
			'Carer permits go to the agency, which can use one in any car. I have sent yours the form.',
		],
	},
	{
		service: 'parking-fine',
		perYear: 26,
		told: [
			[
				'Got a ticket outside the [surgery|pharmacy]. I was nine minutes. My little boy could not breathe.',
				{
					number: 'LH20417735',
					why: 'I had stopped for a medical emergency and can send the discharge letter.',
				},
			],
			[
				'the machine was broken and the app was down so how was i meant to pay',
				{ number: 'LH20418102', why: 'Neither the machine nor the app worked.' },
			],
			[
				'A fine has come for a car I sold in spring.',
				{ number: 'LH20419860', why: 'I had sold the car and have the slip.' },
			],
			[
				'You cannot see the sign because of YOUR tree.',
				{ number: 'LH20420218', why: 'The sign is hidden by branches. Photo attached.' },
			],
			[
				'I know I was in the bus lane, there was an ambulance behind me with its lights on. What should I have done?',
				{ number: 'LH20421377', why: 'I moved over for an ambulance.' },
			],
			[
				'i paid this fine already in {month} and you are still writing to me',
				{ number: 'LH20422954', why: 'It was paid. The bank statement shows it.' },
			],
		],
		replies: [
			'Hello {name}, I have stopped the clock on the fine while we look at it. Can you send the paper that you mention? {officer}',
		],
		again: ['Attached a photo of it.', 'I posted it, have you got it?'],
		done: [
			'Cancelled. The camera shows the ambulance.',
			'Cancelled. The tree was cut back on {day}.',
			'Cancelled: the payment had gone to another number. Nothing more is owed.',
		],
		wont: [
			'I am sorry, but the pictures show the sign and the car for fifty minutes. You can still go to the independent adjudicator; the form and your code are in the letter.',
		],
	},
	{
		service: 'traffic-lights',
		perYear: 18,
		told: [
			[
				'green man at the {street} crossing gives you about four seconds. i am 34 and i run it. what about everyone else',
				{ what: 'lights', time: 'always' },
			],
			[
				'The lights by the station are stuck on red one way, queue back to the bridge',
				{ what: 'lights', time: 'always' },
				{ in: ['tollgate', 'hithe-quay'] },
			],
			[
				'Could we have 20 mph signs on {street}? They come down from the heath like it is a race.',
				{ what: 'speed', time: 'night' },
				{ in: ['beacon-heath', 'quarry-rise', 'tollgate'] },
			],
			['The school sign on {street} faces the wrong way since somebody hit it', { what: 'sign' }],
			[
				'You can no longer see the zebra on {street}. It is more of a grey horse.',
				{ what: 'sign' },
			],
		],
		replies: ['Hello {name}, an engineer times the crossing on {visit}, at school time. {officer}'],
		done: [
			'The green man now stays for nine seconds.',
			'Repainted on {day}.',
			'The sign faces the road again.',
			'We counted cars for a week: a third drive over 25. Humps are now in next year’s plan, and the police have the figures.',
		],
		notUs: [
			'The lights on this road are run for the whole city, not by us. They have it as urgent.',
		],
		wont: [
			'We counted for a week and nearly all drove under 22. I know that it feels faster from the pavement. We count again next year.',
		],
	},
	{
		service: 'trees',
		perYear: 40,
		months: SEASONS.summer,
		told: [
			[
				'A branch as thick as my leg is hanging over the bus stop on {street}',
				{ what: 'tree', danger: 'yes' },
			],
			['Swing broken in the park off {street}, chain snapped', { what: 'play', danger: 'no' }],
			[
				'hedge on {street} so overgrown you have to walk in the road',
				{ what: 'tree', danger: 'no' },
			],
			[
				'When will the grass on the green be cut? Children play there and you cannot see what the dogs have left.',
				{ what: 'grass' },
			],
			[
				'Please DO NOT cut the verge on {street} yet, the orchids are just out.',
				{ what: 'grass' },
				{ in: ['abbots-copse', 'beacon-heath', 'quarry-rise'] },
			],
			[
				'tree outside {n} {street} taps on our bedroom window, wakes the baby',
				{ what: 'tree', danger: 'no' },
			],
			[
				'The park toilets are locked at three. Old men and small children do not run to your timetable.',
				{ what: 'other' },
			],
			[
				'Big willow down across the river path after the storm',
				{ what: 'tree', danger: 'no' },
				{ in: ['millrace', 'osier-fields', 'tollgate', 'south-marsh'] },
			],
			[
				'The tree you planted for my late wife’s bench looks thirsty. I carry it a bucket, but I am away in July.',
				{ what: 'tree', danger: 'no' },
				{ once: true },
			],
		],
		replies: [
			'Hello {name}, a climber looks at it on {visit}. Until then there is tape round it. {officer}',
			'Hello {name}, the mower has been told; a sign goes up so that nobody thinks we forgot. {officer}',
			'Hello {name}, we water every new tree for three summers and I have put yours first. {officer}',
		],
		again: ['Thank you, that was kind.', 'Tape is gone, branch is not'],
		done: [
			'Cut back on {day}. The wood has gone to the repair café.',
			'New chains fitted on {day}.',
			'Mown on {day}; the middle is left for the flowers until August.',
			'The path is open again. The rest of the trunk stays where it is, for beetles and for sitting on.',
		],
		wont: [
			'The tree is healthy and we do not cut for light or leaves. I know this is not what you hoped. Here is how to ask for it to be looked at again.',
		],
		notUs: [
			'The hedge grows on the landlord’s side. They have a letter from us and twenty-one days.',
		],
	},
]
