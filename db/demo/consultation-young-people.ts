import {
	bodyOf,
	type DemoConsultation,
	listener,
	optionsOf,
	picture,
	type Replies,
	type Voice,
} from './consultation-wording.ts'

const says = (say: string, pick: string, more: Partial<Voice> = {}): Voice => ({
	leaning: 'all',
	says: { say },
	...more,
	given: { pick, ...more.given },
})

const voices: Voice[] = [
	says('somewhere dry to sit that isnt a bus stop', 'shelter'),
	says('Lights. It gets dark at 4 and then that’s it, we all go home.', 'shelter', {
		in: 'south-marsh',
	}),
	says('the football cage is always taken by big lads, can girls have like tuesdays', 'climbing'),
	says('a proper bowl not those three metal ramps from 2009', 'wheels', {
		given: { age: '15-17' },
	}),
	says('Pond!!! We had newts in Year 4', 'nature', { given: { age: '11-12' } }),
	says('charging point + wifi', 'shelter'),
	says('Toilets that are open. I’m serious', 'climbing'),
	says(
		'I use a wheelchair and I have never been able to get on ANYTHING in that park',
		'climbing',
		{
			given: { feel: 1 },
		},
	),
	says('dont put up signs saying no ball games then wonder why no one comes', 'wheels'),
	says('my little brother is 5 so something for both of us thats not a baby swing', 'climbing'),
	says('adults moving us on when we’re literally just sitting there', 'shelter', {
		given: { feel: 2 },
	}),
	says('trees to climb. actual ones', 'nature'),
	says('We did this in form time, 8P, the vote was 14 wheels, 9 shelter, 5 the rest', 'wheels', {
		group: 'Class 8P, Drovers Way School',
		in: 'south-marsh',
	}),
	says('مكان مسقوف نجلس فيه أنا وصديقاتي دون أن يزعجنا أحد', 'shelter', { language: 'ar' }),
	says('ملعب كرة بأرض جيدة وإضاءة', 'climbing', { language: 'ar', in: 'millrace' }),
]

const replies: Replies = {
	count: 34,
	voices,
	leanings: { all: 1 },
	wards: { 'south-marsh': 5, millrace: 3, 'hithe-quay': 2 },
	channels: { web: 70, hub: 16, paper: 14 },
	arabicShare: 0.09,
	readShare: 0.5,
	ratings: { share: 0.5, ease: [40, 44, 8, 6, 2], listened: [10, 30, 34, 16, 10] },
	draws: {
		pick: { one: { wheels: 34, shelter: 30, climbing: 22, nature: 14 } },
		when: { each: { after: 0.6, evening: 0.45, weekend: 0.65, never: 0.06 } },
		feel: { one: { 1: 10, 2: 24, 3: 36, 4: 22, 5: 8 } },
		why: { each: { dark: 0.6, older: 0.4, adults: 0.3, nothing: 0.45 } },
		age: { one: { '11-12': 26, '13-14': 38, '15-17': 28, '18-over': 4, 'prefer-not-to-say': 4 } },
	},
}

export const youngPeopleParks: DemoConsultation = {
	slug: 'young-people-parks',
	stage: 'formative',
	topic: 'parks',
	audience: 'young-people',
	placeIds: ['south-marsh', 'millrace'],
	title: ['Your park, your pick', 'حديقتكم واختياركم'],
	summary: [
		'Are you 11 to 18? We have £85,000 for two parks. Tell us what to build. It takes about three minutes.',
		'هل عمرك بين 11 و18 سنة؟ لدينا 85,000 جنيه لحديقتين. أخبرنا ماذا نبني. يستغرق ذلك نحو ثلاث دقائق.',
	],
	why: [
		'Drovers Park and College Green were last done up before you were born. Most of what is there is for under eights. We looked in on twelve evenings and hardly saw anyone your age. We do not think that is because you like it at home. So before we draw anything, we want to hear it from you.',
		'جُددت حديقة دروفرز وكوليدج غرين آخر مرة قبل أن تولدوا، ومعظم ما فيهما لمن هم دون الثامنة. زرناهما في اثنتي عشرة أمسية ولم نكد نرى أحدًا في أعماركم. ولا نظن أن السبب هو أنكم تحبون البقاء في البيت. ولذلك نريد أن نسمع منكم قبل أن نرسم أي شيء.',
	],
	scope: [
		'You decide what gets built. We cannot change where the parks are, and it has to be safe.',
		'أنتم تقررون ما يُبنى. لا نستطيع تغيير مكان الحديقتين، ويجب أن يكون ما نبنيه آمنًا.',
	],
	decider: [
		'The Youth Council picks from the top three. The parks team builds what they pick.',
		'يختار مجلس الشباب من بين الثلاثة الأوائل، ويبني فريق الحدائق ما يختاره.',
	],
	otherWays: [
		'Send a voice note to 07700 900122, or find Jaz at the youth club on Terminus Road on Wednesday from 5pm.',
		'أرسل رسالة صوتية إلى 07700 900122، أو قابل جاز في نادي الشباب في تيرمينوس رود يوم الأربعاء من 5 مساءً.',
	],
	listeners: [
		listener('Amara Nwosu', ['Chair of the Youth Council, 17', 'رئيسة مجلس الشباب، 17 سنة']),
		listener('Jaz Pereira', ['Youth worker', 'مسؤول الشباب']),
		listener('Meera Chowdhury', ['Reads every answer', 'تقرأ كل إجابة']),
	],
	readingPlan: [
		'Meera reads everything first. Then six people from the Youth Council do.',
		'تقرأ ميرا كل شيء أولًا، ثم يقرؤه ستة من مجلس الشباب.',
	],
	days: { opens: -12, closes: 12, readBy: 24, decision: 40 },
	justified: {
		gate: 'time',
		why: 'The Youth Council asked for it to be short and to lie within term. Every school in both wards gave a lesson to it in the first week, and the Youth Council looks at who has not answered half way.',
	},
	definition: {
		layout: 'questions',
		questions: [
			{
				id: 'pick',
				type: 'image-choice',
				label: { en: 'You can only have one. Which?', ar: 'لك واحدة فقط، فأيها تختار؟' },
				isRequired: true,
				isShuffled: true,
				options: [
					picture(
						'park-wheels',
						['wheels', 'Skate and bike bowl', 'حوض للتزلج والدراجات'],
						[
							'Somebody on a skateboard at the top of a ramp, with a bike beside it.',
							'شخص على لوح تزلج أعلى منحدر وبجانبه دراجة.',
						],
					),
					picture(
						'park-climbing',
						['climbing', 'Climbing net for big kids', 'شبكة تسلق للكبار'],
						['Two people climb a tall pyramid of ropes.', 'شخصان يتسلقان هرمًا عاليًا من الحبال.'],
					),
					picture(
						'park-shelter',
						['shelter', 'Dry, lit place to sit', 'مكان جاف ومضاء للجلوس'],
						[
							'Friends sit on a bench under a roof with a lamp.',
							'أصدقاء يجلسون على مقعد تحت سقف فيه مصباح.',
						],
					),
					picture(
						'park-nature',
						['nature', 'Pond and wild corner', 'بركة وركن طبيعي'],
						['A duck on a pond with reeds and trees.', 'بطة في بركة حولها قصب وأشجار.'],
					),
				],
			},
			{
				id: 'when',
				type: 'checkboxes',
				label: { en: 'When would you go?', ar: 'متى ستذهب؟' },
				exclusive: 'never',
				options: optionsOf(
					['after', 'Straight after school', 'بعد المدرسة مباشرة'],
					['evening', 'Evenings', 'في المساء'],
					['weekend', 'Weekends', 'في عطلة نهاية الأسبوع'],
					['never', 'I would not go', 'لن أذهب'],
				),
			},
			{
				id: 'feel',
				type: 'scale',
				label: {
					en: 'How OK do you feel in the park right now?',
					ar: 'ما مدى ارتياحك في الحديقة الآن؟',
				},
				low: { en: 'Not OK', ar: 'لست مرتاحًا' },
				high: { en: 'Totally OK', ar: 'مرتاح تمامًا' },
			},
			{
				id: 'why',
				type: 'checkboxes',
				label: { en: 'What puts you off?', ar: 'ما الذي ينفّرك؟' },
				showIf: { question: 'feel', is: ['1', '2', '3'] },
				options: optionsOf(
					['dark', 'It is dark', 'الظلام'],
					['older', 'Older people I don’t know', 'أشخاص أكبر سنًا لا أعرفهم'],
					['adults', 'Being told to move on', 'يُطلب مني أن أبتعد'],
					['nothing', 'There is nothing to do', 'لا يوجد ما أفعله'],
				),
			},
			{
				id: 'say',
				type: 'long-text',
				label: { en: 'Anything else? Say it how you like', ar: 'هل من شيء آخر؟ قله كما تحب' },
				lengthMax: 1000,
			},
			{
				id: 'age',
				type: 'radios',
				label: { en: 'How old are you?', ar: 'كم عمرك؟' },
				isPersonal: true,
				maySkipOpenly: true,
				options: optionsOf(
					['11-12', '11 or 12', '11 أو 12'],
					['13-14', '13 or 14', '13 أو 14'],
					['15-17', '15 to 17', 'من 15 إلى 17'],
					['18-over', '18 or over', '18 أو أكثر'],
				),
			},
		],
	},
	documents: [
		{
			variant: 'document',
			title: ['The money, the parks, the rules', 'المال والحديقتان والشروط'],
			body: bodyOf(
				[
					'# The money',
					'£85,000, for both parks together. It comes from the builders of the towers at the lock.',
					'',
					'# What things cost',
					'- Skate and bike bowl: about £60,000',
					'- Climbing net: about £34,000',
					'- Shelter with lights: about £22,000',
					'- Pond and wild corner: about £15,000',
					'',
					'# The rules',
					'Whatever we build, a wheelchair user can get to it and use it.',
				],
				[
					'# المال',
					'85,000 جنيه للحديقتين معًا، يدفعها بناة الأبراج عند هويس النهر.',
					'',
					'# كم تكلف الأشياء',
					'- حوض التزلج والدراجات: نحو 60,000 جنيه',
					'- شبكة التسلق: نحو 34,000 جنيه',
					'- مكان جلوس مسقوف ومضاء: نحو 22,000 جنيه',
					'- بركة وركن طبيعي: نحو 15,000 جنيه',
					'',
					'# الشروط',
					'مهما بنينا، يستطيع من يستخدم كرسيًا متحركًا أن يصل إليه ويستعمله.',
				],
			),
		},
	],
	asked: [
		{
			language: 'en',
			words: 'is it actually going to happen or is this like the bmx track',
			day: -8,
			answer: [
				'Fair. The BMX track stopped because the ground flooded and we never told you, and we should have. This money is in the bank and has to be spent on these two parks.',
				'سؤال في محله. توقف مضمار الدراجات لأن الأرض غمرتها المياه ولم نخبركم، وكان علينا أن نفعل. أما هذا المال فهو في البنك ويجب إنفاقه على هاتين الحديقتين.',
			],
			answeredDay: -7,
		},
	],
	replies,
}
