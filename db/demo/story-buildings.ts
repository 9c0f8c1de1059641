import { SEASONS, type Theme } from './story.ts'

export const buildingThemes: Theme[] = [
	{
		service: 'dangerous-building',
		weight: 8,
		told: [
			[
				'Wall at the back of the old laundry is leaning right over the path',
				{ what: 'A garden wall, two metres high, leaning over the path', reach: 'yes' },
				{
					staff: {
						reply: 'Hello {name}, we are there now, and the path is shut. {officer}',
						done: 'Propped up at {hour}. The owner has until Friday to take it down.',
					},
				},
			],
			[
				'tiles coming off the roof of number {n} in the wind, one just missed a lady',
				{ what: 'Roof tiles', reach: 'yes' },
				{
					staff: {
						reply: 'Hello {name}, the pavement is shut, and a roofer is on the way. {officer}',
						done: 'The loose tiles were taken down at {hour}.',
					},
				},
			],
			[
				'Scaffolding on {street} is swaying, I can hear it knocking',
				{ what: 'Scaffolding, loose at the top', reach: 'yes' },
				{
					staff: {
						reply: 'Hello {name}, the scaffolder has been got out of bed. {officer}',
						done: 'Tied and checked at {hour}.',
					},
				},
			],
		],
	},
	{
		service: 'planning',
		weight: 32,
		months: [0.8, 0.9, 1.1, 1.3, 1.4, 1.3, 1, 0.8, 1, 1, 0.9, 0.5],
		told: [
			[
				'[Next door|Number {n}] are building something enormous in the garden. It has a staircase.',
				{
					what: 'report',
					words: 'A two-storey building at the end of the garden, with a staircase outside.',
				},
				{
					staff: {
						reply: 'Hello {name}, I will look on {visit}. They are not told who asked. {officer}',
						again: 'They are on the roof of it now',
						done: 'They had not asked, have stopped, and have applied since. You will get a letter that says how to comment.',
						wont: 'It is just within what people may build without asking, however large it feels from your window.',
					},
				},
			],
			[
				'Do I need permission for a shed 3m by 4m? I do not want to do it wrong.',
				{ what: 'ask', words: 'A wooden shed, 3 by 4 metres, 2.4 high, at the end of my garden.' },
				{
					staff: {
						reply: 'Hello {name}, how high is it, and how near the fence? {officer}',
						again: '2.4 high and a metre from the fence.',
						done: 'No permission is needed for it, as long as it stays below 2.5 metres.',
					},
				},
			],
			[
				'I object to the tower by the lock. [It will take the sun from the primary school playground all winter.|The children’s playground will be in the dark until March.|Nobody has looked at the shadow it throws on the school.]',
				{
					what: 'comment',
					plan: 'LH/26/0417',
					words: 'It shades the playground from October to March.',
				},
				{
					in: ['hithe-quay', 'millrace', 'tollgate'],
					staff: {
						reply:
							'Hello {name}, your words are with the committee, which meets on {visit} evening; anyone may come. {officer}',
						again: 'Will there be a seat? I use a chair.',
						done: 'Your comment is in the report, on page 14. The committee put the decision off to hear more about the sun.',
					},
				},
			],
			[
				'I SUPPORT the tower, my children will need somewhere to live',
				{
					what: 'comment',
					plan: 'LH/26/0417',
					words: 'We need homes. Please make half of them affordable.',
				},
				{
					in: ['hithe-quay', 'tollgate', 'osier-fields'],
					staff: {
						reply: 'Hello {name}, your words are with the committee, beside the others. {officer}',
						done: 'Your comment is in the report, on page 15. The committee has put its decision off by a month.',
					},
					once: true,
				},
			],
			[
				'The chip shop has put up a sign as bright as the sun',
				{ what: 'report', words: 'A lit sign that shines into our bedroom until midnight.' },
				{
					staff: {
						reply: 'Hello {name}, I will come and look after dark on {visit}. {officer}',
						done: 'The sign needed consent and had none. It now goes off at ten.',
					},
					once: true,
				},
			],
			[
				'can i drop my kerb',
				{ what: 'ask', words: 'I want to park in front of my house.' },
				{
					staff: {
						reply: 'Hello {name}, is the front at least 4.8 metres deep? {officer}',
						again: 'just about 5',
						done: 'Yes, you may. Our contractor’s price is in the post.',
						wont: 'The space is under 4.8 metres deep, so the car would stick out over the pavement. I am sorry.',
					},
				},
			],
		],
	},
	{
		service: 'power-cut',
		weight: 8,
		months: SEASONS.winter,
		told: [
			['whole of {street} no electric since 6', { 'only-you': 'street' }],
			[
				'Power off [and I have insulin in the fridge|at {n} {street} and a baby’s milk to warm]',
				{ 'only-you': 'mine' },
			],
		],
		staff: {
			replies: [
				'Hello {name}, it is the network’s, on 105, and I have rung it for you. A hub fridge is free if there is medicine to keep cold. {officer}',
			],
			again: ['back on now'],
			done: ['The network had it back by evening. We put you on its list of people to help first.'],
			notUs: [
				'The network looks after this and has your street on its list; it is on 105, day and night.',
			],
		},
	},
	{
		service: 'road-flooding',
		weight: 18,
		months: SEASONS.winter,
		told: [
			[
				'drain outside {n} {street} blocked solid with leaves, lake every time it rains',
				{ what: 'gully', homes: 'no' },
				{
					months: [10, 11, 12, 1],
					staff: {
						reply: 'Hello {name}, the jetting lorry comes on {visit}. {officer}',
						again: 'Rained last night. No lake!',
						done: 'Sucked clear on {day}. It was a football and a year of leaves.',
					},
				},
			],
			[
				'Water is at the doorstep of {n} {street}. We have towels down. Who brings sandbags?',
				{ what: 'standing', homes: 'yes' },
				{
					staff: {
						reply:
							'Hello {name}, a crew with sandbags is coming now. Please switch off the electricity downstairs if water reaches a socket. {officer}',
						again: 'It has gone down now, thank you',
						done: 'Sandbags were there within the hour and the drain was cleared on {day}. Please keep the bags.',
					},
				},
			],
			[
				'A drain cover is missing on {street}! I have put a chair over it.',
				{ what: 'cover', homes: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, that chair may have saved somebody a broken leg. The cover is replaced today. {officer}',
						done: 'New cover fitted on {day}. You may have your chair back.',
					},
				},
			],
			[
				'River path under water again past {street}. I know it is the river but could you put the sign out so people do not try?',
				{ what: 'standing', homes: 'no' },
				{
					in: ['osier-fields', 'millrace', 'tollgate', 'south-marsh'],
					staff: {
						reply: 'Hello {name}, the signs go out this afternoon, at both ends. {officer}',
						done: 'Signs went out the same day, and come out by themselves, so to speak, at the next flood warning.',
					},
				},
			],
			[
				'Cars go through the puddle on {street} at forty and soak the whole bus queue',
				{ what: 'standing', homes: 'no' },
				{
					staff: {
						reply: 'Hello {name}, the gully is cleared on {visit}. {officer}',
						done: 'Cleared on {day}. The queue may stay dry, apart from the rain.',
					},
				},
			],
			[
				'gurgling drain, smells, {street}',
				{ what: 'gully', homes: 'no' },
				{
					staff: {
						reply:
							'Hello {name}, we look at it on {visit}; it may be the sewer below, which is not ours. {officer}',
						done: 'Cleared on {day}.',
						notUs:
							'It is the public sewer, which is the water company’s. They have it from us and come within five days.',
					},
				},
			],
		],
		staff: {
			replies: ['Hello {name}, the jetting lorry comes on {visit}. {officer}'],
			done: ['Cleared on {day}, and this drain is now cleaned four times a year instead of once.'],
		},
	},
	{
		service: 'water-leak',
		weight: 14,
		months: SEASONS.afterFrost,
		told: [
			[
				'Water bubbling up through the tarmac on {street}, been going [two days|since {day}]',
				{ where: 'In the middle of the road' },
			],
			['no water at all {n} {street}', { where: 'Nothing from any tap' }],
			[
				'sewage coming up in the back alley. its as bad as it sounds',
				{ where: 'The alley behind the houses, by the middle drain' },
			],
		],
		staff: {
			replies: ['Hello {name}, it is the water company’s, and it knows from us. {officer}'],
			done: ['The water company mended it on {day}, and we have looked at the road.'],
			notUs: [
				'This is the water company’s. We rang it with you: it has a job number and comes within four hours.',
			],
		},
	},
]
