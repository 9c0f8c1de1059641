import { type DemoService, longText, radios, service } from './wording.ts'

/** What people ask the council for and others do: it says who, and residents may still go on. */
export const elsewhereServices: DemoService[] = [
	service({
		id: 'power-cut',
		name: ['Power cut', 'انقطاع الكهرباء'],
		description: ['Your home or street has no electricity.', 'لا كهرباء في منزلك أو شارعك.'],
		synonyms: [
			'no electricity, power cut, blackout, lights gone off, power off, electric gone, outage',
			'انقطاع الكهرباء، لا كهرباء، انطفأ النور في البيت',
		],
		days: 3,
		notUs: [
			'The electricity network mends power cuts, not the council. Call 105 at any time; it is free. If you rely on medical equipment, say so at once.',
			'شبكة الكهرباء هي التي تصلح الانقطاع وليس المجلس. اتصل بالرقم 105 في أي وقت مجانًا. إذا كنت تعتمد على جهاز طبي فأخبرهم فورًا.',
		],
		questions: [
			radios(
				'only-you',
				['Is it only your home?', 'هل هو منزلك فقط؟'],
				[
					['mine', 'Only mine', 'منزلي فقط'],
					['street', 'The whole street', 'الشارع كله'],
				],
				{ isRequired: true },
			),
		],
	}),
	service({
		id: 'water-leak',
		name: ['Burst water main or no water', 'انفجار أنبوب ماء رئيسي أو انقطاع الماء'],
		description: [
			'Water coming up through a road or pavement, no water, or a sewer that overflows.',
			'ماء يخرج من الطريق أو الرصيف، أو انقطاع الماء، أو مجرور يفيض.',
		],
		synonyms: [
			'burst pipe in road, water leak in street, no water, sewer, sewage, low pressure, water main, water company',
			'انفجار أنبوب، تسرب ماء في الشارع، لا ماء، مجاري، صرف صحي',
		],
		days: 3,
		notUs: [
			'Your water company looks after mains and public sewers. Its number for leaks is on your water bill and answers day and night. We deal with road drains only.',
			'شركة المياه مسؤولة عن الأنابيب الرئيسية والمجاري العامة. رقم الإبلاغ عن التسرب موجود على فاتورة الماء ويعمل ليلًا ونهارًا. نحن نتولى مصارف الطرق فقط.',
		],
		questions: [longText('where', ['Where is the water?', 'أين الماء؟'], { isRequired: true })],
	}),
	service({
		id: 'universal-credit',
		name: [
			'Universal Credit, pensions and PIP',
			'الائتمان الشامل والمعاشات وإعانة الاستقلال الشخصي',
		],
		description: [
			'Benefits and pensions that the government pays.',
			'الإعانات والمعاشات التي تدفعها الحكومة.',
		],
		synonyms: [
			'universal credit, uc, jobcentre, pip, state pension, sanction, esa, dwp, journal, work coach, attendance allowance',
			'الائتمان الشامل، إعانة البطالة، معاش التقاعد، مركز العمل، إعانة العجز',
		],
		days: 5,
		traits: ['anywhere'],
		notUs: [
			'The Department for Work and Pensions pays these: call 0800 328 5644 for Universal Credit, or use your online journal. Our money advisers can sit beside you while you do; go on if you want that.',
			'تدفعها وزارة العمل والمعاشات: اتصل بالرقم 0800 328 5644 بشأن الائتمان الشامل أو استخدم حسابك على الإنترنت. يمكن لمستشارينا الماليين مساعدتك في ذلك؛ تابع إن أردت.',
		],
		questions: [longText('help', ['What would you like help with?', 'فيم تريد المساعدة؟'])],
	}),
	service({
		id: 'health',
		name: ['Doctors, hospitals and ambulances', 'الأطباء والمستشفيات والإسعاف'],
		description: [
			'Appointments, treatment, prescriptions and mental health care.',
			'المواعيد والعلاج والوصفات والرعاية النفسية.',
		],
		synonyms: [
			'gp, doctor appointment, hospital, nhs, prescription, dentist, ambulance, mental health crisis, waiting for operation, 111',
			'طبيب، موعد مستشفى، وصفة طبية، طبيب أسنان، إسعاف، صحة نفسية',
		],
		days: 5,
		traits: ['anywhere'],
		notUs: [
			'The NHS looks after health care. In an emergency call 999; for advice at any hour, and in a mental health crisis, call 111.',
			'الخدمة الصحية الوطنية مسؤولة عن الرعاية الصحية. في الطوارئ اتصل بالرقم 999؛ وللنصيحة في أي ساعة أو عند أزمة نفسية اتصل بالرقم 111.',
		],
		questions: [longText('help', ['What would you like us to know?', 'ما الذي تود إخبارنا به؟'])],
	}),
]
