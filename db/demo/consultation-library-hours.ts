import { bodyOf, type DemoConsultation, listener, optionsOf } from './consultation-wording.ts'
import { libraryHoursReplies } from './response-library-hours.ts'

export const libraryHours: DemoConsultation = {
	slug: 'library-hours',
	stage: 'options',
	topic: 'culture',
	placeIds: ['beacon-heath', 'abbots-copse'],
	title: ['New hours for Beacon Heath Library', 'مواعيد جديدة لمكتبة بيكون هيث'],
	summary: [
		'The library can open for the same 37 hours on other days. There are three ways to do it. Which one suits you?',
		'يمكن للمكتبة أن تفتح العدد نفسه من الساعات، وهو 37 ساعة، في أيام أخرى. هناك ثلاث طرق لذلك، فأيها يناسبك؟',
	],
	why: [
		'The library is shut on Sunday and Monday. Two years ago we asked people at the door, and the most common wish was an evening. Since then one in five visits has moved to Saturday, when there is a queue at the desk. We have money for the hours we have now and not for more. So a new hour means that another one goes.',
		'المكتبة مغلقة يومي الأحد والاثنين. سألنا الناس عند الباب قبل عامين فكان أكثر ما يتمنونه أن تفتح مساءً. ومنذ ذلك الحين انتقلت زيارة من كل خمس زيارات إلى يوم السبت، حين يصطف الناس أمام المكتب. لدينا مال للساعات الحالية لا لأكثر منها، ولذلك فكل ساعة جديدة تعني إلغاء ساعة أخرى.',
	],
	scope: [
		'You can change which of the three is chosen, and the exact hours. The number of hours stays at 37, and nobody loses their job.',
		'يمكنك التأثير في اختيار واحدة من الثلاث وفي الساعات بالتحديد. ويبقى عدد الساعات 37، ولن يفقد أحد عمله.',
	],
	decider: [
		'The head of libraries, Siobhan Keane. She gives her reasons on this page.',
		'مديرة المكتبات شيفون كين، وتنشر أسبابها في هذه الصفحة.',
	],
	otherWays: [
		'Paper forms and a box stand at the desk of the library, and in the parish hall at Abbot’s Copse.',
		'النماذج الورقية وصندوق الإجابات عند مكتب المكتبة وفي قاعة الرعية في أبوتس كوبس.',
	],
	listeners: [
		listener('Siobhan Keane', ['Head of libraries, who decides', 'مديرة المكتبات، وهي من تقرر']),
		listener('Idris Bello', ['Engagement officer', 'مسؤول المشاركة']),
	],
	readingPlan: [
		'Siobhan Keane and Idris Bello read every answer within two weeks of the close.',
		'تقرأ شيفون كين وإدريس بيلو كل إجابة خلال أسبوعين من الإغلاق.',
	],
	days: { opens: -20, closes: 19, readBy: 33, decision: 47 },
	definition: {
		layout: 'one-page',
		questions: [
			{
				id: 'option',
				type: 'radios',
				label: { en: 'Which hours do you prefer?', ar: 'أي المواعيد تفضل؟' },
				isRequired: true,
				options: [
					{
						value: 'evening',
						label: { en: 'A late Thursday', ar: 'مساء الخميس' },
						hint: {
							en: 'Open until 8pm on Thursday. Opens at noon on Wednesday.',
							ar: 'تفتح حتى 8 مساءً يوم الخميس، وتفتح عند الظهر يوم الأربعاء.',
						},
					},
					{
						value: 'saturday',
						label: { en: 'All of Saturday', ar: 'يوم السبت كله' },
						hint: {
							en: 'Open until 5pm on Saturday. Closes at 4pm on Tuesday to Friday.',
							ar: 'تفتح حتى 5 مساءً يوم السبت، وتغلق في 4 عصرًا من الثلاثاء إلى الجمعة.',
						},
					},
					{
						value: 'monday',
						label: { en: 'Mondays', ar: 'أيام الاثنين' },
						hint: {
							en: 'Open on Monday from 9.30am to 5.30pm. Closed on Wednesday.',
							ar: 'تفتح يوم الاثنين من 9:30 صباحًا إلى 5:30 مساءً، وتغلق يوم الأربعاء.',
						},
					},
					{
						value: 'stay',
						label: { en: 'Keep the hours as they are', ar: 'إبقاء المواعيد كما هي' },
					},
				],
			},
			{
				id: 'hours-lost',
				type: 'checkboxes',
				label: {
					en: 'When would you miss it if it was shut?',
					ar: 'متى ستفتقد المكتبة لو كانت مغلقة؟',
				},
				exclusive: 'never',
				options: optionsOf(
					['tuesday-after-4', 'Tuesday after 4pm', 'الثلاثاء بعد 4 عصرًا'],
					['wednesday-morning', 'Wednesday morning', 'صباح الأربعاء'],
					['wednesday-afternoon', 'Wednesday afternoon', 'بعد ظهر الأربعاء'],
					['friday-after-4', 'Friday after 4pm', 'الجمعة بعد 4 عصرًا'],
					['never', 'None of these', 'لا شيء مما سبق'],
				),
			},
			{
				id: 'use',
				type: 'select',
				label: { en: 'What do you mostly come for?', ar: 'ما أكثر ما تأتي لأجله؟' },
				options: optionsOf(
					['books', 'Books', 'الكتب'],
					['children', 'Children’s sessions', 'أنشطة الأطفال'],
					['computers', 'Computers and printing', 'الحواسيب والطباعة'],
					['study', 'Somewhere to work or study', 'مكان للعمل أو الدراسة'],
					['people', 'Warmth and company', 'الدفء والصحبة'],
				),
			},
			{
				id: 'matters',
				type: 'scale',
				label: {
					en: 'How much would it matter to you if the hours changed?',
					ar: 'ما مدى أهمية تغيير المواعيد لك؟',
				},
				low: { en: 'Not at all', ar: 'لا يهمني' },
				high: { en: 'A great deal', ar: 'يهمني كثيرًا' },
			},
			{
				id: 'say',
				type: 'long-text',
				label: { en: 'Is there anything we have not thought of?', ar: 'هل فاتنا شيء؟' },
				lengthMax: 2000,
			},
		],
	},
	documents: [
		{
			variant: 'document',
			title: ['The three options, hour by hour', 'الخيارات الثلاثة ساعة بساعة'],
			body: bodyOf(
				[
					'# Now: 37 hours',
					'Tuesday to Friday 9.30am to 5.30pm, Saturday 9.30am to 1pm; half an hour is for opening up.',
					'',
					'# A late Thursday',
					'- Wednesday noon to 5.30pm',
					'- Thursday 9.30am to 8pm',
					'- For: people at work, and the homework club. Against: baby rhyme time moves to Friday.',
					'',
					'# All of Saturday',
					'- Saturday 9.30am to 5pm',
					'- Tuesday to Friday 9.30am to 4pm',
					'- For: families. Against: school pupils lose the hours after lessons.',
					'',
					'# Mondays',
					'- Monday 9.30am to 5.30pm, closed on Wednesday',
					'- For: the day on which the surgery next door is busiest. Against: the lunch club meets on Wednesday.',
				],
				[
					'# الآن: 37 ساعة',
					'من الثلاثاء إلى الجمعة من 9:30 صباحًا إلى 5:30 مساءً، والسبت من 9:30 صباحًا إلى 1 ظهرًا، ومنها نصف ساعة لتجهيز المكتبة.',
					'',
					'# مساء الخميس',
					'- الأربعاء من 12 ظهرًا إلى 5:30 مساءً',
					'- الخميس من 9:30 صباحًا إلى 8 مساءً',
					'- له: العاملون ونادي الواجبات. عليه: تنتقل أناشيد الأطفال الصغار إلى الجمعة.',
					'',
					'# يوم السبت كله',
					'- السبت من 9:30 صباحًا إلى 5 مساءً',
					'- من الثلاثاء إلى الجمعة من 9:30 صباحًا إلى 4 عصرًا',
					'- له: العائلات. عليه: يفقد التلاميذ الساعات التي تلي الدروس.',
					'',
					'# أيام الاثنين',
					'- الاثنين من 9:30 صباحًا إلى 5:30 مساءً، والإغلاق يوم الأربعاء',
					'- له: هو أكثر الأيام ازدحامًا في العيادة المجاورة. عليه: يجتمع نادي الغداء يوم الأربعاء.',
				],
			),
		},
	],
	asked: [
		{
			language: 'en',
			words: 'Can the self-service door the other boroughs have not solve this?',
			day: -12,
			answer: [
				'We priced it: £38,000 for the door and cameras. It is not in this year’s budget. If the evenings are well used we will ask for it.',
				'حسبنا تكلفته: 38,000 جنيه للباب والكاميرات، وليس ذلك في ميزانية هذا العام. وإذا كثر استخدام الأمسيات فسنطلبه.',
			],
			answeredDay: -9,
		},
	],
	replies: libraryHoursReplies,
}
