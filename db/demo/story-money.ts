import { SEASONS, type Theme } from './story.ts'

export const moneyThemes: Theme[] = [
	{
		service: 'cannot-pay',
		weight: 38,
		months: [1.4, 1.3, 1.2, 1.1, 0.9, 0.8, 0.8, 0.8, 1, 1, 1, 0.9],
		told: [
			[
				'[I cant pay it. Hours got cut. I am not dodging I just cant.|They cut my shifts to two. I cannot pay what it says.]',
				{ what: ['council-tax'], letter: 'no', afford: 20 },
				{
					staff: {
						reply:
							'Hello {name}, thank you for telling us, that is the hardest part. I have stopped everything for 28 days. {officer}',
						again: 'Thank you, I mean it.',
						done: '£20 a month, from the day after your pay. If the hours change, tell me and so does this.',
					},
				},
			],
			[
				'Bailiff letter [through the door today, I have not opened it, I feel sick|came. I am scared to answer the door]',
				{ what: ['council-tax'], letter: 'yes', 'letter-date': -3 },
				{
					staff: {
						reply:
							'Hello {name}, bring it unopened if you like; we open it together at the hub on {visit}. Nobody will come to your door until then. {officer}',
						again: 'I will come.',
						done: 'We opened it together. The case is back from the bailiffs, and there is a plan that you chose.',
					},
				},
			],
			[
				'[2 months|two months] behind with rent because of [the five week wait for uc|the uc wait]',
				{ what: ['rent'], letter: 'no', afford: 40 },
				{
					staff: {
						reply:
							'Hello {name}, nobody is put out over five weeks that the government took. The housing officer knows. {officer}',
						done: 'The arrears are spread over a year, and a hardship payment covers one of the two months.',
					},
				},
			],
			[
				'Summons for £1,140. I did ring in {month}. Nobody rang back.',
				{ what: ['council-tax'], letter: 'yes', 'letter-date': -9, afford: 60 },
				{
					staff: {
						reply:
							'Hello {name}, you did ring: I have found the call. The summons is on hold. {officer}',
						done: '£60 a month, the summons is withdrawn and its costs are off.',
						wont: 'The court had already made its order, so I could not undo it. I could take off the fees, and set the £60 a month that you said you can keep.',
					},
				},
			],
			[
				'I can pay 10 pounds a week [and I will, every week, if you let me|no more than that but every week]',
				{ what: ['council-tax', 'rent'], letter: 'no', afford: 43 },
				{
					staff: {
						reply: 'Hello {name}, ten pounds a week is fine. {officer}',
						again: 'First one paid today',
						done: 'Ten pounds a week it is, on Fridays.',
					},
				},
			],
			[
				'Been off sick [with my back|since {month}|after the operation], statutory sick pay only. Choosing between the meter and you.',
				{ what: ['council-tax'], letter: 'no', afford: 0 },
				{
					staff: {
						reply:
							'Hello {name}, choose the meter. I have stopped everything until you are back on your feet. {officer}',
						again: 'I cried a bit when I read that.',
						done: 'You were owed council tax support since you fell ill: that clears it, with £60 over.',
					},
				},
			],
			[
				'my ex was meant to be paying it[| and now its all on me|, he moved out in {month}]',
				{ what: ['council-tax'], letter: 'yes', 'letter-date': -14, afford: 30 },
				{
					staff: {
						reply:
							'Hello {name}, if both names are on it the law asks both. But I can split it, and I have. {officer}',
						done: 'Your half is £30 a month. His half is his, and the bailiffs have only his address.',
					},
				},
			],
		],
		staff: {
			replies: [
				[
					'Hello {name}, thank you for telling us, that is the hardest part. I have stopped everything for 28 days. {officer}',
					'no',
				],
				[
					'Hello {name}, I have rung the bailiffs and taken it back. Nobody will come to your door. {officer}',
					'yes',
				],
			],
			again: ['Thank you. I can breathe.'],
			done: [
				'There is a plan now that you said you can keep, and it begins after your next payday.',
				'You were owed council tax support: that clears most of it, and the rest is spread over a year.',
			],
		},
	},
	{
		service: 'housing-benefit',
		weight: 26,
		told: [
			[
				'My [housing benefit|benefit] stopped [and I dont know why, I have not changed anything|in {month} and no letter came]',
				{ what: 'stopped' },
				{
					staff: {
						reply:
							'Hello {name}, a letter went to your old address, and that is why. I have started it again and will look at the weeks between. {officer}',
						done: 'Started again, with nothing lost.',
					},
				},
			],
			[
				'started [new job|at the warehouse|as a dinner lady] 16 hrs a week, wages not the same each month',
				{ what: 'change', change: 'New job, 16 hours, pay differs from month to month.' },
				{
					staff: {
						reply:
							'Hello {name}, well done. Send me each payslip, by photo, and I do the rest. {officer}',
						again: 'payslips attached',
						done: 'Worked out anew each month, so that you never owe us.',
					},
				},
			],
			[
				'You say I owe £2,400 from when my son was here. He was 17.',
				{ what: 'overpaid' },
				{
					staff: {
						reply: 'Hello {name}, if he was 17 you do not. I have asked for the file. {officer}',
						again: 'Thank you for believing me.',
						done: 'The £2,400 is written off. We had his date of birth wrong.',
					},
				},
			],
			[
				'Pensioner, 79, never claimed anything in my life. Is it worth asking?',
				{ what: 'claim' },
				{
					staff: {
						reply:
							'Hello {name}, it is very much worth asking, and I would like to do it with you by phone on {visit}. {officer}',
						again: 'Please ring after 10, I am slow to the phone.',
						done: 'You get £41.16 a week from now, and three months back.',
						wont: 'With your savings you are just above the line. If they go below £16,000, ask again the same day.',
					},
				},
			],
			[
				'[partner|boyfriend|my wife] moved in 1st of the month',
				{ what: 'change', change: 'My partner moved in on the first of the month.' },
				{
					staff: {
						reply:
							'Hello {name}, thank you for telling us at once. What does your partner earn, roughly? {officer}',
						again: 'about 1200 a month',
						done: 'Changed from the first of the month. The new amount is in the post, and nothing is owed.',
					},
				},
			],
		],
		staff: {
			replies: ['Hello {name}, I have begun the claim for you with what you wrote. {officer}'],
			done: ['Agreed from the day that you asked. The amount is in the post.'],
		},
	},
	{
		service: 'hardship',
		weight: 30,
		months: SEASONS.winter,
		told: [
			[
				'leccy is on emergency credit, 2 kids, [paid friday|paid next week|wages late]',
				{ need: ['fuel', 'food'], people: 3 },
				{
					staff: {
						reply:
							'Hello {name}, a £49 voucher for the meter is on your phone now. Food comes this afternoon; is there anything that you do not eat? {officer}',
						again: 'No pork, and the little one is allergic to nuts. Thank you.',
						done: 'Voucher sent, food brought on {day}. The pantry at the hub has your name for six weeks.',
					},
				},
			],
			[
				'Our cooker died. We have been [eating cold for nine days. I am ashamed.|living on sandwiches.|using my neighbour’s microwave.]',
				{ need: ['furniture'], people: 4 },
				{
					staff: {
						reply:
							'Hello {name}, please do not be ashamed. A cooker comes on {visit}, fitted. {officer}',
						again: 'We had a hot dinner. Thank you.',
						done: 'Cooker fitted on {day}. The adviser found £28 a week that you were owed.',
					},
				},
			],
			[
				'School says she must have the blazer with the badge. [£54. For a blazer.|£54 and she will grow out of it by summer.]',
				{ need: ['school'], people: 2 },
				{
					staff: {
						reply:
							'Hello {name}, it is paid for; take the voucher to the shop on Clement Street. I have also rung the school. {officer}',
						done: 'Blazer paid for, and the school has a cupboard of second-hand ones from now on.',
					},
				},
			],
			[
				'nothing in the cupboard till [thursday|payday|monday]',
				{ need: ['food'], people: 1 },
				{
					staff: {
						reply: 'Hello {name}, a parcel comes today before six. {officer}',
						again: 'it came, thank you so much',
						done: 'Food brought on {day}, and the pantry at the hub has your name for six weeks.',
						wont: 'You had moved by the time we came. The food pantry on Bakehouse Street asks nothing and is open every weekday.',
					},
				},
			],
			[
				'I had to leave with one bag. We have the flat now but no beds.',
				{ need: ['furniture'], people: 3 },
				{
					once: true,
					staff: {
						reply: 'Hello {name}, three beds with bedding come on {visit}. {officer}',
						again: 'The children slept. So did I.',
						done: 'Three beds and bedding were delivered on {day}, and a table came with them.',
					},
				},
			],
		],
		staff: {
			replies: [
				['Hello {name}, a £49 voucher for the meter is on your phone now. {officer}', 'fuel'],
				['Hello {name}, a parcel comes today before six. {officer}', 'food'],
			],
			done: ['The voucher has been used, and the pantry at the hub has your name for six weeks.'],
		},
	},
]
