import type { Theme } from './story.ts'

export const talkThemes: Theme[] = [
	{
		service: 'complaint',
		weight: 46,
		told: [
			[
				'I have rung five times. [Five. Each time I start from the beginning.|Each time a different person and a different answer.]',
				{ what: 'complaint' },
				{
					staff: {
						reply:
							'Hello {name}, you should not have had to say it five times. I have it now, and here is my own number. {officer}',
						again: 'Thank you for ringing. I feel heard.',
						done: 'I have been through all five calls and set out what went wrong, and what we changed.',
					},
				},
			],
			[
				'Please thank the young man on the desk at Beacon Heath library, he sat with me for an hour and never once sighed',
				{ what: 'thanks' },
				{
					staff: {
						reply: 'Hello {name}, he went red when I read it to him. {officer}',
						done: 'Passed on to him and to his manager, and pinned up in the staff room.',
					},
					once: true,
				},
			],
			[
				'the letter you sent my mother was so rude she cried. she is 90 and owed you £3',
				{ what: 'complaint' },
				{
					staff: {
						reply:
							'Hello {name}, I have read it, and I am ashamed of it. May I ring her? {officer}',
						again: 'Words are cheap. Lets see.',
						done: 'You were right. The letter has been rewritten, and your mother has one that says sorry. The £3 are forgotten.',
					},
					once: true,
				},
			],
			[
				'Idea: put the bin days on the back of the council tax bill',
				{ what: 'idea' },
				{
					staff: {
						reply:
							'Hello {name}, I have asked the people who print it what it would cost. {officer}',
						done: 'It will be on the back of the bill from March. It costs nothing. Thank you, it was a good idea.',
					},
					once: true,
				},
			],
			[
				'[Nobody has answered my last enquiry and it is well past the date you gave me|You gave me a date in {month}. It has been and gone.|Still no answer about {street}. Two weeks over.]',
				{ what: 'complaint' },
				{
					staff: {
						reply:
							'Hello {name}, you are right, it is nine days over. I have sat down beside the person who has it. {officer}',
						done: 'You had your answer on {day}. We also found out why it lay, and four others with it.',
						wont: 'Your other enquiry has its answer now. We looked at the decision again and stay with it. If you think that is wrong, the ombudsman looks at it free of charge.',
					},
				},
			],
			[
				'Your bin men helped push my car in the snow. Just saying.',
				{ what: 'thanks' },
				{
					months: [1, 2],
					staff: {
						reply:
							'Hello {name}, I read your words out at the depot this morning. There was a cheer. {officer}',
						done: 'Passed on. They say: keep a shovel in the boot.',
					},
					once: true,
				},
			],
			[
				'[The phone menu has nine choices and the one I need is not one of them|Pressed 4, then 2, then 1, then cut off. Every time.]',
				{ what: 'complaint' },
				{
					staff: {
						reply: 'Hello {name}, which one do you need? I will start with that. {officer}',
						again: 'A person. I need a person.',
						done: 'There are four choices now, and the last is a person.',
					},
				},
			],
			[
				'why does every form ask me my title',
				{ what: 'idea' },
				{
					staff: {
						reply: 'Hello {name}, good question. I have asked who uses it. {officer}',
						done: 'Nobody used it. It is gone from all forms.',
					},
					once: true,
				},
			],
		],
	},
	{
		service: 'universal-credit',
		weight: 16,
		told: [
			[
				'they sanctioned me for missing an appointment. i was at a funeral',
				{ help: 'Tell them I was at a funeral.' },
				{
					staff: {
						reply:
							'Hello {name}, it is the Department’s, but you need not face it alone: an adviser is free on {visit} at the hub. {officer}',
						again: 'I will be there, thank you.',
						done: 'The sanction was lifted after we wrote with you.',
						notUs:
							'Only the Department can lift it. You have a letter from us that says what happened, and the date for your appeal.',
					},
				},
			],
			[
				'I do not understand what a journal is and I have no email',
				{ help: 'Somebody to sit with me.' },
				{
					staff: {
						reply:
							'Hello {name}, Amira sits at Millrace Hub on Tuesdays and is very good at journals. {officer}',
						done: 'We set it up with you, and Amira looks at it with you every Tuesday.',
						notUs:
							'The journal is the Department’s. Amira at Millrace Hub sits beside you with it on any Tuesday.',
					},
				},
			],
			[
				'PIP form is 40 pages and I cannot hold a pen',
				{ help: 'Writing it.' },
				{
					staff: {
						reply: 'Hello {name}, you talk and we write. {visit} at ten, at your home? {officer}',
						again: 'At home please, the bus is hard.',
						done: 'Written with you and sent with proof of posting.',
					},
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, it is the Department’s, but an adviser is free on {visit} at the hub, and brings tea. {officer}',
			],
			done: ['We went through it with you, and the payment came.'],
			notUs: [
				'Only the Department can pay it sooner. You have asked for an advance with us, and it comes within three days.',
			],
		},
	},
	{
		service: 'health',
		weight: 8,
		told: [
			[
				'I cant get a doctors appointment. I ring at 8 and by 8.04 they are gone',
				{ help: 'Who do I complain to?' },
				{
					staff: {
						reply:
							'Hello {name}, it is the NHS’s, and I have asked the patients’ champion to ring you today. {officer}',
						notUs:
							'The patients’ champion has rung you and the surgery. If it goes on, she is the one to tell.',
					},
				},
			],
			[
				'my dad is still waiting in the corridor at the hospital',
				{ help: 'He is 88 and alone there.' },
				{
					staff: {
						reply:
							'Hello {name}, it is the NHS’s, and I have rung the ward’s patient service so that somebody goes to him. {officer}',
						done: 'He is home, and a carer started the same evening.',
						notUs:
							'Somebody sat with him until there was a bed. If he needs help when he comes home, that part is ours: write again.',
					},
				},
			],
		],
	},
	{
		service: 'something-else',
		weight: 14,
		told: [
			[
				'There is a swan on the roundabout. It has been there since breakfast and nobody knows who to ring.',
				{},
				{
					staff: {
						reply: 'Hello {name}, two wardens are on their way with a blanket. {officer}',
						done: 'The swan is back on the river, escorted by two wardens and a blanket.',
					},
					once: true,
				},
			],
			[
				'Who looks after the clock on the old corn exchange? It has said ten past four for a year.',
				{},
				{
					staff: {
						reply: 'Hello {name}, nobody here knew, so I am asking the traders. {officer}',
						again: 'Thank you, I did not expect an answer to that one.',
						done: 'The clock belongs to the traders, who have found somebody to wind it.',
					},
					once: true,
				},
			],
			[
				'i found a purse on the 43 bus with a library card in it',
				{},
				{
					staff: {
						reply:
							'Hello {name}, bring it to any hub; I have rung the owner through her library card. {officer}',
						done: 'The purse is with its owner, who cried.',
					},
					once: true,
				},
			],
			[
				'My grandson is doing a project on the tannery. Do you have old pictures?',
				{},
				{
					staff: {
						reply: 'Hello {name}, our archivist has gone to the cellar. {officer}',
						done: 'There are forty pictures at Market Yard Library, and the archivist shows him round on {visit}.',
					},
					once: true,
				},
			],
			[
				'someone has knitted a hat for the statue and i think its brilliant please dont take it off',
				{},
				{
					staff: {
						reply: 'Hello {name}, I would not dream of it. {officer}',
						done: 'The hat stays until spring.',
					},
					once: true,
				},
			],
		],
	},
]
