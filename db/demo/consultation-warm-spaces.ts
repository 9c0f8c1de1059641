import { bodyOf, type DemoConsultation, listener, optionsOf } from './consultation-wording.ts'
import { warmSpacesFindings } from './findings-warm-spaces.ts'
import { warmSpacesReplies } from './response-warm-spaces.ts'

export const warmSpaces: DemoConsultation = {
	slug: 'warm-spaces',
	stage: 'options',
	topic: 'care',
	placeIds: [],
	title: ['Warm spaces: where, when and what for', 'الأماكن الدافئة: أين ومتى ولماذا'],
	summary: [
		'Last winter 14 rooms were open to anyone who was cold. We asked what worked, and what to do next winter with the same money.',
		'في الشتاء الماضي فُتحت 14 قاعة لكل من يشعر بالبرد. سألنا عما نجح، وعما نفعله في الشتاء التالي بالمال نفسه.',
	],
	why: [
		'The rooms cost £96,000. Some were full and some had three visitors a day. We were told that the name puts people off, and that the hours did not fit. Nobody had asked those who came, or those who stayed away. The grant for next winter is the same, so we could move rooms and hours but not add to them.',
		'كلّفت القاعات 96,000 جنيه. امتلأ بعضها، ولم يأت إلى بعضها سوى ثلاثة زوار في اليوم. قيل لنا إن الاسم ينفّر الناس وإن المواعيد لا تناسبهم. ولم يسأل أحد من جاؤوا ولا من لم يأتوا. والمنحة للشتاء التالي هي نفسها، فيمكننا نقل القاعات وتغيير المواعيد لا الزيادة عليها.',
	],
	scope: [
		'You could change where the rooms are, when they open, what goes on in them and what they are called. The sum was fixed.',
		'كان يمكنك التأثير في أماكن القاعات ومواعيدها وما يجري فيها واسمها. أما المبلغ فكان ثابتًا.',
	],
	decider: ['The cabinet, at its open meeting.', 'المجلس التنفيذي في اجتماعه المفتوح.'],
	otherWays: [
		'In every room there was a paper form and somebody to help with it.',
		'في كل قاعة كان هناك نموذج ورقي ومن يساعد في تعبئته.',
	],
	listeners: [
		listener('Councillor Tunde Afolabi', [
			'Cabinet member for care',
			'عضو المجلس التنفيذي للرعاية',
		]),
		listener('Helen Marsh', ['Head of community support', 'مديرة دعم المجتمع']),
		listener('Meera Chowdhury', ['Engagement officer', 'مسؤولة المشاركة']),
	],
	readingPlan: [
		'Meera Chowdhury read every answer. Helen Marsh replied to each point, in public.',
		'قرأت ميرا شودري كل إجابة، وردت هيلين مارش علنًا على كل نقطة.',
	],
	days: { opens: -340, closes: -299, readBy: -278, decision: -255 },
	resultsDay: -284,
	asksEquality: true,
	themes: [
		{ name: 'Evenings', guidance: 'Opening hours, weekends, after work.' },
		{ name: 'The name', guidance: 'Shame, charity, what it is called.' },
		{ name: 'Something to do', guidance: 'Activities, company, children.' },
		{ name: 'Getting there', guidance: 'Buses, distance, where the rooms are.' },
		{ name: 'Food', guidance: 'Meals, kettles, cost of food.' },
	],
	definition: {
		layout: 'one-page',
		questions: [
			{
				id: 'went',
				type: 'radios',
				label: {
					en: 'Did you go to a warm space last winter?',
					ar: 'هل ذهبت إلى مكان دافئ في الشتاء الماضي؟',
				},
				isRequired: true,
				options: optionsOf(
					['often', 'Yes, often', 'نعم، كثيرًا'],
					['once', 'Yes, once or twice', 'نعم، مرة أو مرتين'],
					['wanted', 'No, but I would have liked to', 'لا، لكني كنت أود ذلك'],
					['no', 'No', 'لا'],
				),
			},
			{
				id: 'stopped',
				type: 'checkboxes',
				label: { en: 'What stopped you?', ar: 'ما الذي منعك؟' },
				showIf: { question: 'went', is: ['wanted', 'no'] },
				exclusive: 'nothing',
				options: optionsOf(
					['hours', 'It was shut when I needed it', 'كان مغلقًا حين احتجت إليه'],
					['far', 'Too far', 'بعيد جدًا'],
					['ashamed', 'I did not want to be seen', 'لم أرد أن يراني أحد'],
					['unknown', 'I did not know about it', 'لم أعلم به'],
					['nothing', 'Nothing, I was warm', 'لا شيء، كنت في دفء'],
				),
			},
			{
				id: 'priority',
				type: 'radios',
				label: { en: 'With the same money, what matters most?', ar: 'بالمال نفسه، ما الأهم؟' },
				isRequired: true,
				options: optionsOf(
					['evenings', 'Fewer rooms, open in the evening', 'قاعات أقل تفتح مساءً'],
					['near', 'As many rooms, fewer hours', 'العدد نفسه من القاعات وساعات أقل'],
					['food', 'A hot meal, and two rooms fewer', 'وجبة ساخنة وقاعتان أقل'],
				),
			},
			{
				id: 'welcome',
				type: 'scale',
				label: { en: 'How welcome did you feel?', ar: 'إلى أي مدى شعرت بالترحيب؟' },
				showIf: { question: 'went', is: ['often', 'once'] },
				low: { en: 'Not at all', ar: 'لم أشعر به' },
				high: { en: 'Very', ar: 'كثيرًا' },
			},
			{
				id: 'say',
				type: 'long-text',
				label: { en: 'What would make it better?', ar: 'ما الذي يجعلها أفضل؟' },
				lengthMax: 3000,
			},
		],
	},
	documents: [
		{
			variant: 'document',
			title: ['The 14 rooms last winter', 'القاعات الأربع عشرة في الشتاء الماضي'],
			body: bodyOf(
				[
					'# Who came',
					'6,230 visits in 17 weeks. Market Yard Library and Millrace Community Hub had half of them. Four rooms had fewer than 20 visits a week.',
					'',
					'# What it cost',
					'- Staff: £61,000',
					'- Heating and rent: £27,000',
					'- Tea, soup and printing: £8,000',
				],
				[
					'# من جاء',
					'6,230 زيارة في 17 أسبوعًا، نصفها إلى مكتبة ماركت يارد ومركز ميلريس المجتمعي. وكان لأربع قاعات أقل من 20 زيارة في الأسبوع.',
					'',
					'# التكلفة',
					'- الموظفون: 61,000 جنيه',
					'- التدفئة والإيجار: 27,000 جنيه',
					'- الشاي والحساء والطباعة: 8,000 جنيه',
				],
			),
		},
	],
	outcome: {
		day: -249,
		decision: [
			'Ten rooms instead of fourteen, five of them open until 9pm, under the name Open House. The cabinet agreed this in full, with one change: the room at Abbot’s Copse stays, because no bus runs there after eight.',
			'عشر قاعات بدل أربع عشرة، تفتح خمس منها حتى 9 مساءً، وباسم «البيت المفتوح». وافق المجلس التنفيذي على ذلك كله مع تعديل واحد: تبقى قاعة أبوتس كوبس لأن الحافلات لا تصل إليها بعد الثامنة.',
		],
		findings: warmSpacesFindings,
	},
	replies: warmSpacesReplies,
}
