import { SEASONS, type Theme } from './story.ts'

export const taxThemes: Theme[] = [
	{
		service: 'council-tax-bill',
		weight: 96,
		months: SEASONS.march,
		told: [
			[
				'Moved out of {n} {street} [at the end of {month}|a fortnight ago] and still being billed',
				{ what: 'moved', 'moved-on': -16 },
				{
					staff: {
						reply:
							'Hello {name}, I have your account open. Could you send a picture of the tenancy’s last page, just the dates and signatures? {officer}',
						again: 'Sent it.',
						done: 'Your account is closed from the day that you left. £86.20 goes back to your bank.',
						wont: 'The law counts the tenancy’s end, not the day that you handed in the keys, so the last two weeks stay. You may appeal; how is set out in the letter.',
					},
				},
			],
			[
				'council tax bill wrong, [got my neighbours name on it|its in next doors name|says someone else lives here]',
				{ what: 'wrong', 'wrong-how': 'It has the name of the person at number 9.' },
				{
					staff: {
						reply:
							'Hello {name}, the two flats were swapped in our list. I am putting it right for both of you. {officer}',
						done: 'A right bill in your own name is in the post, and one for your neighbour.',
					},
				},
			],
			[
				'You have taken [two direct debits|the payment twice] in one month. [I had 11 pounds left.|The bank has charged me for it.|I am overdrawn now.]',
				{
					what: 'wrong',
					'wrong-how': 'Two payments were taken on the first and the third.',
					account: '7041 2286',
				},
				{
					staff: {
						reply:
							'Hello {name}, the second payment goes back to your bank tonight. It was our mistake, and I have told them that. {officer}',
						again: 'Money is back, thank you {officer}',
						done: 'The second payment was returned on {day}, with the bank’s charge.',
					},
				},
			],
			[
				'Why is my [band D and the identical house opposite band C|house band E and next door band D]?',
				{ what: 'band' },
				{
					staff: {
						reply:
							'Hello {name}, bands are set by the valuation office, not by us. The form is two pages; I can fill it with you at the hub. {officer}',
						notUs:
							'The band is for the valuation office to decide. We have filled in its form with you and sent it; they write to you within two months.',
					},
				},
			],
			[
				'Can I pay on the 15th instead of the 1st? [I am paid on the 12th.|My pension comes on the 13th.|Wages land on the 14th.|I changed jobs.]',
				{ what: 'pay-how', account: '7043 9017' },
				{
					staff: {
						reply: 'Hello {name}, of course. {officer}',
						done: 'Your payments move to the 15th, beginning next month.',
					},
				},
			],
			[
				'[The new bill has come and it is up again.|My bill is £84 more than last year.|Another letter, another rise.] I would like somebody to explain to me in ordinary words what adult social care precept means.',
				{ what: 'wrong', 'wrong-how': 'I do not understand the second line.' },
				{
					months: [3, 4, 5],
					staff: {
						reply:
							'Hello {name}, in ordinary words: £7 of every £100 is only for helping people who are old or disabled with daily life. May I ring you about the rest? {officer}',
						again: 'That is the first explanation I have understood. Do ring.',
						done: 'We went through the bill together by phone, line by line.',
					},
				},
			],
			[
				'My husband died in {month}. The bill still comes in his name and I cannot bear to open it.',
				{ what: 'wrong', 'wrong-how': 'It is in the name of my late husband.' },
				{
					once: true,
					staff: {
						reply:
							'Hello {name}, I am very sorry for your loss. You need do nothing: from today it is in your name, with the discount for living alone, and a smaller amount. {officer}',
						again: 'Thank you. That is the first kind letter I have had.',
						done: 'The account is in your name. Nothing will come in his again; I have seen to it in the other offices too.',
					},
				},
			],
			[
				'[just bought first flat!!|finally got keys to our first place,|first flat,] how do i register for council tax',
				{ what: 'moved', 'moved-on': -4 },
				{
					staff: {
						reply:
							'Hello {name}, congratulations! The date that you got the keys is all I need. {officer}',
						again: 'last Friday!!',
						done: 'You are registered from the day you got the keys. Welcome.',
					},
				},
			],
			[
				'[i am a lodger not the tenant|only rent a room here|i lodge with a lady here] why is the bill in my name',
				{ what: 'wrong', 'wrong-how': 'I rent one room. The landlady lives here.' },
				{
					staff: {
						reply:
							'Hello {name}, then it is not yours to pay. The landlady’s name is enough. {officer}',
						done: 'The bill is in her name now, and yours is closed at nothing.',
					},
				},
			],
			[
				'[I was told on the phone|The man on the phone said|Your letter in {month} said] it was sorted. It was not sorted. Please write down that it is sorted.',
				{
					what: 'wrong',
					'wrong-how': 'The bill still counts the flat as two homes.',
					account: '7039 1154',
				},
				{
					staff: {
						reply:
							'Hello {name}, it is sorted, and here it is in writing, with my name under it. {officer}',
						again: 'Thank you. I have printed it.',
						done: 'It is one home, it has one bill, and this letter is our word that the matter is settled.',
					},
				},
			],
			[
				'Refund? I overpaid by £212 and have been asking since {month}',
				{ what: 'wrong', 'wrong-how': 'I have paid £212 too much.', account: '7040 7731' },
				{
					staff: {
						reply: 'Hello {name}, it sat with a person who has left. It is with me now. {officer}',
						done: '£212 was refunded on {day}. The delay was ours.',
					},
				},
			],
			[
				'change of address please: from {n} {street}, tenancy ended on the last of the month',
				{ what: 'moved', 'moved-on': -8 },
				{
					staff: {
						reply: 'Hello {name}, thank you. Where should the last bill go? {officer}',
						again: 'To this email please.',
						done: 'Closed from the end of the tenancy. The last bill is for £14.80.',
					},
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, thank you. The day that you got the keys is all I need. {officer}',
					'moved',
				],
			],
			again: [['It was the day I gave, the keys came the same morning.', 'moved']],
			done: ['Your account is right from that day, and the new bill is in the post.'],
		},
	},
	{
		service: 'council-tax-discount',
		weight: 40,
		months: [1, 1, 1.5, 1.3, 0.8, 0.8, 0.8, 0.8, 1.5, 1.5, 0.7, 0.5],
		told: [
			[
				'I live alone since {month} and would like the discount',
				{ which: 'alone', since: -70 },
				{
					staff: {
						reply: 'Hello {name}, I have taken your word for it; we check now and then. {officer}',
						done: '25 per cent off from the day that you gave. Your bill is lower by £31 a month.',
					},
				},
			],
			[
				'all [four|five|three] of us are students why did we get a bill',
				{ which: 'student', since: -30 },
				{
					staff: {
						reply:
							'Hello {name}, a student letter from each of you and there is nothing to pay at all. {officer}',
						again: 'Here are all four letters.',
						done: 'Exempt for the whole year. Nothing to pay.',
					},
				},
			],
			[
				'Mum has dementia, somebody at the carers’ group said she should not be paying. She has paid for three years.',
				{ which: 'disabled', since: -900 },
				{
					staff: {
						reply:
							'Hello {name}, your friend is right, and it can be dated back. One form from the doctor is needed; I have sent it to the surgery myself. {officer}',
						again: 'I honestly did not know. Thank you.',
						done: 'Dated back to the diagnosis: £3,118 goes back to her account.',
					},
					once: true,
				},
			],
			[
				'You took my single person discount away because of a letter I never got[| and now I owe £300|, I have lived alone for 11 years]',
				{ which: 'alone', since: -45 },
				{
					staff: {
						reply:
							'Hello {name}, the letter went to the flat upstairs. The discount is back while I put it right. {officer}',
						done: 'The discount is back, without a gap.',
					},
				},
			],
			[
				'flat being done up, [no kitchen, nobody can live in it|no kitchen no floor|there is no kitchen or bathroom in it]',
				{ which: 'empty', since: -60 },
				{
					staff: {
						reply:
							'Hello {name}, have you a picture, and a date when the builders began? {officer}',
						again: 'Picture attached, you can see the sky through it.',
						done: 'Six months without a charge, from the day that the kitchen came out.',
						wont: 'The discount for empty homes does not cover new kitchens. I am sorry; the letter says what does count.',
					},
				},
			],
			[
				'I left care last year. Somebody told me I dont pay till 25?',
				{ which: 'alone', since: -200 },
				{
					once: true,
					staff: {
						reply:
							'Hello {name}, somebody told you right: until you are 25. You should have been told by us. {officer}',
						again: 'omg thank you',
						done: 'Nothing to pay until you are 25, and what you paid comes back to you.',
					},
				},
			],
		],
		staff: {
			replies: ['Hello {name}, I have taken your word for it; we check now and then. {officer}'],
			done: ['25 per cent off from the day that you gave.'],
		},
	},
]
