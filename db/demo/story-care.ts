import { SEASONS, type Theme } from './story.ts'

export const careThemes: Theme[] = [
	{
		service: 'care-assessment',
		weight: 36,
		months: SEASONS.winter,
		told: [
			[
				'Dad is home from hospital on {day} and cannot manage the stairs or the bath on his own',
				{ who: 'relative', agrees: 'yes', with: ['washing', 'moving'], coping: 4 },
				{
					onBehalfOf: 'My father',
					staff: {
						reply:
							'Hello {name}, carers start the evening that he comes home, and a social worker visits on {visit}. {officer}',
						again: 'The carers were lovely with him.',
						done: 'Carers come morning and evening for six weeks, free, and then we look again together.',
					},
				},
			],
			[
				'I have looked after my wife for nine years. I am 84. I cannot lift her any more.',
				{ who: 'relative', agrees: 'yes', with: ['washing', 'moving'], coping: 5 },
				{
					onBehalfOf: 'My wife',
					access: ['large_print'],
					staff: {
						reply:
							'Hello {name}, nine years. You do not have to lift from today: two carers start tonight, and I come on {visit}. {officer}',
						again: 'I went to the bowls club. First time since 2017.',
						done: 'Two carers come three times a day, and you have Wednesdays for yourself. The plan is in the post in large print.',
					},
					once: true,
				},
			],
			[
				'Mum [leaves the gas on. She says she doesnt.|leaves the gas on and the front door open.|has left the gas on three times this month.]',
				{ who: 'relative', agrees: 'no', with: ['memory', 'meals'], coping: 4 },
				{
					onBehalfOf: 'My mother',
					staff: {
						reply:
							'Hello {name}, would it be all right if I rang your mother first, so that it is not behind her back? {officer}',
						again: 'she was cross but then she made you tea so',
						done: 'A valve now shuts off the gas by itself, and she goes to the day club on Tuesdays.',
					},
				},
			],
			[
				'my carer stopped coming [when the agency shut|since {day}|after the agency folded] and nobody told me who is next',
				{ who: 'me', with: ['washing', 'meals'], coping: 4 },
				{
					staff: {
						reply:
							'Hello {name}, that should never happen. Somebody is with you this evening. {officer}',
						done: 'Another agency took over on {day}, and you have a number that a person answers.',
					},
				},
			],
			[
				'It is not that I need much. I just have not spoken to anyone since Sunday.',
				{ who: 'me', with: ['company'], coping: 2 },
				{
					staff: {
						reply:
							'Hello {name}, I would like to ring you on {visit} for a chat, and there is tea at the library on Thursdays. {officer}',
						again: 'Yes please. After eleven is best.',
						done: 'You are matched with Joan, who also likes the wireless. She comes on Fridays.',
					},
					once: true,
				},
			],
			[
				'Neighbour here. Mr A at {n} is a proud man and will not ask, but he has stopped cooking.',
				{ who: 'relative', agrees: 'no', with: ['meals', 'company'], coping: 3 },
				{
					onBehalfOf: 'My neighbour',
					access: ['speaks_for_me'],
					staff: {
						reply:
							'Hello {name}, thank you for looking out for him. We will call as the people who check smoke alarms, which we also are. {officer}',
						done: 'He let us in, and has hot lunches from the club on the corner. He thinks it was his own idea.',
						wont: 'We met him, and he is managing, in his way. He has our number on the fridge.',
					},
					once: true,
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, a social worker comes on {visit} morning, and can stay as long as it takes. {officer}',
			],
			again: ['Thank you. After eleven is best.'],
			done: ['Carers come every morning from {day}, and somebody looks again in six weeks.'],
			wont: [
				'After our visit we agreed together that there is no need for care yet. The plan says when to call us again, and whom.',
			],
		},
	},
	{
		service: 'home-equipment',
		weight: 18,
		told: [
			[
				'Could I have a rail by the back step? I fell on it twice.',
				{ what: ['door'], falls: 'yes', 'how-many': 2 },
				{
					staff: {
						reply:
							'Hello {name}, a rail is a small thing and needs no assessment. Fitted on {visit}. {officer}',
						done: 'Two rails fitted on {day}.',
					},
				},
			],
			[
				'bath too high for mum since the stroke',
				{ what: ['bath'], falls: 'no' },
				{
					onBehalfOf: 'My mother',
					staff: {
						reply: 'Hello {name}, an occupational therapist comes on {visit} to measure. {officer}',
						done: 'A bath lift is in since {day}, and the man showed her how.',
					},
				},
			],
			[
				'My son is 13 and I still carry him up the stairs. He weighs 45 kilos.',
				{ what: ['stairs', 'bath'], falls: 'no' },
				{
					onBehalfOf: 'My son',
					staff: {
						reply:
							'Hello {name}, you should not be carrying 45 kilos. An occupational therapist comes on {visit}. {officer}',
						again: 'He is so excited about the lift.',
						done: 'The grant for a through-floor lift is agreed. Works start after the holidays.',
					},
					once: true,
				},
			],
			[
				'I slide off my chair',
				{ what: ['bed'], falls: 'yes', 'how-many': 4 },
				{
					staff: {
						reply:
							'Hello {name}, somebody comes on {visit}, and brings three chairs to try. {officer}',
						done: 'You have the blue one, which is a little higher.',
					},
				},
			],
		],
		staff: {
			replies: ['Hello {name}, somebody comes on {visit} to measure. {officer}'],
			done: ['A rail and a bath board were fitted on {day}.'],
		},
	},
	{
		service: 'blue-badge',
		weight: 30,
		told: [
			[
				'Renewing my badge, it runs out [at the end of the month|on the 30th|soon and I need it for the hospital]',
				{ what: 'renew', badge: '7LK4PX' },
				{
					staff: {
						reply:
							'Hello {name}, your old badge is good until the new one comes, I have noted it. {officer}',
						done: 'Renewed. The new badge was posted on {day}.',
					},
				},
			],
			[
				'where is my blue badge i applied in {month}',
				{ what: 'late' },
				{
					staff: {
						reply:
							'Hello {name}, it was made, and sent to your old flat. I bring you another myself on {visit}. {officer}',
						again: 'Got a ticket while waiting. Can you sort that',
						done: 'A new one came to you by hand on {day}.',
					},
				},
			],
			[
				'My son is autistic and runs. Can he have a badge though he can walk?',
				{ what: 'apply' },
				{
					onBehalfOf: 'My son',
					staff: {
						reply:
							'Hello {name}, yes: badges are for hidden disabilities too. A letter from his school would help. {officer}',
						again: 'Letter from school attached.',
						done: 'Approved for three years. The badge comes by post within a week.',
					},
					once: true,
				},
			],
			[
				'badge stolen out of the car[, window smashed and all| on {street} last night]',
				{ what: 'lost', badge: '9QT2HD' },
				{
					staff: {
						reply:
							'Hello {name}, I have cancelled it, so that nobody can use it. A new one is on order. {officer}',
						done: 'A new badge was posted on {day}. There is no charge when the police have it.',
					},
				},
			],
			[
				'First time applying. [New hip, then the other hip.|Both hips.]',
				{ what: 'apply' },
				{
					staff: {
						reply:
							'Hello {name}, a physiotherapist sees you on {visit}; it takes ten minutes. {officer}',
						done: 'Approved for a year, and for longer if the hips take longer.',
						wont: 'By the national rules two hips that heal do not count beyond a year. Ask again if it lasts, and we count from today.',
					},
				},
			],
		],
		staff: {
			replies: [
				'Hello {name}, a physiotherapist sees you on {visit}; it takes ten minutes. {officer}',
			],
			done: ['Approved. The badge comes by post within a week.'],
		},
	},
	{
		service: 'worried-about-adult',
		weight: 8,
		told: [
			[
				'The old lady at {n} gives money to two men who come on pension day. She says they are friends.',
				{ worry: 'She is frightened of them and has no food in.', knows: 'no' },
				{ anonymous: true, once: true },
			],
			[
				'My brother has stopped washing and opening letters, you can hardly get in the door for boxes',
				{ worry: 'He does not let anyone in and is very thin.', knows: 'yes' },
				{ onBehalfOf: 'My brother' },
			],
			[
				'A carer was rough with the man I visit. He had marks on his arm.',
				{ worry: 'Marks on both arms; he would not say why.', knows: 'yes' },
			],
		],
		staff: {
			replies: [
				'Thank you for telling us. Somebody went today. I cannot say more, but you did the right thing. {officer}',
			],
			done: [
				'We have seen the person and there is a plan to keep them safe. I cannot tell you more than that.',
			],
		},
	},
	{
		service: 'worried-about-child',
		weight: 7,
		told: [
			[
				'Little girl about 5 on her own on the balcony again, late, in the cold',
				{
					worry: 'She is out there alone at ten at night, with no coat.',
					age: 'about 5',
					now: 'no',
				},
				{ anonymous: true },
			],
			[
				'A boy in my class has started carrying two phones and has new trainers every week',
				{ worry: 'He is 13 and goes missing from lessons. I teach him.', age: '13', now: 'no' },
				{ once: true },
			],
			[
				'i can hear them shouting at the kids through the wall every night',
				{ worry: 'Shouting and crying, and then it goes quiet.', age: 'two small ones', now: 'no' },
				{ anonymous: true },
			],
		],
		staff: {
			replies: ['Thank you for telling us. A social worker has this now. {officer}'],
			done: [
				'A social worker has met the family. I cannot tell you more, and thank you for speaking up.',
			],
		},
	},
	{
		service: 'domestic-abuse',
		weight: 7,
		told: [
			[
				'I have packed a bag. He is back at six. I do not know where to go.',
				{ 'safe-now': 'yes', 'safe-contact': 'Text only, before 5', children: 'yes' },
				{ once: true },
			],
			[
				'he checks my phone so please only ring work',
				{
					'safe-now': 'yes',
					'safe-contact': 'At work, mornings, say you are the dentist',
					children: 'no',
				},
				{ once: true },
			],
		],
		staff: {
			replies: [
				'You did right to write. I will reach you only in the way that you said. {officer}',
			],
			done: [
				'You are safe where you are now, and the same person stays beside you. Nothing about this is kept where others can see it.',
			],
		},
	},
]
