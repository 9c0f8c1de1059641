import {
	bodyOf,
	type DemoConsultation,
	listener,
	optionsOf,
	picture,
} from './consultation-wording.ts'

const faces = (): ReturnType<typeof picture>[] => [
	picture('easy-good', ['good', 'Good', 'جيد'], ['A happy face', 'وجه سعيد']),
	picture(
		'easy-so-so',
		['so-so', 'So-so', 'متوسط'],
		['A face that is not happy and not sad', 'وجه ليس سعيدًا ولا حزينًا'],
	),
	picture('easy-bad', ['bad', 'Bad', 'سيئ'], ['A sad face', 'وجه حزين']),
]

export const movingAround: DemoConsultation = {
	slug: 'moving-around-easy-read',
	stage: 'formative',
	topic: 'streets',
	audience: 'easy-read',
	placeIds: [],
	title: ['Getting around Larkhithe', 'التنقل في لاركهايذ'],
	summary: [
		'How do you get around? Is it easy or hard? This page is easy read.',
		'كيف تتنقل؟ هل هو سهل أم صعب؟ هذه الصفحة سهلة القراءة.',
	],
	why: [
		'We are making a plan. The plan is about buses, paths and roads. Some people told us that it is hard to get around. They told us that the forms were hard too. So we are asking you first. Your answers will go into the plan. You can have help to answer. You can stop when you like.',
		'نحن نضع خطة. الخطة عن الحافلات والأرصفة والطرق. قال لنا بعض الناس إن التنقل صعب. وقالوا إن النماذج صعبة أيضًا. لذلك نسألك أنت أولًا. ستدخل إجاباتك في الخطة. يمكن لأحد أن يساعدك. ويمكنك أن تتوقف متى شئت.',
	],
	scope: [
		'You can change what we do first. You cannot change the bus fares. The council does not set them.',
		'يمكنك أن تغير ما نبدأ به. لا يمكنك تغيير أجرة الحافلات. المجلس لا يحددها.',
	],
	decider: [
		'A group of councillors decides. Four people with a learning disability sit with them.',
		'تقرر مجموعة من أعضاء المجلس. يجلس معهم أربعة أشخاص من ذوي صعوبات التعلم.',
	],
	otherWays: [
		'You can ring Idris on 020 7946 0105. He can come to your group. You can ask for British Sign Language.',
		'يمكنك الاتصال بإدريس على 020 7946 0105. يمكنه أن يأتي إلى مجموعتك. ويمكنك طلب لغة الإشارة البريطانية.',
	],
	listeners: [
		listener('Idris Bello', ['He reads what you say', 'يقرأ ما تقوله']),
		listener('Paul Dunning', [
			'He speaks up for people with a learning disability',
			'يتحدث باسم ذوي صعوبات التعلم',
		]),
	],
	readingPlan: [
		'Idris and Paul read every answer. They make a list of what is hard.',
		'يقرأ إدريس وبول كل إجابة، ويكتبان قائمة بما هو صعب.',
	],
	days: { opens: 6, closes: 48, readBy: 69, decision: 97 },
	definition: {
		layout: 'questions',
		questions: [
			{
				id: 'how',
				type: 'image-choice',
				label: { en: 'How do you get around most?', ar: 'كيف تتنقل في الغالب؟' },
				isRequired: true,
				options: [
					picture(
						'easy-walk',
						['walk', 'I walk', 'أمشي'],
						['Two people walk on a path', 'شخصان يمشيان على رصيف'],
					),
					picture(
						'easy-wheel',
						['wheel', 'I use a wheelchair', 'أستخدم كرسيًا متحركًا'],
						['Somebody in a wheelchair', 'شخص على كرسي متحرك'],
					),
					picture(
						'easy-bus',
						['bus', 'I take the bus', 'أركب الحافلة'],
						['A red bus', 'حافلة حمراء'],
					),
					picture(
						'easy-car',
						['car', 'Somebody drives me', 'يوصلني أحد بالسيارة'],
						['A blue car', 'سيارة زرقاء'],
					),
				],
			},
			{
				id: 'bus',
				type: 'image-choice',
				label: { en: 'What are the buses like?', ar: 'كيف هي الحافلات؟' },
				showIf: { question: 'how', is: ['bus'] },
				options: faces(),
			},
			{
				id: 'paths',
				type: 'image-choice',
				label: { en: 'What are the paths like?', ar: 'كيف هي الأرصفة؟' },
				showIf: { question: 'how', is: ['walk', 'wheel'] },
				options: faces(),
			},
			{
				id: 'hard',
				type: 'checkboxes',
				label: { en: 'What is hard for you?', ar: 'ما الصعب عليك؟' },
				hint: { en: 'You can pick more than one.', ar: 'يمكنك اختيار أكثر من واحد.' },
				exclusive: 'nothing',
				options: optionsOf(
					['cross', 'Crossing the road', 'عبور الطريق'],
					['read', 'Reading the signs', 'قراءة اللافتات'],
					['kerb', 'High kerbs and holes', 'حواف الرصيف العالية والحفر'],
					['people', 'People are not kind', 'الناس ليسوا لطفاء'],
					['nothing', 'Nothing is hard', 'لا شيء صعب'],
				),
			},
			{
				id: 'one-thing',
				type: 'long-text',
				label: {
					en: 'What one thing should we change?',
					ar: 'ما الشيء الواحد الذي ينبغي أن نغيره؟',
				},
				hint: { en: 'Somebody can write it for you.', ar: 'يمكن لأحد أن يكتبه لك.' },
				lengthMax: 1000,
			},
		],
	},
	documents: [
		{
			variant: 'easy-read',
			title: ['About the plan', 'عن الخطة'],
			body: bodyOf(
				[
					'# What is the plan?',
					'The plan says what we do for people who walk, wheel or take the bus.',
					'',
					'# What can be in it?',
					'- New places to cross the road',
					'- Signs with pictures',
					'- Smooth paths',
					'- Training for bus drivers',
					'',
					'# What happens to my answers?',
					'Idris and Paul read them. Nobody will know that it was you.',
				],
				[
					'# ما الخطة؟',
					'تقول الخطة ماذا نفعل لمن يمشي أو يستخدم كرسيًا متحركًا أو يركب الحافلة.',
					'',
					'# ماذا يمكن أن يكون فيها؟',
					'- أماكن جديدة لعبور الطريق',
					'- لافتات بالصور',
					'- أرصفة مستوية',
					'- تدريب لسائقي الحافلات',
					'',
					'# ماذا يحدث لإجاباتي؟',
					'يقرؤها إدريس وبول. لن يعرف أحد أنك أنت من كتبها.',
				],
			),
		},
		{
			variant: 'large-print',
			title: ['All the questions on one page', 'كل الأسئلة في صفحة واحدة'],
			body: bodyOf(
				[
					'You can look at the questions before it starts.',
					'- How do you get around most?',
					'- What are the buses like?',
					'- What are the paths like?',
					'- What is hard for you?',
					'- What one thing should we change?',
				],
				[
					'يمكنك أن ترى الأسئلة قبل البداية.',
					'- كيف تتنقل في الغالب؟',
					'- كيف هي الحافلات؟',
					'- كيف هي الأرصفة؟',
					'- ما الصعب عليك؟',
					'- ما الشيء الواحد الذي ينبغي أن نغيره؟',
				],
			),
		},
	],
}
