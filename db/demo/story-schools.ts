import { SEASONS, type Theme } from './story.ts'

export const schoolThemes: Theme[] = [
	{
		service: 'special-needs',
		weight: 14,
		months: SEASONS.schools,
		told: [
			[
				'Asked for an assessment in {month}. The law says six weeks. It is week eleven.',
				{ what: 'assessment', school: 'Windmill Drive Primary' },
				{
					staff: {
						reply:
							'Hello {name}, you are right about the weeks, and I will not make excuses. The panel decides on {visit}. {officer}',
						again: 'Still waiting',
						done: 'The assessment is agreed and has a date for each step.',
						wont: 'The panel said no for now. I ring you to go through why, and the letter says how to appeal.',
					},
				},
			],
			[
				'taxi for my daughter did not come AGAIN, third new driver this term, she does not do new',
				{ what: 'transport', school: 'Lock Lane School' },
				{
					staff: {
						reply:
							'Hello {name}, from Monday it is the same driver every day. She would like to meet your daughter first. {officer}',
						again: 'That would help a lot.',
						done: 'One driver, one route, and a photo of both on the fridge.',
					},
				},
			],
			[
				'The plan says speech therapy weekly. She has had two sessions since September.',
				{ what: 'plan', school: 'Chalkpit Primary' },
				{
					months: [10, 11, 12, 1, 2, 3],
					staff: {
						reply:
							'Hello {name}, the therapist left, and nobody told you. A new one starts on {visit}. {officer}',
						done: 'Therapy starts again on {day}, and the missed sessions are added on.',
					},
				},
			],
		],
	},
	{
		service: 'school-places',
		weight: 30,
		months: SEASONS.schools,
		told: [
			[
				'We got none of our [choices|six choices]. The school offered is [two buses away|an hour each way|the other side of the river].',
				{ what: 'offer', age: 11 },
				{
					months: [3, 4],
					staff: {
						reply:
							'Hello {name}, you are third on the list for your first choice, and lists move most in the first two weeks. {officer}',
						again: 'Third is not a school',
						done: 'A place at your second choice, from September.',
						wont: 'The appeal panel upheld the decision. She stays on the list, and until she is off it the bus is free.',
					},
				},
			],
			[
				'just moved here from [leeds|cardiff|bradford|abroad] need a y4 place asap',
				{ what: 'change', age: 8 },
				{
					staff: {
						reply:
							'Hello {name}, there are two schools with a place in that year. Could you see both on {visit}? {officer}',
						again: 'We saw both. The first one please!',
						done: 'A place from {day}, and the head would like to meet you at the gate.',
					},
				},
			],
			[
				'Applied [on time|in {month}|weeks before the deadline], have the email, you say you have nothing',
				{ what: 'start', age: 4 },
				{
					months: [1, 2, 3, 4],
					staff: {
						reply: 'Hello {name}, the email is proof enough. I am looking where it went. {officer}',
						done: 'Your application was found and counted as on time.',
					},
				},
			],
			[
				'Twins. [One got in. ONE.|You have offered us one place.]',
				{ what: 'offer', age: 4 },
				{
					staff: {
						reply:
							'Hello {name}, the second twin has a place too: the rules say so, and the computer did not. {officer}',
						again: 'THANK YOU',
						done: 'Both have a place in the same class.',
					},
				},
			],
			[
				'She is being bullied and will not go in. [What do we do in the middle of year 8?|Can she move before half term?|Who do I talk to?]',
				{ what: 'change', age: 12 },
				{
					staff: {
						reply:
							'Hello {name}, I am sorry. May I ring you today? There are places elsewhere, and there is help at her own school too. {officer}',
						again: 'Yes please ring, she is with me.',
						done: 'She starts at her new school on {day}, with somebody to walk in with.',
					},
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, there are two schools with a place in that year. Could you see both on {visit}? {officer}',
					'change',
				],
			],
			again: ['We saw both. The first one please!'],
			done: ['A place from {day}, and the head would like to meet you at the gate.'],
		},
	},
]
