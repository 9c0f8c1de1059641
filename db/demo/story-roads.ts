import { SEASONS, type Theme } from './story.ts'

export const roadThemes: Theme[] = [
	{
		service: 'pothole',
		weight: 78,
		months: SEASONS.afterFrost,
		told: [
			[
				'Pothole outside {n} {street}, [getting bigger every day|deep enough to lose a shoe in].',
				{ where: 'middle', harm: 'no', depth: 8 },
			],
			[
				'burst my tyre on the hole by the [roundabout|bus stop] on {street}. £94. Who do I send the bill to',
				{ where: 'middle', harm: 'damage', when: -2 },
				{
					staff: {
						reply:
							'Hello {name}, to us, but only if we knew of the hole and left it. I have sent you the form and the dates of our inspections. {officer}',
						done: 'Filled on {day}. The claim is with the insurers, who answer within ninety days.',
						wont: 'Filled on {day}. The road was inspected eight days before, and the hole was not there, so the law does not let us pay.',
					},
				},
			],
			[
				'There is a line of holes along the kerb on {street} and I go round them into the traffic on my bike. One day I will not make it.',
				{ where: 'cycle-lane', harm: 'no', depth: 6 },
				{
					staff: {
						reply:
							'Hello {name}, I cycle there too. An inspector rides it with us on {visit}. {officer}',
						again: 'Rode it this morning. What a difference.',
						done: 'Nine holes were filled on {day}, in one go.',
					},
				},
			],
			['pot hole {street} near no {n}', { where: 'kerb', harm: 'no' }],
			[
				'Came off my bike on {day}, wrist broken, it was dark and the hole was full of water so I did not see it. {street}.',
				{ where: 'kerb', harm: 'hurt', when: -3, depth: 10 },
				{
					once: true,
					staff: {
						reply:
							'Hello {name}, I hope the wrist heals well. The hole is filled today; I have sent the claim form by post because it needs a signature. {officer}',
						done: 'The hole was filled within the day. The claim is with the insurers, who will write to you.',
					},
				},
			],
			[
				'You filled the one outside {n} and it has come out again already. Is there a guarantee on these?',
				{ where: 'middle', harm: 'no', depth: 5 },
				{
					staff: {
						reply:
							'Hello {name}, there is: two years. The contractor comes back on {visit} at its own cost. {officer}',
						done: 'Cut out square and filled again on {day}, by the contractor, for nothing.',
					},
				},
			],
			[
				'The patch where the water company dug on {street} has sunk. Every lorry that goes over it shakes the windows.',
				{ where: 'middle', harm: 'no', depth: 4 },
				{
					staff: {
						reply:
							'Hello {name}, they have to put it right, and we have given them notice. {officer}',
						done: 'The water company relaid it on {day}, and we checked that it is level.',
						notUs:
							'The water company has to put it right; it has our notice and must do so within ten days. We check.',
					},
				},
			],
			[
				'Please can the crossing by the school on {street} be seen to? The pushchair wheels drop into it.',
				{ where: 'crossing', harm: 'no', depth: 5 },
				{
					staff: {
						reply:
							'Hello {name}, a crossing comes before everything. It is done on {visit}, before nine. {officer}',
						done: 'Relaid on {day}, level for wheels.',
					},
				},
			],
			[
				'more hole than road. {street}. thats it thats the report',
				{ where: 'middle', harm: 'no', depth: 12 },
			],
			[
				'After the frost {street} has come apart like a biscuit. I have counted eleven between the church and the shop.',
				{ where: 'middle', harm: 'no', depth: 7 },
				{ months: [1, 2, 3] },
			],
			[
				'My husband is in a wheelchair and we have to use the road because of the pavement, and now the road is as bad. {street} by number {n}.',
				{ where: 'kerb', harm: 'no', depth: 6 },
				{
					staff: {
						reply:
							'Hello {name}, road and pavement are to be done together, so that one does not wait for the other. I come on {visit}. {officer}',
						again: 'He went to the shop on his own!',
						done: 'Both were done on {day}. Would you let us know how it is for him?',
					},
				},
			],
			[
				'Bus drivers are swerving round the hole at the top of {street}. Someone has sprayed a circle round it [weeks|a month] ago and nothing since.',
				{ where: 'middle', harm: 'no', depth: 9 },
			],
		],
		staff: {
			replies: [
				'Hello {name}, an inspector measures it on {visit}. Over 4 centimetres deep in a road is filled within ten working days. {officer}',
				'Hello {name}, an inspector was there this morning and put a ring of paint round it. You hear from me by {visit}. {officer}',
			],
			again: [
				'Filled today, thanks. Bit of a lump but better.',
				'saw the paint, thanks',
				'any news',
			],
			done: [
				'Filled on {day}.',
				'Cut out square and filled on {day}, so that it should hold.',
				'Filled on {day}. This stretch is to be resurfaced next summer, because patches will not last.',
			],
			wont: [
				'This stretch is dug up for a new water main in six weeks, so we have only made it safe with a cold patch. It is surfaced properly after that.',
			],
		},
	},
	{
		service: 'pavement',
		weight: 30,
		told: [
			[
				'Loose slab outside {n} {street}, it [tips|squirts water] when you step on it',
				{ what: 'loose', fallen: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, I have put a barrier round it today and it will be mended by {visit}. {officer}',
						again: 'Barrier has blown over',
						done: 'Relaid on {day}.',
					},
				},
			],
			[
				'Mum tripped on the raised edge by the tree on {street}. Bruised, nothing broken, but she will not go out alone now.',
				{
					what: 'raised',
					fallen: 'yes',
					fall: 'She tripped over the edge by the tree and fell on her hands and face.',
				},
				{
					staff: {
						reply:
							'Hello {name}, please give her my best. It is ramped with asphalt today, and done properly with the tree officer after that. {officer}',
						done: 'Done on {day}, with a soft surface that lets the roots move.',
						wont: 'The edge is 12 millimetres and we mend from 20, but I have had it ramped so that your mother can go out. It is looked at again in spring.',
					},
				},
			],
			[
				'Hire scooters left all over the pavement by the station, I use a white cane',
				{ what: 'blocked', fallen: 'no' },
				{
					in: ['tollgate', 'hithe-quay'],
					staff: {
						reply:
							'Hello {name}, I have sent the firms the picture; they have two hours to move them. {officer}',
						done: 'They were moved, and there are painted bays from {day}, away from the tactile paving.',
					},
				},
			],
			[
				'cafe has put so many tables out on {street} a double buggy has to go in the road',
				{ what: 'blocked', fallen: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, the licence says two metres. I will go with my tape on {visit}. {officer}',
						done: 'The tables are back inside the line that the licence draws.',
					},
				},
			],
			[
				'Roots have lifted the pavement at {n} {street}. Please mend it but please do not cut down the tree.',
				{ what: 'raised', fallen: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, our tree officer and our paving crew go together on {visit}, so that the tree can stay. {officer}',
						again: 'Thank you, that tree is older than me.',
						done: 'Mended on {day} with a soft surface that lets the roots move. The tree stays.',
					},
				},
			],
			[
				'Cars parked half on the pavement all along {street}, wheelchair cannot get through, tired of asking',
				{ what: 'blocked', fallen: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, I am tired of it for you. Wardens come on {visit} and every day that week. {officer}',
						again: 'Better. Not good but better.',
						done: 'Forty-one tickets in a week. It is better; tell us if it slides back.',
					},
				},
			],
			[
				'Where the phone company dug it up they left a ridge. Fell over it {day}.',
				{
					what: 'raised',
					fallen: 'yes',
					fall: 'Caught my foot on the ridge. Grazed knee and broken glasses.',
				},
				{
					staff: {
						reply:
							'Hello {name}, I hope that you are all right. They have been told to make it safe within the day. {officer}',
						done: 'Made level on {day}. You may claim for the glasses: the form is in the post.',
						notUs:
							'The phone company has to put it right and must answer your claim for the glasses; I have sent you its address and our photo.',
					},
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, a barrier goes round it today, and it is mended by {visit}. {officer}',
			],
			done: ['Relaid on {day}.'],
		},
	},
	{
		service: 'street-light',
		weight: 46,
		months: SEASONS.dark,
		told: [
			['Street light out [outside|opposite] {n} {street}', { what: 'out', lamps: 1 }],
			['Whole of {street} in darkness [since {day}|all week]', { what: 'out', lamps: 6 }],
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
		staff: {
			replies: [
				['Hello {name}, it is on the list for {visit}. {officer}', 'out', 'flickers', 'day'],
				[
					'Hello {name}, the post was made safe within two hours of your message. A new one follows. {officer}',
					'damaged',
				],
			],
			again: [
				['Working again, thank you', 'out'],
				['It came on for one night and is out again', 'out'],
			],
			done: [
				['Mended on {day}.', 'out'],
				['A cable had failed. It was joined on {day}, and the lamps are lit again.', 'out'],
				['A new lamp on {day}, with a shield towards your window.', 'flickers'],
				['A new sensor on {day}: it sleeps by day now.', 'day'],
				['A new post stands since {day}.', 'damaged'],
			],
			notUs: [
				[
					'The fault is in the network’s cable. They have taken it on and have fifteen days; we watch the date.',
					'out',
				],
			],
		},
	},
	{
		service: 'gritting',
		weight: 10,
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
		staff: {
			replies: [
				['Hello {name}, a lorry is on its way. {officer}', 'road'],
				['Hello {name}, two people with shovels and salt are on their way. {officer}', 'path'],
				['Hello {name}, the salt lorry fills it on its round on {visit}. {officer}', 'bin'],
			],
			done: [
				['Gritted at {hour} and again in the evening.', 'road'],
				['Gritted at {hour}, and every morning while it freezes.', 'path'],
				['Filled on {day}. Anyone may use it on the public road.', 'bin'],
			],
			wont: [
				[
					'The lorry cannot turn there. We have put a grit bin at the corner instead, and left two bags with you.',
					'road',
				],
			],
		},
	},
]
