import { SEASONS, type Theme } from './story.ts'

export const neighbourThemes: Theme[] = [
	{
		service: 'pests',
		weight: 44,
		months: SEASONS.autumn,
		told: [
			[
				'Rats in the garden [since the building work|by the compost]. I saw three at once, in daylight.',
				{ which: 'rats', inside: 'garden', since: -9 },
			],
			[
				'mice in the kitchen, [droppings in the cutlery drawer, got a baby crawling|had one in the toaster|hear them behind the cooker at night]',
				{ which: 'mice', inside: 'home', since: -5 },
			],
			[
				'Wasps nest by the door of the nursery on {street}',
				{ which: 'wasps', inside: 'public', since: -2 },
				{ months: [6, 7, 8, 9] },
			],
			[
				'We have bedbugs. I have thrown away [two beds. I cannot afford a third.|the mattress and the sofa.|everything I can.]',
				{ which: 'bedbugs', inside: 'home', since: -30 },
			],
			[
				'[a rat came out of the bin store and ran over my foot. over my FOOT|rats in the bin store, big ones, they dont even run|saw a rat by the bins on {street} in broad daylight]',
				{ which: 'rats', inside: 'public', since: -1 },
			],
			[
				'Cockroaches in [the whole block|every flat on our floor|{street}, all of it], you treat one flat and they go next door',
				{ which: 'cockroaches', inside: 'home', since: -40 },
			],
			[
				'Fox under the shed with cubs. Not a complaint, only asking: how long do they stay?',
				{ which: 'other', inside: 'garden', since: -6 },
				{
					months: [4, 5, 6],
					staff: {
						reply:
							'Hello {name}, until July, usually. Keep the bin lid on and the door of the shed shut. {officer}',
						again: 'Five! One was hiding.',
						done: 'Nothing needs doing, and we hear that there are four of them.',
					},
					once: true,
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, our man comes on {visit} and twice more after that. Please leave the traps where he puts them. {officer}',
					'rats',
					'mice',
					'other',
				],
				[
					'Hello {name}, somebody comes at dusk on {visit}, when they are all at home. {officer}',
					'wasps',
				],
				[
					'Hello {name}, please do not throw anything else away. Heat kills them, and it is free with your council tax support. {officer}',
					'bedbugs',
				],
				[
					'Hello {name}, you are right, one flat is no use. We do the whole block, on one day. {officer}',
					'cockroaches',
				],
			],
			again: [
				['He was great. Nothing seen since.', 'rats', 'mice'],
				['Caught two. Still hearing scratching.', 'mice', 'rats'],
			],
			done: [
				['Three visits made, no more signs since {day}.', 'rats', 'mice', 'other'],
				[
					'The hole behind the drain was the way in. It is closed, and there are no more signs.',
					'rats',
				],
				['The nest was taken out on {day} before the children came.', 'wasps'],
				[
					'Treated twice, and clear on {day}. A mattress from the furniture store is yours for nothing.',
					'bedbugs',
				],
				[
					'All 24 flats were treated on the same day, which is the only way that works.',
					'cockroaches',
				],
			],
			wont: [
				['There were no signs of rats when we looked. Please write again if you see one.', 'rats'],
			],
		},
	},
	{
		service: 'noise',
		weight: 58,
		months: SEASONS.summer,
		told: [
			[
				'Music from [the flat above|next door|number {n}] till [3|2|half 3] in the morning, [four nights out of seven|all weekend|night after night]',
				{
					source: 'neighbour',
					'how-much': 5,
					when: 'Thursday to Sunday, from about 11 at night until 3.',
				},
			],
			[
				'dog [barks from the minute they leave to the minute they come home. poor thing|next door howls all day]',
				{ source: 'dog', 'how-much': 3, when: 'Weekdays from 8 to 6.' },
			],
			[
				'Building site on {street} starts at 6.15. The sign says 8.',
				{ source: 'building', 'how-much': 4, when: 'Every weekday from quarter past six.' },
			],
			[
				'[House|Shop] alarm going since yesterday[, they are away, whole street is awake| on {street}, nobody answers]',
				{
					source: 'alarm',
					'how-much': 5,
					when: 'Since yesterday afternoon without a stop.',
					'address-known': 'yes',
					address: 'Two doors up from us',
				},
			],
			[
				'I work nights. They drill at noon, which is fair, but [six weeks of it?|for how long?]',
				{ source: 'building', 'how-much': 4, when: 'Between ten and four.' },
				{
					staff: {
						reply:
							'Hello {name}, two more weeks, they say, and no drilling between noon and two from now on. {officer}',
						done: 'The drilling is over since {day}.',
					},
				},
			],
			[
				'[The pub garden is lovely and so are they but by eleven you can hear every word|The bar on {street} has its doors open until late and we get the lot]',
				{ source: 'business', 'how-much': 3, when: 'Friday and Saturday until half past eleven.' },
				{ in: ['tollgate', 'hithe-quay', 'millrace', 'abbots-copse'] },
			],
			[
				'someone is running a gym above us. weights. dropping them. [at 6am|before work|every morning]',
				{ source: 'neighbour', 'how-much': 4, when: 'Six in the morning on most days.' },
				{
					staff: {
						reply:
							'Hello {name}, I will write to them without your name; most people do not know how it carries. {officer}',
						again: 'Mats work. Thank you.',
						done: 'They did not know, have put down mats, and start at eight.',
					},
				},
			],
			[
				'I am not one to complain. But I have not slept properly for a month and I cried at work today.',
				{
					source: 'neighbour',
					'how-much': 5,
					when: 'From midnight, most nights. Shouting and bass.',
				},
				{
					staff: {
						reply:
							'Hello {name}, a month is a long time. The night officer can come and listen; the number is on its way by text. {officer}',
						again: 'It has been quiet since, I hardly dare say it.',
						done: 'The night officer heard it twice, and a notice has been served. If it happens once more, the speakers go.',
					},
					once: true,
				},
			],
			[
				'motorbike revving in the car park {street} every night about 1',
				{ source: 'neighbour', 'how-much': 4, when: 'About one in the morning.' },
				{
					staff: {
						reply: 'Hello {name}, wardens will be there at one on {visit}. {officer}',
						done: 'They met him. He starts his night shift then, and now pushes it to the road.',
					},
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, thank you for telling us when. I will write to them without your name and ring you after a week. {officer}',
					'neighbour',
					'dog',
				],
				[
					'Hello {name}, the site has been told: not before eight. If they do it again, send me the time. {officer}',
					'building',
				],
				['Hello {name}, an officer is on the way with a locksmith. {officer}', 'alarm'],
				[
					'Hello {name}, the licence says the garden closes at half past ten. I will have a pint there on {visit} and listen. {officer}',
					'business',
				],
			],
			again: [
				['Same again last night. 2.40.', 'neighbour'],
				['They know it was me, I can tell.', 'neighbour'],
				['Eight o’clock sharp today. Thank you.', 'building'],
			],
			done: [
				[
					'They did not know how it carried, and have put the speakers on the other wall. Nothing heard for three weeks.',
					'neighbour',
				],
				['A notice has been served. If it happens once more, the speakers go.', 'neighbour'],
				['The site has been fined and starts at eight.', 'building'],
				[
					'Silenced within three hours. The owner has a note, and has given a key to a neighbour.',
					'alarm',
				],
				[
					'The landlord now rings a bell at ten and carries the tables in. He says sorry.',
					'business',
				],
				['The owner was upset to hear it, and a neighbour walks the dog at noon now.', 'dog'],
			],
			wont: [
				[
					'Our officer listened on three nights and it was below what the law calls a nuisance. I know that it does not feel so. The mediation service is free and often does more than we could.',
					'neighbour',
				],
			],
		},
	},
	{
		service: 'antisocial-behaviour',
		weight: 48,
		months: [0.8, 0.7, 0.8, 1, 1.2, 1.3, 1.3, 1.3, 1, 1.6, 1.5, 0.6],
		told: [
			[
				'Kids on bikes no lights up and down the pavement on {street}, one had a balaclava',
				{ what: ['vehicles', 'groups'] },
				{
					staff: {
						reply:
							'Hello {name}, two wardens are there from {visit}, at school time and after. {officer}',
						again: 'Wardens came at 4. It happens at 9.',
						done: 'The wardens know them by name now, and nobody has worn a balaclava since.',
					},
				},
			],
			[
				'Dealing [on the stairs of our block, in front of the children. They know our faces.|in the stairwell every evening, I have to step over them.|behind the bins, same two cars.]',
				{ what: ['drugs'], when: 'Most evenings from six.' },
				{
					staff: {
						reply:
							'Hello {name}, your name goes nowhere. An officer in plain clothes will use those stairs for a while. {officer}',
						done: 'One tenancy has been ended, and the stairs have a camera. It has been quiet since {day}.',
						notUs:
							'What you describe is a crime and for the police. With your yes we gave it to them, and they have an officer for your block.',
					},
				},
			],
			[
				'fireworks thrown AT [people by the shops|the bus|us on {street}]',
				{ what: ['fireworks', 'groups'] },
				{
					months: [10, 11],
					staff: {
						reply: 'Hello {name}, was anyone hurt? Wardens are there from this evening. {officer}',
						again: 'No, only frightened.',
						done: 'The shop has stopped selling them to children after our visit, and the police know who threw them.',
					},
				},
			],
			[
				'I would not call it trouble. They are just bored. But there are [thirty|twenty] of them [and my mum crosses the road|outside the shop and people turn back].',
				{ what: ['groups'], when: 'Friday evenings.' },
				{
					staff: {
						reply:
							'Hello {name}, thank you for seeing it like that. Our youth worker goes to talk with them on {visit}. {officer}',
						done: 'They asked for a light on the court and somewhere dry. The court has its light, and there is football on Fridays; twenty-two came.',
					},
				},
			],
			[
				'someone smashing bottles in the bus shelter [every sat night|on {street} every sat]',
				{ what: ['other'], when: 'Saturday after eleven.' },
				{
					staff: {
						reply:
							'Hello {name}, wardens pass there on {visit} night, and the glass is swept on Sundays at seven. {officer}',
						done: 'Two people were spoken to, and the shelter has a light again. It was quiet last Saturday.',
					},
				},
			],
			[
				'A woman shouted at me to take off my scarf at the bus stop on {street}. Nobody said anything.',
				{ what: ['other'], when: 'Tuesday, about half past four.' },
				{
					staff: {
						reply:
							'Hello {name}, I am sorry that this happened to you. It counts as a hate incident, and I would like to ring you, if you wish. {officer}',
						again: 'Yes, you can ring me after six.',
						done: 'The police have your statement, and you have a named officer there. Our wardens wait at that stop in the afternoons.',
					},
					once: true,
				},
			],
			[
				'smell of weed so strong in the [corridor my toddler coughs|stairwell my eyes water|lift i take the stairs]',
				{ what: ['drugs'] },
				{
					staff: {
						reply:
							'Hello {name}, I speak to the block’s manager today and come on {visit}. {officer}',
						done: 'One tenant has a warning, and the vent that carried it is sealed.',
					},
				},
			],
			[
				'Quad bikes on the marsh on Sunday, they went right through the lapwing nests',
				{ what: ['vehicles'], when: 'Sundays.' },
				{
					months: [4, 5, 6],
					in: ['south-marsh'],
					staff: {
						reply:
							'Hello {name}, the ranger is heartbroken too. The gap in the fence is closed on {visit}. {officer}',
						done: 'The fence is closed and the police took two bikes. One pair of lapwings has begun again.',
						notUs:
							'The marsh past the second gate is not in our borough. Our neighbours have your report, and we close the gap on our side.',
					},
					once: true,
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, your name goes nowhere. Two wardens are there from {visit}, at the times you gave. {officer}',
			],
			again: ['It was quieter this week.'],
			done: ['The wardens have spoken to them, and it has been quiet since {day}.'],
			wont: [
				'We watched on four evenings and saw people sitting and talking. A bench is for that. Please write again if it turns into more.',
			],
		},
	},
]
