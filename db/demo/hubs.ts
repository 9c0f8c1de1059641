import type { LocalText } from '#app/languages/language.ts'
import type { Spot } from './courses.ts'
import { positionAt } from './mesh.ts'

export type DemoHub = {
	id: string
	name: LocalText
	wardId: string
	address: string
	postcode: string
	phone: string
	opening: LocalText
	access: LocalText
	longitude: number
	latitude: number
}

/** Telephone numbers come from the ranges that the regulator keeps free for drama. */
function hub(spot: Spot, words: Omit<DemoHub, 'longitude' | 'latitude'>): DemoHub {
	const [longitude, latitude] = positionAt(spot)
	return { ...words, longitude, latitude }
}

export const hubs: DemoHub[] = [
	hub([3.6, 4.7], {
		id: 'market-yard-library',
		wardId: 'tollgate',
		name: { en: 'Market Yard Library and Hub', ar: 'مكتبة ومركز ماركت يارد' },
		address: '2 Market Yard, Tollgate',
		postcode: 'XH2 7LB',
		phone: '020 7946 0131',
		opening: {
			en: 'Monday to Friday 9am to 7pm, Saturday 9am to 5pm, Sunday closed',
			ar: 'من الاثنين إلى الجمعة من 9 صباحًا إلى 7 مساءً، والسبت من 9 صباحًا إلى 5 مساءً، ومغلق يوم الأحد',
		},
		access: {
			en: 'Step-free from Market Yard, lift to both floors, accessible toilet with a hoist, hearing loop at the desk. A quiet room can be booked on the day.',
			ar: 'دخول بلا درجات من ماركت يارد، ومصعد إلى الطابقين، ودورة مياه مجهزة برافعة، وحلقة سمعية عند مكتب الاستقبال. يمكن حجز غرفة هادئة في اليوم نفسه.',
		},
	}),
	hub([2.75, 2.1], {
		id: 'millrace-community-hub',
		wardId: 'millrace',
		name: { en: 'Millrace Community Hub', ar: 'مركز ميلريس المجتمعي' },
		address: '41 Bakehouse Street, Millrace',
		postcode: 'XH4 2RD',
		phone: '020 7946 0147',
		opening: {
			en: 'Monday, Wednesday and Friday 10am to 4pm, Tuesday and Thursday noon to 8pm, closed at weekends',
			ar: 'الاثنين والأربعاء والجمعة من 10 صباحًا إلى 4 عصرًا، والثلاثاء والخميس من 12 ظهرًا إلى 8 مساءً، ومغلق في عطلة نهاية الأسبوع',
		},
		access: {
			en: 'Ramp at the side door; ring and somebody will open it. Arabic, Somali and Polish are spoken on most days, and a British Sign Language interpreter comes on the first Tuesday of the month.',
			ar: 'منحدر عند الباب الجانبي؛ اقرع الجرس وسيُفتح لك. يتوفر من يتحدث العربية والصومالية والبولندية في معظم الأيام، ويحضر مترجم لغة الإشارة البريطانية في أول ثلاثاء من كل شهر.',
		},
	}),
	hub([4.9, 6.8], {
		id: 'beacon-heath-library',
		wardId: 'beacon-heath',
		name: { en: 'Beacon Heath Library', ar: 'مكتبة بيكون هيث' },
		address: 'Windmill Drive, Beacon Heath',
		postcode: 'XH1 6HL',
		phone: '020 7946 0162',
		opening: {
			en: 'Tuesday to Friday 9.30am to 5.30pm, Saturday 9.30am to 1pm, closed on Sunday and Monday',
			ar: 'من الثلاثاء إلى الجمعة من 9:30 صباحًا إلى 5:30 مساءً، والسبت من 9:30 صباحًا إلى 1 ظهرًا، ومغلق يومي الأحد والاثنين',
		},
		access: {
			en: 'All on one level, two parking spaces for Blue Badge holders, accessible toilet. Large print forms are kept at the desk.',
			ar: 'المبنى كله على مستوى واحد، وموقفان لحاملي الشارة الزرقاء، ودورة مياه مجهزة. النماذج المطبوعة بخط كبير متوفرة عند مكتب الاستقبال.',
		},
	}),
]
