import { type DemoConsultation, listener } from './consultation-wording.ts'
import { highStreetDocuments } from './documents-high-street.ts'
import { highStreetQuestions } from './questions-high-street.ts'
import { highStreetReplies } from './response-high-street.ts'

export const highStreet: DemoConsultation = {
	slug: 'high-street',
	stage: 'formative',
	topic: 'streets',
	placeIds: ['tollgate'],
	title: ['A High Road that works on foot', 'شارع رئيسي يناسب المشاة'],
	summary: [
		'Nothing is drawn yet. Tell us how you use the High Road between the station and Market Yard, and what should change.',
		'لم يُرسم شيء بعد. أخبرنا كيف تستخدم الشارع الرئيسي بين المحطة وماركت يارد، وما الذي ينبغي أن يتغير.',
	],
	why: [
		'Nine people were hurt while crossing here in three years. The pavement by the bank is too narrow for a pram and a wheelchair to pass. Shops tell us that people hurry through and do not stay. The road was last rebuilt in 1974, and the drains under it must be renewed next year in any case. We have £1.2 million from the regional transport fund. It must be spent within three years. If we plan the drains and the street at once, we dig only once.',
		'أصيب تسعة أشخاص أثناء العبور هنا خلال ثلاث سنوات. والرصيف عند البنك أضيق من أن تمر فيه عربة أطفال وكرسي متحرك معًا. ويقول أصحاب المتاجر إن الناس يسرعون ولا يمكثون. أُعيد بناء الطريق آخر مرة عام 1974، ولا بد من تجديد المصارف تحته العام المقبل على أي حال. لدينا 1.2 مليون جنيه من صندوق النقل الإقليمي، ويجب إنفاقها خلال ثلاث سنوات. وإذا خططنا للمصارف والشارع معًا حفرنا مرة واحدة فقط.',
	],
	scope: [
		'You can change how the room is shared, where crossings go, and whether a lane is closed at all. We cannot change three things: the drains are renewed, every bus route stays, and the money is for this street.',
		'يمكنك تغيير توزيع المساحة ومواقع المعابر، بل وما إذا كان سيُغلق مسار أصلًا. ثلاثة أمور لا نستطيع تغييرها: تجديد المصارف، وبقاء جميع خطوط الحافلات، وتخصيص المال لهذا الشارع.',
	],
	decider: [
		'The cabinet member for streets, Councillor Joan Ferreira, at a meeting open to everyone.',
		'عضوة المجلس التنفيذي المسؤولة عن الشوارع جوان فيريرا، في اجتماع مفتوح للجميع.',
	],
	otherWays: [
		'A stall stands in Market Yard every Saturday from 10am to 2pm. To ask or answer in British Sign Language by video call, text 07700 900100. We book the interpreter and it costs you nothing.',
		'لنا منصة في ماركت يارد كل يوم سبت من 10 صباحًا إلى 2 ظهرًا. للسؤال أو الإجابة بلغة الإشارة البريطانية عبر مكالمة مرئية، أرسل رسالة نصية إلى 07700 900100. نحجز المترجم ولا يكلفك ذلك شيئًا.',
	],
	listeners: [
		listener('Councillor Joan Ferreira', [
			'Cabinet member for streets, who decides',
			'عضوة المجلس التنفيذي للشوارع، وهي من تقرر',
		]),
		listener('Kwame Boateng', ['Head of streets', 'مدير الشوارع']),
		listener('Meera Chowdhury', [
			'Engagement officer, who reads every answer',
			'مسؤولة المشاركة، وهي تقرأ كل إجابة',
		]),
	],
	readingPlan: [
		'Meera Chowdhury and Idris Bello read every answer. They mark each one with what it is about. Kwame Boateng replies to each point in writing.',
		'تقرأ ميرا شودري وإدريس بيلو كل إجابة، ويضعان على كل منها موضوعها. ويرد كوامي بواتنغ كتابةً على كل نقطة.',
	],
	days: { opens: -31, closes: 9, readBy: 37, decision: 72 },
	asksEquality: true,
	definition: highStreetQuestions,
	documents: highStreetDocuments,
	asked: [
		{
			language: 'en',
			words:
				'Will the 14 and the 62 still stop outside the bank? My mother cannot walk from the station.',
			day: -24,
			answer: [
				'Yes. Every route stays and so does that stop. It may move by up to 20 metres so that two buses can stand behind each other.',
				'نعم. تبقى جميع الخطوط ويبقى ذلك الموقف. وقد يتحرك بما لا يزيد على 20 مترًا حتى تقف حافلتان إحداهما خلف الأخرى.',
			],
			answeredDay: -22,
		},
		{
			language: 'ar',
			words: 'لدي بسطة خضار في سوق السبت منذ تسع سنوات. هل سينتقل السوق أثناء الحفر؟',
			day: -17,
			answer: [
				'The market stays in Market Yard. While the drains are dug on that side, which takes about three weeks, stalls move to the station end of the yard. Every trader keeps a pitch.',
				'يبقى السوق في ماركت يارد. وأثناء حفر المصارف في تلك الجهة، ويستغرق ذلك نحو ثلاثة أسابيع، تنتقل البسطات إلى طرف الساحة القريب من المحطة. ويحتفظ كل بائع بمكانه.',
			],
			answeredDay: -15,
		},
		{
			language: 'en',
			words: 'Who counted the 11,200 vehicles and was it in the school holidays?',
			day: -1,
		},
	],
	replies: highStreetReplies,
}
