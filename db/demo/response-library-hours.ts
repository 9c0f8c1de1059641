import type { Replies, Voice } from './consultation-wording.ts'

const says = (option: string, say: string, more: Partial<Voice> = {}): Voice => ({
	leaning: option === 'stay' ? 'stay' : 'change',
	says: { say },
	...more,
	given: { option, ...more.given },
})

const voices: Voice[] = [
	says('evening', 'I get off the 5.52. In eight years I have never once been inside on a weekday.'),
	says(
		'evening',
		'Our book group would come. We meet in the pub now and half of us would rather not.',
		{
			group: 'Heathside Readers',
		},
	),
	says('stay', 'Lunch club is Wednesday. Fourteen of us. Half don’t go anywhere else all week.', {
		in: 'beacon-heath',
		given: { use: 'people', matters: 5 },
	}),
	says(
		'monday',
		'Shut two days running is what’s wrong. I ring the surgery Monday, then need to print the form.',
	),
	says(
		'saturday',
		'Ask the school. My two do homework there till half five because I work till six.',
		{
			given: { use: 'study', 'hours-lost': ['tuesday-after-4', 'friday-after-4'] },
		},
	),
	says(
		'evening',
		'Only if there are two staff on. One person alone with the door open at 8 in winter is not right.',
	),
	says('stay', 'You asked us this two years ago.', { in: 'beacon-heath' }),
	says(
		'evening',
		'Last bus back to Abbot’s Copse is 8.04 from the library stop. Close at 7.45 and we can use it.',
		{
			in: 'abbots-copse',
			given: { matters: 5 },
		},
	),
	says(
		'monday',
		'Rhyme time on a Monday would save my sanity. There is nothing on for under twos.',
		{
			given: { use: 'children' },
		},
	),
	says('saturday', 'Saturday afternoon is the only time my grandson is with me.'),
	says('saturday', 'نأتي بعد دروس العربية يوم السبت فنجد الباب مغلقًا. ساعتان إضافيتان تكفيان.', {
		language: 'ar',
		given: { use: 'children' },
	}),
	says('evening', 'أعمل في النهار وأدرس الإنجليزية ليلًا. أحتاج إلى مكان هادئ فيه حاسوب.', {
		language: 'ar',
		given: { use: 'computers' },
	}),
]

export const libraryHoursReplies: Replies = {
	count: 47,
	voices,
	leanings: { change: 7, stay: 3 },
	wards: { 'beacon-heath': 10, 'abbots-copse': 5, 'quarry-rise': 1 },
	channels: { web: 48, paper: 34, hub: 14, phone: 4 },
	arabicShare: 0.06,
	readShare: 0.3,
	ratings: { share: 0.4, ease: [36, 46, 10, 6, 2], listened: [12, 36, 36, 10, 6] },
	draws: {
		option: {
			change: { one: { evening: 52, saturday: 30, monday: 18 } },
			stay: { one: { stay: 1 } },
		},
		'hours-lost': {
			each: {
				'tuesday-after-4': 0.3,
				'wednesday-morning': 0.34,
				'wednesday-afternoon': 0.22,
				'friday-after-4': 0.36,
				never: 0.16,
			},
		},
		use: { one: { books: 40, children: 20, computers: 16, study: 12, people: 12 } },
		matters: {
			change: { one: { 1: 6, 2: 12, 3: 30, 4: 34, 5: 18 } },
			stay: { one: { 1: 4, 2: 8, 3: 16, 4: 28, 5: 44 } },
		},
	},
}
