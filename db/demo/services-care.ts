import {
	checkboxes,
	type DemoService,
	longText,
	number,
	radios,
	scale,
	service,
	text,
	yesNo,
} from './wording.ts'

export const careServices: DemoService[] = [
	service({
		id: 'care-assessment',
		lgsl: 209,
		name: ['Help at home for an adult', 'مساعدة في المنزل لشخص بالغ'],
		description: [
			'Ask for somebody to look at what help you or a relative needs with daily life.',
			'اطلب أن ينظر أحد في ما تحتاجه أنت أو قريبك من مساعدة في الحياة اليومية.',
		],
		synonyms: [
			'carer, home help, social worker, mum fell, dad dementia, washing and dressing, care package, out of hospital, needs assessment, elderly parent, cannot cope, social care, nan',
			'رعاية منزلية، والدتي مسنة، مقدم رعاية، خرج من المستشفى، مساعدة في الاستحمام، عاملة اجتماعية',
		],
		days: 15,
		questions: [
			radios(
				'who',
				['Who needs help?', 'من يحتاج إلى المساعدة؟'],
				[
					['me', 'I do', 'أنا'],
					['relative', 'A relative or friend', 'قريب أو صديق'],
				],
				{ isRequired: true },
			),
			radios('agrees', ['Does that person know that you ask?', 'هل يعلم ذلك الشخص بطلبك؟'], yesNo, {
				isRequired: true,
				showIf: { question: 'who', is: ['relative'] },
			}),
			checkboxes(
				'with',
				['Help with what?', 'مساعدة في ماذا؟'],
				[
					['washing', 'Washing and dressing', 'الاغتسال وارتداء الملابس'],
					['meals', 'Meals', 'الوجبات'],
					['moving', 'Moving about the home', 'الحركة داخل المنزل'],
					['memory', 'Memory', 'الذاكرة'],
					['company', 'Being less alone', 'التخفيف من الوحدة'],
				],
				{ isRequired: true },
			),
			scale(
				'coping',
				['How are things now?', 'كيف الحال الآن؟'],
				[
					['Just managing', 'بالكاد نتدبر الأمر'],
					['We cannot go on', 'لا يمكننا الاستمرار'],
				],
				{ isRequired: true },
			),
		],
	}),
	service({
		id: 'home-equipment',
		lgsl: 178,
		name: ['Rails, ramps and equipment at home', 'مقابض ومنحدرات ومعدات في المنزل'],
		description: [
			'Grab rails, bath boards, ramps and other changes that make a home easier to live in.',
			'مقابض وألواح استحمام ومنحدرات وتعديلات أخرى تسهّل العيش في المنزل.',
		],
		synonyms: [
			'grab rail, stairlift, bath seat, wet room, ramp, occupational therapist, wheelchair, adaptations, walking frame, disabled facilities grant, commode',
			'مقبض، كرسي متحرك، منحدر، مصعد درج، كرسي حمام، تعديل المنزل',
		],
		days: 15,
		questions: [
			checkboxes(
				'what',
				['What is hard to do?', 'ما الذي يصعب فعله؟'],
				[
					['bath', 'Bath or shower', 'الاستحمام'],
					['stairs', 'Stairs', 'صعود الدرج'],
					['door', 'Getting in and out', 'الدخول والخروج'],
					['bed', 'Getting out of bed or a chair', 'النهوض من السرير أو الكرسي'],
				],
				{ isRequired: true },
			),
			radios('falls', ['Any falls in the last year?', 'هل حدثت سقطات في العام الماضي؟'], yesNo, {
				isRequired: true,
			}),
			number('how-many', ['How many?', 'كم مرة؟'], {
				min: 1,
				max: 200,
				isRequired: true,
				showIf: { question: 'falls', is: ['yes'] },
			}),
		],
	}),
	service({
		id: 'blue-badge',
		lgsl: 279,
		name: ['Blue Badge', 'الشارة الزرقاء'],
		description: [
			'Apply for or renew a parking badge for disabled people, or report one lost.',
			'قدّم طلبًا لشارة وقوف لذوي الإعاقة أو جددها، أو أبلغ عن فقدانها.',
		],
		synonyms: [
			'disabled badge, disabled parking, blue badge renewal, lost badge, parking badge, hidden disability',
			'شارة ذوي الإعاقة، موقف المعاقين، تجديد الشارة، شارة مفقودة',
		],
		days: 20,
		traits: ['anywhere'],
		questions: [
			radios(
				'what',
				['What do you need?', 'ماذا تحتاج؟'],
				[
					['apply', 'To apply', 'تقديم طلب'],
					['renew', 'To renew', 'تجديد'],
					['lost', 'To report it lost or stolen', 'الإبلاغ عن فقدان أو سرقة'],
					['late', 'To ask where mine is', 'السؤال عن شارتي'],
				],
				{ isRequired: true },
			),
			text('badge', ['Badge number', 'رقم الشارة'], {
				showIf: { question: 'what', is: ['renew', 'lost'] },
			}),
		],
	}),
	service({
		id: 'worried-about-adult',
		name: ['Worried about an adult', 'قلق على شخص بالغ'],
		description: [
			'An adult with care needs who may be hurt, neglected, cheated or not coping. In danger now: call 999.',
			'شخص بالغ يحتاج إلى رعاية وقد يتعرض للأذى أو الإهمال أو الاحتيال أو لا يقوى على تدبر أمره. عند الخطر الآن اتصل بالرقم 999.',
		],
		synonyms: [
			'elder abuse, neighbour not seen, neglect, money taken from old lady, safeguarding adult, self neglect, hoarding, carer hitting, vulnerable adult, cuckooing',
			'إساءة لمسن، إهمال، جارتي لم أرها، استغلال مالي، شخص ضعيف',
		],
		days: 2,
		urgentHours: 24,
		traits: ['sensitive', 'anonymous'],
		questions: [
			longText('worry', ['What worries you?', 'ما الذي يقلقك؟'], { isRequired: true }),
			radios(
				'knows',
				['Does the person know that you tell us?', 'هل يعلم الشخص أنك تخبرنا؟'],
				yesNo,
				{
					isRequired: true,
				},
			),
		],
	}),
	service({
		id: 'worried-about-child',
		name: ['Worried about a child', 'قلق على طفل'],
		description: [
			'A child or young person who may be hurt, neglected or unsafe. In danger now: call 999.',
			'طفل أو شاب قد يتعرض للأذى أو الإهمال أو لا يكون آمنًا. عند الخطر الآن اتصل بالرقم 999.',
		],
		synonyms: [
			'child abuse, child neglected, child left alone, shouting at children, safeguarding child, bruises, child not fed, missing child, gangs, county lines',
			'إساءة لطفل، طفل مهمل، طفل وحده في البيت، كدمات، صراخ على الأطفال',
		],
		days: 1,
		urgentHours: 4,
		traits: ['sensitive', 'anonymous'],
		questions: [
			longText('worry', ['What worries you?', 'ما الذي يقلقك؟'], { isRequired: true }),
			text('age', ['How old is the child, roughly?', 'كم عمر الطفل تقريبًا؟']),
			radios('now', ['Is the child in danger now?', 'هل الطفل في خطر الآن؟'], yesNo, {
				isRequired: true,
				hint: ['If yes, call 999 first', 'إذا كان الجواب نعم فاتصل بـ 999 أولًا'],
			}),
		],
	}),
	service({
		id: 'domestic-abuse',
		name: ['Domestic abuse', 'العنف المنزلي'],
		description: [
			'Somebody at home or a former partner hurts, frightens or controls you. We will not contact anyone else.',
			'شخص في البيت أو شريك سابق يؤذيك أو يخيفك أو يتحكم بك. لن نتصل بأي شخص آخر.',
		],
		synonyms: [
			'domestic violence, husband hits me, partner controlling, afraid of ex, refuge, abusive relationship, stalking, coercive control, forced marriage, scared to go home',
			'عنف منزلي، زوجي يضربني، خائفة، ملجأ للنساء، زواج قسري، شريك يتحكم بي',
		],
		days: 1,
		urgentHours: 4,
		traits: ['sensitive', 'anonymous', 'anywhere'],
		questions: [
			radios('safe-now', ['Are you safe at the moment?', 'هل أنت في أمان الآن؟'], yesNo, {
				isRequired: true,
				hint: ['If not, call 999', 'إن لم تكن كذلك فاتصل بالرقم 999'],
			}),
			text(
				'safe-contact',
				['When and how is it safe to reach you?', 'متى وكيف يمكننا الاتصال بك بأمان؟'],
				{
					isRequired: true,
				},
			),
			radios('children', ['Are there children at home?', 'هل في البيت أطفال؟'], yesNo),
		],
	}),
	service({
		id: 'special-needs',
		lgsl: 9,
		name: ['Special educational needs', 'الاحتياجات التعليمية الخاصة'],
		description: [
			'Support plans, assessments and transport for children with special educational needs.',
			'خطط الدعم والتقييم والنقل للأطفال ذوي الاحتياجات التعليمية الخاصة.',
		],
		synonyms: [
			'sen, send, ehcp, education health care plan, autism, adhd, speech therapy, school transport taxi, special school, annual review',
			'احتياجات خاصة، توحد، خطة دعم تعليمي، نقل مدرسي، صعوبات التعلم',
		],
		days: 20,
		traits: ['anywhere'],
		questions: [
			radios(
				'what',
				['What is it about?', 'ما الموضوع؟'],
				[
					['assessment', 'An assessment', 'تقييم'],
					['plan', 'A plan that exists', 'خطة قائمة'],
					['transport', 'Transport to school', 'النقل إلى المدرسة'],
				],
				{ isRequired: true },
			),
			text('school', ['Which school or nursery?', 'أي مدرسة أو حضانة؟']),
		],
	}),
	service({
		id: 'school-places',
		lgsl: 13,
		name: ['School places', 'الأماكن في المدارس'],
		description: [
			'Apply for a place, change school during the year, or ask about an offer or appeal.',
			'قدّم طلبًا لمكان في مدرسة، أو غيّر المدرسة خلال العام، أو اسأل عن عرض أو اعتراض.',
		],
		synonyms: [
			'school admission, primary school, secondary school, reception place, change school, waiting list, appeal, catchment, in year transfer, nursery place, just moved need school',
			'تسجيل في المدرسة، مكان في مدرسة، تغيير المدرسة، قائمة الانتظار، روضة',
		],
		days: 10,
		traits: ['anywhere'],
		questions: [
			radios(
				'what',
				['What do you need?', 'ماذا تحتاج؟'],
				[
					['start', 'A place for September', 'مكان في سبتمبر'],
					['change', 'A change during the year', 'تغيير خلال العام'],
					['offer', 'To ask about an offer or appeal', 'السؤال عن عرض أو اعتراض'],
				],
				{ isRequired: true },
			),
			number('age', ['How old is the child?', 'كم عمر الطفل؟'], {
				min: 2,
				max: 18,
				isRequired: true,
			}),
		],
	}),
]
