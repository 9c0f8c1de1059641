import { NONE, type Replies, type Voice } from './consultation-wording.ts'

const says = (leaning: string, anything: string, more: Partial<Voice> = {}): Voice => ({
	leaning,
	says: { anything },
	...more,
})
const walks = { travel: 'walk' }
const drives = { travel: 'car' }

const voices: Voice[] = [
	says(
		'for',
		'I push a double buggy. By the bank I have to go into the road, with two toddlers, on a bus route. That is the whole of my answer really.',
		{ given: walks, in: 'tollgate' },
	),
	says(
		'for',
		'I have a guide dog. Boards, bins and bikes on the pavement are worse for me than the traffic. Wider pavements are only good if you keep them clear.',
		{ given: walks },
	),
	says(
		'for',
		'More shade please. In July it was 36 degrees at the bus stop and there is not one tree.',
	),
	says('for', 'A toilet! I plan my shopping around which café will let me use theirs. I am 74.', {
		in: 'beacon-heath',
		given: { first: ['toilets', 'seats', 'crossings'] },
	}),
	says(
		'for',
		'Nobody crosses at the crossing because it is miles from the market entrance. Put one where people already walk.',
		{ given: walks },
	),
	says(
		'against',
		'I fit kitchens. If I cannot stop within 50 metres of the job I cannot take the job. Do not turn every kerb into a flower bed.',
		{ given: { ...drives, 'street-use': 'loading' } },
	),
	says(
		'against',
		'Alma Grove is a rat run already. Take a lane out of the High Road and we will get the rest of it past our front doors. Please measure the side streets before you draw anything.',
		{ in: 'tollgate', given: { 'lane-worry': 'side-streets' } },
	),
	says(
		'against',
		'My husband has a Blue Badge. Two of the three bays near the chemist went when you did the bus stop. If the last one goes we stop coming, it is as simple as that.',
		{ given: { ...drives, 'lane-worry': 'blue-badge' } },
	),
	says(
		'mixed',
		'I like the trees but who waters them? The ones on Station Approach were dead in two summers.',
	),
	says('mixed', 'Fine, but not another Christmas with the road up. Start in January.', {
		in: 'tollgate',
	}),
	says(
		'for',
		'I cycle to the station every day. A lane with only paint will not do it, buses pull across it. Either a kerb or nothing.',
		{ given: { travel: 'bicycle', first: ['cycling', 'crossings', 'lighting'] } },
	),
	says(
		'mixed',
		'Speaking for the 31 stallholders of the Saturday market: power and water first. We run on generators and carry water from the library. We will back a wider pavement if the pitches do not shrink.',
		{
			group: 'Market Yard Traders',
			given: {
				'street-use': 'pavement',
				budget: { points: { market: 60, paving: 20, shopfronts: 20 } },
			},
		},
	),
	says(
		'for',
		'We asked 44 of our members. The thing named most often was a seat with arms, every hundred metres or so. A bench with no back and no arms is not a seat if you are 80.',
		{ group: 'Larkhithe Over 60s Forum', given: { first: ['seats', 'toilets', 'crossings'] } },
	),
	says(
		'against',
		'Footfall is down because rents are up, not because of the pavement. Spend it on the empty shops.',
		{ given: { 'lane-worry': 'trade' } },
	),
	says(
		'for',
		'I let my daughter (11) walk to school on her own except for the High Road. Fix that.',
	),
	says(
		'mixed',
		'At night it is too dark between the station and the library, women in my block walk round by Clement Street instead. Light is cheaper than paving.',
		{ in: 'tollgate', given: { first: ['lighting', 'crossings', 'toilets'] } },
	),
	says(
		'against',
		'I drive the 62. There is nowhere to pull in past a delivery van as it is. One lane each way means everyone waits for one parcel.',
		{ given: { 'lane-worry': 'queues' } },
	),
	says('for', 'the rain sits outside the bakers for days. whatever you do make it drain', {
		given: walks,
	}),
	says('for', 'Bring back the clock.', { in: 'quarry-rise' }),
	says(
		'mixed',
		'I am deaf and I rely on seeing who is coming. Shared space with no kerb frightens me. Please keep a clear edge.',
		{ given: walks },
	),
	says(
		'for',
		'أسكن فوق المخبز منذ ست سنوات. الضجيج ليلًا من السيارات المسرعة بعد منتصف الليل، لا من الحافلات. ضيقوا الطريق فيبطئ الناس.',
		{ language: 'ar', in: 'tollgate', given: walks },
	),
	says(
		'for',
		'أمي تمشي بعكاز ولا تجد مكانًا تجلس فيه بين المحطة والسوق. مقعد واحد في منتصف الطريق يكفيها.',
		{ language: 'ar', given: { first: ['seats', 'shade', 'toilets'] } },
	),
	says(
		'mixed',
		'أنا مع الأشجار، لكن لا تغلقوا مكان تفريغ البضاعة صباحًا. نفتح في السادسة والشاحنة تأتي قبلها بنصف ساعة.',
		{ language: 'ar', in: 'tollgate', given: { 'street-use': 'loading', shop: 'مخبز السنابل' } },
	),
	says('against', 'لا تكفي المواقف الآن، فكيف إذا أُخذ مسار آخر؟', {
		language: 'ar',
		given: drives,
	}),
	{
		leaning: 'against',
		says: {
			'stay-away':
				'The bus from Abbot’s Copse stops at eight. I go to the retail park with my sister.',
		},
		in: 'abbots-copse',
		given: { reasons: ['never'], travel: 'car' },
	},
	{
		leaning: 'mixed',
		says: {
			'parking-need':
				'Ten minutes outside the chemist for my mum’s prescriptions. She cannot get from the car park.',
		},
		given: { travel: 'car', 'street-use': 'pavement' },
	},
	{
		leaning: 'against',
		says: { 'parking-need': 'Flour. 25 kilo sacks, forty of them, three times a week.' },
		given: { travel: 'car', 'street-use': 'loading', shop: 'The Old Oven' },
		in: 'tollgate',
	},
]

export const highStreetReplies: Replies = {
	count: 96,
	voices,
	leanings: { for: 5, mixed: 3, against: 2 },
	wards: { tollgate: 9, 'hithe-quay': 4, millrace: 4, 'quarry-rise': 3, 'beacon-heath': 2 },
	channels: { web: 62, paper: 16, hub: 12, phone: 8, letter: 2 },
	arabicShare: 0.1,
	readShare: 0.4,
	ratings: {
		share: 0.42,
		ease: [26, 48, 12, 10, 4],
		listened: [10, 38, 32, 14, 6],
	},
	draws: {
		reasons: {
			each: { food: 0.5, market: 0.35, station: 0.4, work: 0.15, cafe: 0.25, services: 0.3 },
		},
		travel: {
			for: { one: { walk: 54, bus: 24, bicycle: 14, car: 6, dial: 2 } },
			mixed: { one: { walk: 42, bus: 28, bicycle: 4, car: 20, dial: 6 } },
			against: { one: { walk: 18, bus: 12, car: 66, dial: 4 } },
		},
		visits: { between: [0, 7], step: 1 },
		'last-visit': { ago: [0, 16] },
		spend: { between: [0, 4500], step: 250 },
		parts: {
			rows: {
				pavements: [12, 32, 52, 4],
				crossings: [10, 30, 55, 5],
				air: [8, 36, 44, 12],
				seats: [6, 20, 66, 8],
			},
		},
		safe: { one: { 1: 18, 2: 34, 3: 28, 4: 13, 5: 4, 'prefer-not-to-say': 3 } },
		'worst-place': {
			one: {
				'Outside the bank': 5,
				'Bus stop by the station': 4,
				'Corner of Clement Street and the High Road': 3,
				'The way into Market Yard': 3,
				'Turnpike Lane junction': 2,
				[NONE]: 14,
			},
		},
		'street-use': {
			for: { one: { pavement: 50, trees: 47, loading: 3 } },
			mixed: { one: { pavement: 40, trees: 38, loading: 22 } },
			against: { one: { pavement: 22, trees: 20, loading: 58 } },
		},
		support: {
			for: { one: { 7: 15, 8: 30, 9: 20, 10: 35 } },
			mixed: { one: { 3: 8, 4: 20, 5: 32, 6: 26, 7: 14 } },
			against: { one: { 0: 40, 1: 18, 2: 22, 3: 14, 4: 6 } },
		},
		'lane-worry': {
			one: { queues: 34, 'side-streets': 28, trade: 16, 'blue-badge': 10, emergency: 8, other: 4 },
		},
		first: { order: { crossings: 6, shade: 4, seats: 4, toilets: 4, lighting: 3, cycling: 2 } },
		budget: {
			for: { points: { paving: 5, green: 5, market: 2, shopfronts: 1 } },
			mixed: { points: { paving: 4, green: 3, market: 4, shopfronts: 2 } },
			against: { points: { paving: 3, green: 1, market: 4, shopfronts: 5 } },
		},
		'walk-along': { one: { given: 1, [NONE]: 4 } },
	},
}
