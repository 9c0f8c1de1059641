import {
	checkboxes,
	type DemoService,
	dayAhead,
	dayPast,
	longText,
	number,
	radios,
	scale,
	select,
	service,
	text,
	yesNo,
} from './wording.ts'

export const homeServices: DemoService[] = [
	service({
		id: 'council-repairs',
		lgsl: 141,
		name: ['Repairs in a council home', 'إصلاحات في مسكن تابع للمجلس'],
		description: [
			'Heating, water, electrics, doors, windows, lifts and shared areas. For a gas smell call 0800 111 999.',
			'التدفئة والماء والكهرباء والأبواب والنوافذ والمصاعد والأماكن المشتركة. عند وجود رائحة غاز اتصل بالرقم 0800 111 999.',
		],
		synonyms: [
			'repair, boiler broken, no heating, no hot water, leak, tap dripping, toilet blocked, lift not working, door broken, window will not shut, landlord council, electrics, intercom, cold flat, radiator',
			'إصلاح، السخان معطل، لا توجد تدفئة، لا ماء ساخن، تسرب، المصعد معطل، الباب مكسور، المجلس مالك البيت',
		],
		days: 10,
		traits: ['photos'],
		questions: [
			select(
				'what',
				['What needs mending?', 'ما الذي يحتاج إلى إصلاح؟'],
				[
					['heating', 'Heating or hot water', 'التدفئة أو الماء الساخن'],
					['leak', 'A leak or blocked pipe', 'تسرب أو أنبوب مسدود'],
					['electric', 'Electrics or lights', 'الكهرباء أو الإضاءة'],
					['door', 'A door, lock or window', 'باب أو قفل أو نافذة'],
					['lift', 'The lift', 'المصعد'],
					['shared', 'Something else we share', 'شيء آخر مشترك'],
				],
				{ isRequired: true },
			),
			radios(
				'without',
				['Are you without heating or hot water altogether?', 'هل أنت بلا تدفئة أو ماء ساخن تمامًا؟'],
				yesNo,
				{ isRequired: true, showIf: { question: 'what', is: ['heating'] } },
			),
			checkboxes(
				'home',
				['Does anyone at home have these?', 'هل في المنزل أحد من هؤلاء؟'],
				[
					['baby', 'A baby', 'رضيع'],
					['over-75', 'Somebody over 75', 'شخص فوق 75 عامًا'],
					['ill', 'An illness or disability', 'مريض أو ذو إعاقة'],
				],
			),
			dayAhead('visit', ['First day that suits you for a visit', 'أول يوم يناسبك للزيارة'], {
				hint: ['Leave it open if any day will do', 'اتركه فارغًا إذا كان أي يوم مناسبًا'],
			}),
		],
	}),
	service({
		id: 'damp-mould',
		name: ['Damp and mould', 'الرطوبة والعفن'],
		description: [
			'Damp, black mould or water coming through, whether you rent from the council or from somebody else.',
			'رطوبة أو عفن أسود أو تسرب ماء، سواء استأجرت من المجلس أو من غيره.',
		],
		synonyms: [
			'mould, mold, black mould, damp walls, condensation, wet wall, mushrooms on wall, child asthma mould, wallpaper peeling, water coming through ceiling, musty smell',
			'عفن، رطوبة، عفن أسود، جدران مبللة، طفلي لديه ربو، تسرب من السقف',
		],
		days: 10,
		traits: ['photos'],
		questions: [
			radios(
				'landlord',
				['Who do you rent from?', 'ممن تستأجر؟'],
				[
					['council', 'The council', 'المجلس'],
					['association', 'A housing association', 'جمعية إسكان'],
					['private', 'A private landlord', 'مالك خاص'],
					['own', 'I own my home', 'أملك المنزل'],
				],
				{ isRequired: true },
			),
			checkboxes(
				'rooms',
				['Which rooms?', 'أي غرف؟'],
				[
					['bedroom', 'Bedroom', 'غرفة النوم'],
					['living-room', 'Living room', 'غرفة المعيشة'],
					['bathroom', 'Bathroom', 'الحمام'],
					['kitchen', 'Kitchen', 'المطبخ'],
				],
				{ isRequired: true },
			),
			scale(
				'how-bad',
				['How bad is it?', 'ما مدى سوئها؟'],
				[
					['A few spots', 'بقع قليلة'],
					['We cannot use the room', 'لا يمكننا استعمال الغرفة'],
				],
				{ isRequired: true },
			),
			radios('ill', ['Is it making anyone ill?', 'هل تسبب المرض لأحد؟'], yesNo, {
				isRequired: true,
			}),
			longText('who-ill', ['Who, and how?', 'من، وكيف؟'], {
				showIf: { question: 'ill', is: ['yes'] },
			}),
		],
	}),
	service({
		id: 'private-renting',
		name: ['Problems with a private landlord', 'مشكلات مع مالك خاص'],
		description: [
			'Unsafe or crowded homes, no licence, harassment, or a notice to leave.',
			'مساكن غير آمنة أو مكتظة، أو بلا ترخيص، أو مضايقة، أو إشعار بالإخلاء.',
		],
		synonyms: [
			'landlord, eviction, section 21, section 8, hmo, deposit, landlord will not fix, rent increase, letting agent, overcrowded, harassment by landlord, notice to quit',
			'المالك، إخلاء، إشعار بالخروج، صاحب البيت لا يصلح، زيادة الإيجار، وديعة',
		],
		days: 10,
		questions: [
			radios(
				'what',
				['What is happening?', 'ماذا يحدث؟'],
				[
					['notice', 'I was told to leave', 'طُلب مني المغادرة'],
					['unsafe', 'My home is unsafe', 'منزلي غير آمن'],
					['harassed', 'I am being harassed', 'أتعرض للمضايقة'],
					['other', 'Something else', 'شيء آخر'],
				],
				{ isRequired: true },
			),
			dayAhead('leave-by', ['By which day must you leave?', 'في أي يوم يجب أن تغادر؟'], {
				isRequired: true,
				showIf: { question: 'what', is: ['notice'] },
			}),
			number('people', ['How many people live there?', 'كم شخصًا يعيش هناك؟'], {
				min: 1,
				max: 40,
				isRequired: true,
			}),
		],
	}),
	service({
		id: 'homeless-tonight',
		lgsl: 112,
		name: ['Nowhere to stay tonight', 'لا مكان للمبيت الليلة'],
		description: [
			'If you have no safe place to sleep tonight, or will lose it within days, tell us now.',
			'إذا لم يكن لديك مكان آمن للنوم الليلة أو كنت ستفقده خلال أيام فأخبرنا الآن.',
		],
		synonyms: [
			'homeless, sleeping rough, kicked out, nowhere to go, sofa surfing, thrown out, evicted today, sleeping in car, rough sleeper, need a hostel',
			'بلا مأوى، أنام في الشارع، طردوني من البيت، لا مكان أنام فيه، أنام في السيارة',
		],
		days: 1,
		urgentHours: 4,
		traits: ['sensitive', 'anywhere'],
		questions: [
			radios(
				'tonight',
				['Where will you sleep tonight?', 'أين ستنام الليلة؟'],
				[
					['nowhere', 'I have nowhere', 'لا مكان لدي'],
					['friends', 'With friends or family', 'عند أصدقاء أو أقارب'],
					['unsafe', 'At home, but I am not safe', 'في البيت لكنني لست آمنًا'],
				],
				{ isRequired: true },
			),
			number('children', ['How many children are with you?', 'كم طفلًا معك؟'], {
				min: 0,
				max: 15,
				isRequired: true,
			}),
			text('meet', ['Where can we find you today?', 'أين يمكننا أن نجدك اليوم؟']),
		],
	}),
	service({
		id: 'council-home',
		lgsl: 92,
		name: ['Apply for or change a council home', 'طلب مسكن من المجلس أو تغييره'],
		description: [
			'The housing list, bids, swaps, and changes to your application.',
			'قائمة الإسكان والعروض والتبادل وتغيير طلبك.',
		],
		synonyms: [
			'council house, housing list, housing register, bidding, swap home, bigger flat, transfer, band, points, overcrowded, downsizing, council flat',
			'بيت من المجلس، قائمة الانتظار، شقة أكبر، تبديل السكن، طلب إسكان',
		],
		days: 15,
		traits: ['anywhere'],
		questions: [
			radios(
				'what',
				['What do you want to do?', 'ماذا تريد أن تفعل؟'],
				[
					['apply', 'Apply', 'تقديم طلب'],
					['change', 'Change my application', 'تغيير طلبي'],
					['swap', 'Swap homes', 'تبديل السكن'],
					['ask', 'Ask where I am on the list', 'معرفة ترتيبي في القائمة'],
				],
				{ isRequired: true },
			),
			text('number', ['Your application number', 'رقم طلبك'], {
				showIf: { question: 'what', is: ['change', 'ask'] },
			}),
			number('bedrooms', ['How many bedrooms do you need?', 'كم غرفة نوم تحتاج؟'], {
				min: 0,
				max: 8,
				isRequired: true,
				showIf: { question: 'what', is: ['apply', 'swap'] },
			}),
		],
	}),
	service({
		id: 'pests',
		lgsl: 431,
		name: ['Rats, mice and insects', 'الجرذان والفئران والحشرات'],
		description: [
			'Rats or mice, wasps, bedbugs, cockroaches and other pests.',
			'الجرذان والفئران والدبابير وبق الفراش والصراصير وغيرها من الآفات.',
		],
		synonyms: [
			'rats, mice, rat in garden, cockroaches, bed bugs, bedbugs, wasps nest, infestation, pest control, ants, pigeons, foxes, droppings in kitchen, vermin',
			'جرذان، فئران، صراصير، بق الفراش، دبابير، حشرات، مكافحة الآفات',
		],
		days: 7,
		traits: ['photos'],
		questions: [
			select(
				'which',
				['What have you seen?', 'ماذا رأيت؟'],
				[
					['rats', 'Rats', 'جرذان'],
					['mice', 'Mice', 'فئران'],
					['wasps', 'Wasps', 'دبابير'],
					['bedbugs', 'Bedbugs', 'بق الفراش'],
					['cockroaches', 'Cockroaches', 'صراصير'],
					['other', 'Something else', 'شيء آخر'],
				],
				{ isRequired: true },
			),
			radios(
				'inside',
				['Where are they?', 'أين هي؟'],
				[
					['home', 'In my home', 'في منزلي'],
					['garden', 'In a garden', 'في حديقة منزل'],
					['public', 'In a street or park', 'في شارع أو حديقة عامة'],
				],
				{ isRequired: true },
			),
			dayPast('since', ['When did you first see them?', 'متى رأيتها أول مرة؟']),
		],
	}),
	service({
		id: 'noise',
		lgsl: 412,
		name: ['Noise', 'الضوضاء'],
		description: [
			'Loud music, parties, building work at night, alarms or barking dogs.',
			'موسيقى عالية أو حفلات أو أعمال بناء ليلًا أو أجهزة إنذار أو نباح كلاب.',
		],
		synonyms: [
			'noisy neighbours, loud music, party, barking dog, drilling, building work early, car alarm, cannot sleep, nuisance, pub noise, bass, banging',
			'ضجيج، جيران مزعجون، موسيقى عالية، نباح الكلب، لا أستطيع النوم، أعمال بناء',
		],
		days: 5,
		questions: [
			radios(
				'source',
				['What makes the noise?', 'ما مصدر الضوضاء؟'],
				[
					['neighbour', 'A neighbour', 'جار'],
					['business', 'A pub, shop or business', 'حانة أو متجر أو شركة'],
					['building', 'Building work', 'أعمال بناء'],
					['alarm', 'An alarm', 'جهاز إنذار'],
					['dog', 'A dog', 'كلب'],
				],
				{ isRequired: true },
			),
			scale(
				'how-much',
				['How much does it disturb you?', 'إلى أي حد تزعجك؟'],
				[
					['A little', 'قليلًا'],
					['I cannot sleep', 'لا أستطيع النوم'],
				],
				{ isRequired: true },
			),
			longText('when', ['When does it happen?', 'متى تحدث؟'], { isRequired: true }),
			radios('address-known', ['Do you know the address?', 'هل تعرف العنوان؟'], yesNo),
			text('address', ['What is the address?', 'ما العنوان؟'], {
				isRequired: true,
				showIf: { question: 'address-known', is: ['yes'] },
			}),
		],
	}),
]
