import type {
	GroupStatus,
	ProposalKind,
	ProposalStatus,
	ShownOfContact,
} from '#app/groups/group.ts'
import type { Both } from './wording.ts'

export type DemoProposal = {
	kind: ProposalKind
	title: string
	words: string
	/** Days from today. */
	day: number
	status: ProposalStatus
	reply?: Both
	repliedDay?: number
	/** Addresses of what came of it. */
	workshop?: string
	consultation?: string
}

export type DemoGroup = {
	slug: string
	name: string
	language: 'en' | 'ar'
	purpose: Both
	placeIds: string[]
	spoken: string[]
	status: GroupStatus
	/** Days from today. */
	registered: number
	/** The first is the contact person; what the page shows of them. */
	members: string[]
	shown: ShownOfContact
	priorities: Both[]
	proposals?: DemoProposal[]
}

export const demoGroups: DemoGroup[] = [
	{
		slug: 'quay-street-walkers',
		name: 'Quay Street Walkers',
		language: 'en',
		purpose: [
			'We walk slowly, with sticks, frames and wheels, and we write down what is in the way.',
			'نمشي على مهل، بعصي ومشايات وعجلات، وندوّن ما يعترض الطريق.',
		],
		...{ placeIds: ['hithe-quay'], spoken: ['en'], status: 'verified', registered: -190 },
		...{ members: ['Beryl Osgood', 'Kwame Mensah', 'Jean Hallett'], shown: 'name-and-contact' },
		priorities: [
			['Places to sit', 'أماكن للجلوس'],
			['Pavements without cars on them', 'أرصفة بلا سيارات عليها'],
		],
		proposals: [
			{
				kind: 'workshop',
				title: 'Walk Quay Street with us',
				words:
					'There is nowhere to sit between the bus stop and the surgery. Walk it with us before you order benches.',
				...{ day: -165, status: 'taken-up', repliedDay: -150, workshop: 'benches-on-quay-street' },
				reply: ['Yes. We would like to do it in two weeks.', 'نعم. نود أن نفعل ذلك بعد أسبوعين.'],
			},
			{
				kind: 'topic',
				title: 'Cars on the pavement at the fish market',
				words: 'On Fridays one cannot get past with a frame.',
				...{ day: -11, status: 'considering', repliedDay: -6 },
				reply: [
					'The wardens are counting for two Fridays first.',
					'يقوم المراقبون بالعدّ أولاً في يومي جمعة.',
				],
			},
		],
	},
	{
		slug: 'osier-fields-parents',
		name: 'Osier Fields Parents',
		language: 'en',
		purpose: [
			'Parents and carers who meet at the school gate and want a safe place to play.',
			'آباء وأمهات ومقدمو رعاية يلتقون عند باب المدرسة ويريدون مكاناً آمناً للعب.',
		],
		...{ placeIds: ['osier-fields'], spoken: ['en', 'ar'], status: 'verified', registered: -260 },
		...{ members: ['Sabina Rahman', 'Tom Whitlock'], shown: 'name' },
		priorities: [
			['Play for children of all abilities', 'لعب للأطفال بكل قدراتهم'],
			['A slower road at the school', 'طريق أبطأ عند المدرسة'],
		],
		proposals: [
			{
				kind: 'workshop',
				title: 'Let the children design it',
				words:
					'The old play area was chosen from a catalogue. Let them build what they want first.',
				...{ day: -245, status: 'taken-up', repliedDay: -236, workshop: 'play-at-osier-fields' },
				reply: [
					'A very good idea. We bring the cardboard.',
					'فكرة ممتازة، وعلينا إحضار الورق المقوى.',
				],
			},
		],
	},
	{
		slug: 'bayt-al-jiran',
		name: 'بيت الجيران',
		language: 'ar',
		purpose: [
			'A weekly open house for Arabic speakers: tea, forms and homework.',
			'بيت مفتوح كل أسبوع للناطقين بالعربية: شاي ونماذج وواجبات مدرسية.',
		],
		...{ placeIds: ['tollgate', 'south-marsh'], spoken: ['ar', 'en'], status: 'verified' },
		...{ registered: -140, members: ['سعاد الخطيب', 'ماجد حمدان', 'لينا درويش'] },
		shown: 'name-and-contact',
		priorities: [
			['Letters that one can read', 'رسائل يمكن فهمها'],
			['An interpreter without waiting', 'مترجم بلا انتظار'],
		],
		proposals: [
			{
				kind: 'workshop',
				title: 'جلسة بالعربية',
				words: 'نقترح جلسة تُعقد بالعربية، لا جلسة بالإنجليزية مع مترجم.',
				...{ day: -52, status: 'taken-up', repliedDay: -40, workshop: 'neighbours-in-arabic' },
				reply: [
					'Agreed. We turn it round: the interpreter is for us.',
					'موافقون. نعكس الأمر، فيكون المترجم لنا نحن.',
				],
			},
			{
				kind: 'topic',
				title: 'رسائل ضريبة المجلس',
				words: 'لا يفهم أحد منا رسائل التذكير. نود أن نراجعها معكم.',
				...{ day: -3, status: 'received' },
			},
		],
	},
	{
		slug: 'marsh-growers',
		name: 'Marsh Growers',
		language: 'en',
		purpose: ['We grow food on leftover land.', 'نزرع الطعام على الأراضي المتروكة.'],
		...{ placeIds: ['south-marsh', 'brickfields'], spoken: ['en'], status: 'verified' },
		...{ registered: -300, members: ['Ruth Adeyinka', 'Pete Larsen', 'Mina Patel'], shown: 'name' },
		priorities: [['Water on every plot', 'ماء في كل قطعة أرض']],
		proposals: [
			{
				kind: 'topic',
				title: 'Rain from the depot roof',
				words: 'The roof of the depot could fill ten tanks.',
				...{ day: -80, status: 'not-taken-up', repliedDay: -61 },
				reply: [
					'The roof is lined with asbestos, so its water must not go on food. When it is replaced in two years we will come back to you.',
					'السقف مبطن بالأسبستوس، فلا يجوز استخدام مائه للطعام. سنعود إليكم حين يُستبدل بعد عامين.',
				],
			},
		],
	},
	{
		slug: 'larkhithe-deaf-club',
		name: 'Larkhithe Deaf Club',
		language: 'en',
		purpose: [
			'Company and campaigning in British Sign Language since 1961.',
			'صحبة ومطالبة بالحقوق بلغة الإشارة البريطانية منذ عام 1961.',
		],
		...{ placeIds: [], spoken: ['BSL', 'en'], status: 'verified', registered: -220 },
		...{ members: ['Gloria Penn', 'Harjit Sandhu'], shown: 'name' },
		priorities: [['An interpreter at every counter', 'مترجم عند كل شباك']],
	},
	{
		slug: 'youth-forum',
		name: 'Larkhithe Youth Forum',
		language: 'en',
		purpose: [
			'For people of 13 to 19, run by people of 13 to 19.',
			'لمن هم بين 13 و19 عاماً، ويديره من هم بين 13 و19 عاماً.',
		],
		...{ placeIds: [], spoken: ['en'], status: 'verified', registered: -90 },
		...{ members: ['Zoe Marchetti', 'Idrissa Barry'], shown: 'nothing' },
		priorities: [
			['Somewhere to be', 'مكان نكون فيه'],
			['Cheaper buses', 'حافلات أرخص'],
		],
		proposals: [
			{
				kind: 'topic',
				title: 'Ask young people about the parks',
				words: 'You asked everyone about the parks, and nobody under 20 answered. Ask us apart.',
				...{ day: -70, status: 'taken-up', repliedDay: -50, consultation: 'young-people-parks' },
				reply: ['You are right. Here it is.', 'أنتم على حق. ها هي الاستشارة.'],
			},
		],
	},
	{
		slug: 'abbots-copse-friends',
		name: 'Friends of Abbot’s Copse',
		language: 'en',
		purpose: ['We look after the old wood.', 'نعتني بالغابة القديمة.'],
		...{ placeIds: ['abbots-copse'], spoken: ['en'], status: 'waiting', registered: -2 },
		...{
			members: ['Colin Dray'],
			shown: 'name',
			priorities: [['Paths in winter', 'الممرات في الشتاء']],
		},
	},
	{
		slug: 'lapwing-carnival',
		name: 'Lapwing Carnival Committee',
		language: 'en',
		purpose: ['We put on the carnival of 2025.', 'نظّمنا مهرجان عام 2025.'],
		...{ placeIds: ['lapwing'], spoken: ['en'], status: 'closed', registered: -350 },
		...{ members: ['Josie Tull', 'Andre Vassell'], shown: 'nothing', priorities: [] },
	},
]
