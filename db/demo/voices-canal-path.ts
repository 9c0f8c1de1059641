import type { Voice } from './consultation-wording.ts'

const [light, water, bikes] = ['Light', 'Water and surface', 'Bicycles and walkers']
const [nature, boats, waysIn, money] = ['Nature', 'Boats', 'Ways in', 'Money and upkeep']

const says = (
	leaning: string,
	why: string,
	tags: string[] = [],
	more: Partial<Voice> = {},
): Voice => ({
	leaning,
	says: { why },
	...(tags.length > 0 && { tags: { why: tags } }),
	...more,
})
const published = { publication: 'published' } as const
const arabic = { language: 'ar' } as const

export const canalVoices: Voice[] = [
	says(
		'build',
		'I finish at the hospital laundry at ten. From October I pay for a taxi, £9 a time, because I will not walk under that bridge.',
		[light],
		published,
	),
	says(
		'build',
		'Wellies in the bag from November. Not a joke, I keep them at work.',
		[water],
		published,
	),
	says(
		'gentle',
		'I count bats for the survey. The bridge can have its lamp, the reach must not. Amber, low, off at ten, and please write that into the contract so that it is not “improved” later.',
		[nature, light],
		published,
	),
	says(
		'leave',
		'It is a towpath. It floods. It has flooded since 1811. Spend the money on the dual carriageway pavement and people have a choice.',
		[water, money],
		published,
	),
	says(
		'build',
		'My chair weighs 140 kilos with me in it. Gravel is fine when it is new. By the second winter it is a ploughed field.',
		[water, waysIn],
		published,
	),
	says(
		'gentle',
		'Bells! Half of them have no bell. The other half ring and expect you to leap into the nettles.',
		[bikes],
		published,
	),
	says(
		'build',
		'The K-barrier at Flood Lane does not let my trike through, so I lift it over, with a bad back. Please take it out.',
		[waysIn, bikes],
		published,
	),
	says(
		'gentle',
		'We live aboard at the lock, four boats, two children. If you raise the edge, do the moorings first and the path second or we are cut off for a season.',
		[boats],
		{
			...published,
			group: 'Lock Moorings Residents',
			in: 'hithe-quay',
		},
	),
	says(
		'build',
		'Please ring me on 07700 900187 if you want the photos of February, I have about thirty. The water was over the second step at number 12.',
		[water],
		{
			...published,
			redacted: {
				question: 'why',
				text: 'Please ring me on [removed] if you want the photos of February, I have about thirty. The water was over the second step at number [removed].',
				reason: 'A telephone number and a house number',
			},
		},
	),
	says(
		'leave',
		'The tower people got their planning permission and we get a path to the towers. Funny that.',
		[money],
		{
			...published,
			reported:
				'This is a dig at everybody who lives in the new flats. I rent there and I have used this path for eleven years.',
		},
	),
	says(
		'build',
		'Somebody was mugged by the bridge in the spring and it was Kieran from the bike shop, he had his phone taken.',
		[light],
		{
			...published,
			redacted: {
				question: 'why',
				text: 'Somebody was mugged by the bridge in the spring [removed].',
				reason: 'Names somebody else',
			},
		},
	),
	says('leave', 'All cyclists are scum and should be pushed in.', [], { publication: 'withheld' }),
	says(
		'build',
		'We walk a crocodile of 28 six-year-olds to the pool along there. Width matters more than anything. Two abreast with a bike coming is not possible now.',
		[bikes, water],
		{
			...published,
			group: 'Kingfisher Primary School',
			in: 'osier-fields',
		},
	),
	says(
		'gentle',
		'Kingfisher by the third bend most mornings at about seven. Leave the willow roots alone and he stays.',
		[nature],
		published,
	),
	says(
		'build',
		'Signs that say how far it is. I had no idea you could get to the station in 18 minutes.',
		[waysIn],
		published,
	),
	says(
		'gentle',
		'Whatever you lay, who sweeps it? Bins at both ends have been full since June.',
		[money],
		published,
	),
	says('build', 'Tarmac. I push my dad. I know it isn’t pretty.', [water], published),
	says('gentle', 'Bound gravel at Beacon Heath has been perfect and it looks right. Copy that.', [
		water,
	]),
	says(
		'build',
		'E-scooters at 25 mph, no lights. A lovely smooth path will make that worse unless there are things to slow them down.',
		[bikes],
		published,
	),
	says(
		'leave',
		'I go there because it is dark. You can see Orion. There is nowhere else left in this town.',
		[nature, light],
		published,
	),
	says(
		'build',
		'There is no way down from the Ropewalk side without 22 steps. A ramp there would do more than all the rest.',
		[waysIn],
		published,
	),
	says(
		'build',
		'The Ramblers would like the path dry all year. We ask for bound gravel and a bench at each kilometre.',
		[water, waysIn],
		{
			...published,
			group: 'Larkhithe Ramblers',
		},
	),
	says(
		'build',
		'My running group is twelve women. We stopped in October. We start again when the clocks change. That is five months of the year.',
		[light],
		published,
	),
	says(
		'gentle',
		'Solar studs in the ground, like they have at the marina. You see the edge and the bats do not mind.',
		[light, nature],
		published,
	),
	says(
		'build',
		'Last February I fell in. Not far, up to my waist, but I am 69 and nobody was about.',
		[water, light],
		{ in: 'osier-fields' },
	),
	says(
		'leave',
		'I do not trust that it will cost what you say. The footbridge was going to be £200,000 and it was £340,000.',
		[money],
		published,
	),
	says(
		'gentle',
		'No more signs please, there are eleven between the lock and the bridge. I counted.',
		[nature],
		published,
	),
	says(
		'build',
		'If the 900 people are real then they should have something like a proper pavement. We would not leave a road under water 41 days a year.',
		[water],
		published,
	),
	says(
		'build',
		'Could the winter route be signed in the meantime? I ended up on the dual carriageway with a buggy following my phone.',
		[waysIn, water],
		published,
	),
	says('gentle', 'Mooring rings every 12 metres, not 18. Boats got longer.', [boats]),
	says(
		'build',
		'I would let my son cycle to college if there was light under the bridge. Just there. The rest he has a lamp for.',
		[light, bikes],
		{ in: 'millrace' },
	),
	says(
		'gentle',
		'Please not those white LED ones, they come straight through my curtains. Fourth floor, facing.',
		[light],
		{ in: 'hithe-quay' },
	),
	says(
		'build',
		'Anglers need a place to sit that is not on the path. Three platforms would do, we will build them if you let us.',
		[waysIn, bikes],
		{
			...published,
			group: 'Sallow Angling Club',
		},
	),
	says(
		'leave',
		'Every flood takes the new gravel away and puts it in my garden. Do the drains at Trading Way first.',
		[water, money],
		{ in: 'osier-fields' },
	),
	says('build', 'wider. thats it', [bikes]),
	says('build', 'Don’t forget dog poo bins', [money]),
	says(
		'gentle',
		'I paint there. If it has to be raised, do it in stone and not in steel sheets. People will look at it for fifty years.',
		[nature, water],
		published,
	),
	says(
		'build',
		'I am blind and use the edge with my cane. When it is raised there has to be an upstand on the water side, at least 10 cm, all the way.',
		[waysIn],
		published,
	),
	says(
		'gentle',
		'There is a spot behind the scrap yard where young people sit and drink. They are no trouble. Do not light them out of it, they will only go somewhere worse.',
		[light],
		published,
	),
	says(
		'build',
		'Cargo bike courier here. 6 drops a day go by canal because it is faster than a van. Barriers cost me 40 seconds each.',
		[bikes, waysIn],
	),
	says(
		'build',
		'It takes me past the back of the industrial estate, no windows, nobody to hear you. Light helps but so would a gate that is open to Trading Way.',
		[light, waysIn],
	),
	says('leave', 'Please leave one thing in this borough alone.', [nature], published),
	says(
		'build',
		'I answered on paper because the library lady helped me. I would like it dry. Thank you for asking.',
		[water],
		{ in: 'millrace' },
	),
	says(
		'gentle',
		'Raise the two low bits, see how two winters go, then decide. You do not have to do it all at once.',
		[water, money],
		published,
	),
	says(
		'build',
		'The path should be dry all year and lit all the way. Residents of the Lock Towers support option one. Please count my voice.',
		[light, water],
		{
			in: 'hithe-quay',
			copies: 5,
		},
	),
	says(
		'build',
		'أمشي به كل صباح إلى المسجد لصلاة الفجر. تحت الجسر ظلام تام، وكثيرًا ما أنتظر حتى يمر غيري فأمشي معه.',
		[light],
		{ ...arabic, ...published, in: 'millrace' },
	),
	says('build', 'عربة طفلتي تغوص في الطين من نوفمبر إلى مارس، فنبقى في البيت.', [water], {
		...arabic,
		...published,
	}),
	says(
		'gentle',
		'المكان جميل لأنه هادئ. ارفعوا الجزء المنخفض فقط ولا تجعلوه طريقًا للدراجات السريعة.',
		[nature, bikes],
		{ ...arabic, ...published, in: 'osier-fields' },
	),
	says(
		'build',
		'لا أحد يعرف متى يكون الممشى مغمورًا حتى يصل إليه. رسالة على الهاتف أو لوحة عند المدخل تكفي.',
		[waysIn],
		{ ...arabic, ...published },
	),
	says(
		'build',
		'ابني على كرسي متحرك، وعند مدخل فلود لين حاجز لا يمر منه. نراه كل أسبوع ونعود.',
		[waysIn],
		{ ...arabic, in: 'osier-fields' },
	),
	says('leave', 'أخشى أن ترتفع الإيجارات كلما تحسن المكان.', [money], {
		...arabic,
		...published,
		in: 'hithe-quay',
	}),
]
