import {
	type DefinitionInput,
	inSection,
	optionsOf,
	picture,
	type QuestionInput,
} from './consultation-wording.ts'

const using = inSection('using', [
	{
		id: 'reasons',
		type: 'checkboxes',
		label: { en: 'What do you come to the High Road for?', ar: 'لماذا تأتي إلى الشارع الرئيسي؟' },
		isRequired: true,
		isShuffled: true,
		choicesMin: 1,
		choicesMax: 3,
		exclusive: 'never',
		options: optionsOf(
			['food', 'Food shopping', 'شراء الطعام'],
			['market', 'The Saturday market', 'سوق السبت'],
			['station', 'The station or a bus', 'المحطة أو الحافلة'],
			['work', 'Work', 'العمل'],
			['cafe', 'Cafés and meeting people', 'المقاهي ولقاء الناس'],
			['services', 'The library, the doctor or the bank', 'المكتبة أو الطبيب أو البنك'],
			['never', 'I do not come to the High Road', 'لا آتي إلى الشارع الرئيسي'],
		),
	},
	{
		id: 'stay-away',
		type: 'long-text',
		label: { en: 'What keeps you away?', ar: 'ما الذي يبعدك عنه؟' },
		lengthMax: 1000,
		showIf: { question: 'reasons', is: ['never'] },
	},
	{
		id: 'travel',
		type: 'radios',
		label: { en: 'How do you usually get there?', ar: 'كيف تصل إليه عادةً؟' },
		isRequired: true,
		options: optionsOf(
			['walk', 'I walk or wheel', 'مشيًا أو بكرسي متحرك'],
			['bus', 'Bus or train', 'الحافلة أو القطار'],
			['bicycle', 'Bicycle', 'الدراجة'],
			['car', 'Car or van', 'السيارة أو الشاحنة الصغيرة'],
			['dial', 'Taxi or Dial-a-Ride', 'سيارة أجرة أو خدمة النقل عند الطلب'],
		),
	},
	{
		id: 'visits',
		type: 'number',
		label: {
			en: 'How many times did you come in the last seven days?',
			ar: 'كم مرة أتيت خلال الأيام السبعة الماضية؟',
		},
		min: 0,
		max: 50,
		unit: { en: 'times', ar: 'مرات' },
	},
	{
		id: 'last-visit',
		type: 'date',
		label: { en: 'When were you last there?', ar: 'متى كنت هناك آخر مرة؟' },
		hint: { en: 'About right is fine.', ar: 'يكفي تاريخ تقريبي.' },
		max: 'today',
	},
	{
		id: 'spend',
		type: 'money',
		label: {
			en: 'About how much did you spend on that visit?',
			ar: 'كم أنفقت تقريبًا في تلك الزيارة؟',
		},
		hint: {
			en: 'It helps us to show shops what is at stake.',
			ar: 'يساعدنا ذلك على بيان أثر التغيير في المتاجر.',
		},
		max: 100_000,
		maySkipOpenly: true,
	},
])

const now = inSection('now', [
	{
		id: 'parts',
		type: 'matrix',
		label: { en: 'How is the High Road today?', ar: 'كيف ترى الشارع الرئيسي اليوم؟' },
		isRequired: true,
		rows: optionsOf(
			['pavements', 'Pavements', 'الأرصفة'],
			['crossings', 'Crossings', 'معابر المشاة'],
			['air', 'Air and noise', 'الهواء والضجيج'],
			['seats', 'Places to sit', 'أماكن الجلوس'],
		),
		options: optionsOf(
			['good', 'Good', 'جيدة'],
			['fair', 'Fair', 'مقبولة'],
			['poor', 'Poor', 'سيئة'],
			['unsure', 'Not sure', 'لست متأكدًا'],
		),
	},
	{
		id: 'safe',
		type: 'scale',
		label: {
			en: 'How safe do you feel crossing the High Road?',
			ar: 'إلى أي مدى تشعر بالأمان عند عبور الشارع الرئيسي؟',
		},
		low: { en: 'Not at all safe', ar: 'غير آمن إطلاقًا' },
		high: { en: 'Very safe', ar: 'آمن جدًا' },
		maySkipOpenly: true,
	},
	{
		id: 'worst-place',
		type: 'place',
		label: { en: 'Which spot most needs work?', ar: 'ما المكان الأكثر حاجة إلى الإصلاح؟' },
		hint: {
			en: 'A corner, a shop or a bus stop nearby is enough.',
			ar: 'يكفي ذكر زاوية أو متجر أو موقف حافلات قريب.',
		},
	},
	{
		id: 'photo',
		type: 'file',
		label: { en: 'Add a photo of it, if you have one', ar: 'أضف صورة له إن كانت لديك' },
	},
] satisfies QuestionInput[])

const change = inSection('change', [
	{
		id: 'plan',
		type: 'information',
		label: { en: 'What has been suggested so far', ar: 'ما اقتُرح حتى الآن' },
		hint: {
			en: 'We could close one of the four lanes between the station and Market Yard. The room could go to wider pavements, to trees and seats, or to loading bays. It could also be shared out. Buses stay in every version.',
			ar: 'يمكننا إغلاق مسار من المسارات الأربعة بين المحطة وماركت يارد. ويمكن أن تذهب المساحة إلى أرصفة أوسع أو إلى أشجار ومقاعد أو إلى مواقف للتحميل، أو أن تُقسم بينها. وتبقى الحافلات في كل الأحوال.',
		},
	},
	{
		id: 'street-use',
		type: 'image-choice',
		label: {
			en: 'If there was more room, what should come first?',
			ar: 'لو توفرت مساحة أكبر، فما الذي ينبغي أن يأتي أولًا؟',
		},
		isRequired: true,
		isShuffled: true,
		options: [
			picture(
				'high-street-pavement',
				['pavement', 'Wider pavements', 'أرصفة أوسع'],
				[
					'A row of shops with a broad pavement; people walk side by side and one uses a wheelchair.',
					'صف من المتاجر أمامه رصيف واسع يمشي عليه الناس جنبًا إلى جنب، وأحدهم على كرسي متحرك.',
				],
			),
			picture(
				'high-street-trees',
				['trees', 'Trees and seats', 'أشجار ومقاعد'],
				[
					'Three trees and two benches between the shops and the road.',
					'ثلاث أشجار ومقعدان بين المتاجر والطريق.',
				],
			),
			picture(
				'high-street-loading',
				['loading', 'Loading bays', 'مواقف للتحميل'],
				[
					'Two vans stand in marked bays by the shops, and somebody carries a box.',
					'شاحنتان صغيرتان في موقفين محددين أمام المتاجر، وشخص يحمل صندوقًا.',
				],
			),
		],
	},
	{
		id: 'support',
		type: 'scale',
		label: {
			en: 'How far do you support closing one lane?',
			ar: 'إلى أي مدى تؤيد إغلاق مسار واحد؟',
		},
		isRequired: true,
		pointsMin: 0,
		pointsMax: 10,
		low: { en: 'Not at all', ar: 'لا أؤيد إطلاقًا' },
		high: { en: 'Completely', ar: 'أؤيد تمامًا' },
	},
	{
		id: 'lane-worry',
		type: 'select',
		label: {
			en: 'What worries you most about losing a lane?',
			ar: 'ما أكثر ما يقلقك في فقدان مسار؟',
		},
		showIf: {
			any: [
				{ question: 'support', is: ['0', '1', '2', '3', '4'] },
				{ question: 'street-use', is: ['loading'] },
			],
		},
		options: optionsOf(
			['queues', 'Queues and slower buses', 'الازدحام وتأخر الحافلات'],
			['side-streets', 'Traffic in the side streets', 'انتقال المرور إلى الشوارع الجانبية'],
			['trade', 'Fewer customers for shops', 'قلة زبائن المتاجر'],
			['blue-badge', 'Blue Badge parking', 'مواقف الشارة الزرقاء'],
			['emergency', 'Fire engines and ambulances', 'سيارات الإطفاء والإسعاف'],
			['other', 'Something else', 'أمر آخر'],
		),
	},
	{
		id: 'parking-need',
		type: 'long-text',
		label: {
			en: 'What do you need parking or loading for?',
			ar: 'لماذا تحتاج إلى موقف أو إلى مكان للتحميل؟',
		},
		lengthMax: 1000,
		showIf: {
			all: [
				{ question: 'travel', is: ['car', 'dial'] },
				{ question: 'street-use', is: ['loading', 'pavement'] },
			],
		},
	},
	{
		id: 'first',
		type: 'ranking',
		label: { en: 'Put your top three in order', ar: 'رتب أهم ثلاثة أمور لديك' },
		isShuffled: true,
		ranksMax: 3,
		options: optionsOf(
			['crossings', 'Safer crossings', 'معابر أكثر أمانًا'],
			['shade', 'Shade and trees', 'الظل والأشجار'],
			['seats', 'Seats', 'المقاعد'],
			['toilets', 'A public toilet', 'دورة مياه عامة'],
			['lighting', 'Better light at night', 'إضاءة أفضل ليلًا'],
			['cycling', 'A cycle lane', 'مسار للدراجات'],
		),
	},
	{
		id: 'budget',
		type: 'allocation',
		label: {
			en: 'We have £1.2 million. How would you share it?',
			ar: 'لدينا 1.2 مليون جنيه. كيف توزعها؟',
		},
		total: 100,
		options: optionsOf(
			['paving', 'Paving and crossings', 'الرصف والمعابر'],
			['green', 'Trees, shade and rain gardens', 'الأشجار والظل وأحواض المطر'],
			['market', 'The market: power, water and cover', 'السوق: الكهرباء والماء والسقوف'],
			['shopfronts', 'Grants for shopfronts', 'منح لواجهات المتاجر'],
		),
	},
])

const you = inSection('you', [
	{
		id: 'anything',
		type: 'long-text',
		label: { en: 'What else should we know?', ar: 'ما الذي ينبغي أن نعرفه أيضًا؟' },
		lengthMax: 4000,
	},
	{
		id: 'shop',
		type: 'text',
		label: {
			en: 'If you run a shop or a stall, what is it called?',
			ar: 'إذا كنت تدير متجرًا أو بسطة، فما اسمها؟',
		},
		hint: { en: 'We never publish this.', ar: 'لا ننشر هذا أبدًا.' },
		isPersonal: true,
	},
	{
		id: 'walk-along',
		type: 'consent',
		label: {
			en: 'You may contact me about the walk along the High Road in the week after closing',
			ar: 'يمكنكم الاتصال بي بشأن الجولة في الشارع الرئيسي في الأسبوع الذي يلي الإغلاق',
		},
	},
])

export const highStreetQuestions: DefinitionInput = {
	layout: 'sections',
	sections: [
		{
			id: 'using',
			title: { en: 'How you use the High Road', ar: 'كيف تستخدم الشارع الرئيسي' },
		},
		{
			id: 'now',
			title: { en: 'How it is now', ar: 'حاله الآن' },
		},
		{
			id: 'change',
			title: { en: 'What could change', ar: 'ما يمكن أن يتغير' },
			introduction: {
				en: 'There are no right answers here.',
				ar: 'لا توجد هنا إجابات صحيحة وأخرى خاطئة.',
			},
		},
		{ id: 'you', title: { en: 'In your own words', ar: 'بكلماتك أنت' } },
	],
	questions: [...using, ...now, ...change, ...you],
}
