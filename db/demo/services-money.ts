import {
	checkboxes,
	type DemoService,
	dayPast,
	longText,
	number,
	radios,
	service,
	text,
	yesNo,
} from './wording.ts'

export const moneyServices: DemoService[] = [
	service({
		id: 'council-tax-bill',
		lgsl: 57,
		name: ['Council tax bill', 'فاتورة ضريبة المجلس'],
		description: [
			'Ask about your bill, tell us that you have moved, or say that the bill is wrong.',
			'اسأل عن فاتورتك، أو أخبرنا بانتقالك، أو بأن الفاتورة خاطئة.',
		],
		synonyms: [
			'council tax, council tax bill wrong, moved house, moving out, wrong name on bill, direct debit, tax band, double charged, account number, new tenant, rates, refund',
			'ضريبة المجلس، الفاتورة خاطئة، انتقلت إلى بيت جديد، الخصم المباشر، ضريبة السكن',
		],
		days: 15,
		traits: ['anywhere'],
		questions: [
			radios(
				'what',
				['What is it about?', 'ما الموضوع؟'],
				[
					['moved', 'I have moved or am moving', 'انتقلت أو سأنتقل'],
					['wrong', 'The bill is wrong', 'الفاتورة خاطئة'],
					['pay-how', 'How I pay', 'طريقة الدفع'],
					['band', 'The band of my home', 'فئة منزلي الضريبية'],
				],
				{ isRequired: true },
			),
			text('account', ['Council tax account number', 'رقم حساب ضريبة المجلس'], {
				hint: ['It is at the top of the bill', 'في أعلى الفاتورة'],
			}),
			dayPast('moved-on', ['When did you move?', 'متى انتقلت؟'], {
				showIf: { question: 'what', is: ['moved'] },
				hint: ['Leave it open if you have not moved yet', 'اتركه فارغًا إذا لم تنتقل بعد'],
			}),
			longText('wrong-how', ['What is wrong with it?', 'ما الخطأ فيها؟'], {
				isRequired: true,
				showIf: { question: 'what', is: ['wrong'] },
			}),
		],
	}),
	service({
		id: 'council-tax-discount',
		lgsl: 59,
		name: ['Council tax discounts', 'خصومات ضريبة المجلس'],
		description: [
			'Living alone, students, carers, disabled people, empty homes and people leaving care.',
			'من يعيش وحده والطلاب ومقدمو الرعاية وذوو الإعاقة والمنازل الخالية ومن غادر دور الرعاية.',
		],
		synonyms: [
			'single person discount, student exemption, council tax reduction, living alone, exemption, care leaver, severe mental impairment, empty property, discount taken off',
			'خصم، أعيش وحدي، طالب، إعفاء، تخفيض الضريبة',
		],
		days: 15,
		traits: ['anywhere'],
		questions: [
			radios(
				'which',
				['Which discount?', 'أي خصم؟'],
				[
					['alone', 'I live alone', 'أعيش وحدي'],
					['student', 'Students', 'طلاب'],
					['disabled', 'A disability in the home', 'إعاقة في المنزل'],
					['carer', 'A carer lives here', 'يعيش هنا مقدم رعاية'],
					['empty', 'The home is empty', 'المنزل خالٍ'],
				],
				{ isRequired: true },
			),
			dayPast('since', ['Since when?', 'منذ متى؟'], { isRequired: true }),
		],
	}),
	service({
		id: 'cannot-pay',
		name: ['Cannot pay council tax or rent', 'العجز عن دفع الضريبة أو الإيجار'],
		description: [
			'If you are behind or worried, tell us early. We can spread payments and check what you are owed.',
			'إذا تأخرت في الدفع أو كنت قلقًا فأخبرنا مبكرًا. يمكننا تقسيط المبالغ والتحقق مما تستحقه.',
		],
		synonyms: [
			"can't pay, cannot afford, arrears, bailiff, summons, court letter, enforcement agent, debt, behind with rent, payment plan, instalments, skint, struggling, final notice",
			'لا أستطيع الدفع، ديون، متأخرات، محكمة، محضر، تقسيط، إنذار أخير',
		],
		days: 5,
		traits: ['anywhere'],
		questions: [
			checkboxes(
				'what',
				['What can you not pay?', 'ما الذي لا تستطيع دفعه؟'],
				[
					['council-tax', 'Council tax', 'ضريبة المجلس'],
					['rent', 'Rent', 'الإيجار'],
					['fine', 'A fine', 'غرامة'],
				],
				{ isRequired: true },
			),
			radios(
				'letter',
				['Have you had a letter from a court or bailiff?', 'هل وصلتك رسالة من محكمة أو محضر؟'],
				yesNo,
				{ isRequired: true },
			),
			dayPast('letter-date', ['What is the date on it?', 'ما تاريخها؟'], {
				showIf: { question: 'letter', is: ['yes'] },
			}),
			number('afford', ['What could you pay each month?', 'كم يمكنك أن تدفع كل شهر؟'], {
				min: 0,
				max: 5000,
				unit: ['pounds', 'جنيهات'],
			}),
		],
	}),
	service({
		id: 'housing-benefit',
		lgsl: 69,
		name: ['Housing Benefit and council tax support', 'إعانة السكن ودعم ضريبة المجلس'],
		description: [
			'Claim, tell us about a change, send papers or ask about an overpayment.',
			'قدّم طلبًا، أو أخبرنا بتغيير، أو أرسل مستندات، أو اسأل عن مبلغ صُرف بالزيادة.',
		],
		synonyms: [
			'housing benefit, council tax support, benefits stopped, overpayment, change of circumstances, new job, partner moved in, reduction scheme, low income, pension credit',
			'إعانة السكن، دعم الضريبة، توقفت الإعانة، تغير الظروف، دخل منخفض',
		],
		days: 15,
		traits: ['anywhere'],
		questions: [
			radios(
				'what',
				['What do you want to do?', 'ماذا تريد أن تفعل؟'],
				[
					['claim', 'Make a claim', 'تقديم طلب'],
					['change', 'Tell you about a change', 'الإبلاغ عن تغيير'],
					['stopped', 'Ask why it changed or stopped', 'معرفة سبب التغيير أو التوقف'],
					['overpaid', 'Ask about an overpayment', 'السؤال عن مبلغ زائد'],
				],
				{ isRequired: true },
			),
			longText('change', ['What has changed?', 'ما الذي تغير؟'], {
				isRequired: true,
				showIf: { question: 'what', is: ['change'] },
			}),
		],
	}),
	service({
		id: 'hardship',
		name: ['Help with food, fuel and essentials', 'مساعدة في الطعام والوقود والأساسيات'],
		description: [
			'Vouchers, food parcels, furniture and school clothes when money has run out.',
			'قسائم وسلال غذائية وأثاث وملابس مدرسية عندما ينفد المال.',
		],
		synonyms: [
			'food bank, no money for food, electric meter run out, household support fund, school uniform, voucher, cooker broken no money, hungry, fuel voucher, prepayment meter, free school meals',
			'بنك الطعام، لا مال للطعام، عداد الكهرباء، ملابس المدرسة، قسيمة، مساعدة عاجلة',
		],
		days: 2,
		traits: ['anywhere'],
		questions: [
			checkboxes(
				'need',
				['What do you need most?', 'ما أكثر ما تحتاجه؟'],
				[
					['food', 'Food', 'طعام'],
					['fuel', 'Gas or electricity', 'غاز أو كهرباء'],
					['furniture', 'Furniture or a cooker', 'أثاث أو موقد'],
					['school', 'School clothes', 'ملابس المدرسة'],
				],
				{ isRequired: true },
			),
			number('people', ['How many people are you looking after?', 'كم شخصًا تعيل؟'], {
				min: 1,
				max: 20,
				isRequired: true,
			}),
		],
	}),
]
