import type { Replies, Voice } from './consultation-wording.ts'

const says = (went: string, say: string, tags: string[], more: Partial<Voice> = {}): Voice => ({
	leaning: 'all',
	says: { say },
	...(tags.length > 0 && { tags: { say: tags } }),
	publication: 'published',
	...more,
	given: { went, ...more.given },
})
const [evenings, name, todo, there] = ['Evenings', 'The name', 'Something to do', 'Getting there']

const voices: Voice[] = [
	says('often', 'Shuts at four. The cold does not.', [evenings], {
		given: { priority: 'evenings' },
	}),
	says('wanted', '“Warm space” says that you cannot pay your bills. I walked past twice.', [name]),
	says(
		'once',
		'Two buses with three children to sit in a room with nothing to do. The lady was lovely.',
		[todo, there],
		{
			in: 'south-marsh',
		},
	),
	says(
		'often',
		'A hot meal is what gets my dad out of the house. He would never say he is hungry.',
		['Food'],
		{
			given: { priority: 'food' },
		},
	),
	says(
		'often',
		'The heating in the tenants’ hall broke in January, and we sat there in coats.',
		[],
		{
			in: 'brickfields',
		},
	),
	says('often', 'Keep it open all year. Being lonely is not only for winter.', [todo]),
	says(
		'no',
		'I work nights and sleep days, my flat is 14 degrees. I need somewhere at 7 in the morning.',
		[evenings],
	),
	says('often', 'I learned to knit. I am 58 and a roofer. Do not print my name.', [todo], {
		in: 'millrace',
	}),
	says('wanted', 'Nobody told the sheltered housing. We would have filled a minibus.', [there], {
		group: 'Heathside Court residents',
		in: 'beacon-heath',
	}),
	says('once', 'The man at the desk asked for my postcode before he said hello.', [name]),
	says('often', 'Plug sockets. We all charge our phones there, let us be honest.', []),
	says('often', 'My carer takes me. The ramp is fine, the toilet door is not.', [there]),
	says(
		'wanted',
		'Last bus is at eight so an evening room in Tollgate is no use to Abbot’s Copse.',
		[there, evenings],
		{
			in: 'abbots-copse',
			given: { priority: 'near' },
		},
	),
	says(
		'no',
		'I was warm enough. I filled this in because my neighbour was not, and she will not.',
		[],
	),
	says('often', 'Quiet corner please. The telly is on all day and some of us cannot bear it.', [
		todo,
	]),
	says(
		'once',
		'Make it a café where you pay what you like. Then everybody goes and nobody looks.',
		[name, 'Food'],
		{
			given: { priority: 'food' },
		},
	),
	says(
		'often',
		'في القاعة يتكلم أحدهم العربية يوم الثلاثاء فقط، فنأتي كلنا يوم الثلاثاء.',
		[there],
		{
			language: 'ar',
			in: 'millrace',
		},
	),
	says('wanted', 'كنت أخجل أن يراني جيراني أدخل. غيّروا الاسم.', [name], { language: 'ar' }),
	says(
		'often',
		'الأطفال يحتاجون إلى مكان للواجبات في المساء، فالبيت بارد وضيق.',
		[evenings, todo],
		{
			language: 'ar',
			given: { priority: 'evenings' },
		},
	),
]

export const warmSpacesReplies: Replies = {
	count: 264,
	voices,
	leanings: { all: 1 },
	wards: {
		...{ 'quarry-rise': 5, 'beacon-heath': 5, 'abbots-copse': 4, 'south-marsh': 4 },
		...{ 'osier-fields': 4, tollgate: 2, millrace: 2, 'hithe-quay': 1 },
	},
	channels: { paper: 38, web: 34, hub: 20, phone: 8 },
	arabicShare: 0.1,
	readShare: 0.7,
	ratings: { share: 0.86, ease: [22, 36, 18, 16, 8], listened: [16, 36, 20, 18, 10] },
	draws: {
		went: { one: { often: 38, once: 20, wanted: 24, no: 18 } },
		stopped: { each: { hours: 0.46, far: 0.3, ashamed: 0.26, unknown: 0.3, nothing: 0.12 } },
		priority: { one: { evenings: 52, near: 26, food: 22 } },
		welcome: { one: { 1: 3, 2: 7, 3: 18, 4: 34, 5: 38 } },
	},
}
