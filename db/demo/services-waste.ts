import {
	checkboxes,
	type DemoService,
	dayPast,
	longText,
	number,
	radios,
	select,
	service,
	yesNo,
} from './wording.ts'

export const wasteServices: DemoService[] = [
	service({
		id: 'missed-bin',
		lgsl: 524,
		name: ['Missed bin or collection', 'حاوية لم تُفرَّغ'],
		description: [
			'Tell us when your rubbish, recycling, food or garden bin was not emptied on its day.',
			'أخبرنا إذا لم تُفرَّغ حاوية القمامة أو إعادة التدوير أو بقايا الطعام أو نفايات الحديقة في يومها.',
		],
		synonyms: [
			'bin not collected, bin not emptied, missed bin, rubbish not picked up, dustbin, dustmen did not come, binmen, refuse, wheelie bin, garden waste, green bin, recycling not collected, food caddy not emptied, trash, garbage, bins overflowing, assisted collection missed',
			'لم تُفرغ الحاوية، القمامة، الزبالة، سلة المهملات، لم يأتوا لأخذ القمامة، حاوية إعادة التدوير، النفايات',
		],
		days: 3,
		traits: ['photos'],
		questions: [
			checkboxes(
				'bins',
				['Which bins were missed?', 'ما الحاويات التي لم تُفرَّغ؟'],
				[
					['rubbish', 'Rubbish (grey lid)', 'القمامة (غطاء رمادي)'],
					['recycling', 'Recycling (blue lid)', 'إعادة التدوير (غطاء أزرق)'],
					['food', 'Food caddy', 'وعاء بقايا الطعام'],
					['garden', 'Garden waste (green lid)', 'نفايات الحديقة (غطاء أخضر)'],
				],
				{ isRequired: true },
			),
			dayPast('day', ['Which day should they have been emptied?', 'في أي يوم كان يجب تفريغها؟'], {
				isRequired: true,
			}),
			radios(
				'street-too',
				['Were your neighbours’ bins missed too?', 'هل تُركت حاويات جيرانك أيضًا؟'],
				[
					['only-mine', 'Only mine', 'حاويتي فقط'],
					['whole-street', 'The whole street', 'الشارع كله'],
					['not-sure', 'I am not sure', 'لست متأكدًا'],
				],
				{ isRequired: true },
			),
			radios(
				'help',
				['Do the crew usually fetch your bin for you?', 'هل يُحضر العمال حاويتك عادةً بدلًا منك؟'],
				yesNo,
				{ showIf: { question: 'street-too', is: ['only-mine'] } },
			),
		],
	}),
	service({
		id: 'new-bin',
		name: ['New, lost or broken bin', 'حاوية جديدة أو مفقودة أو مكسورة'],
		description: [
			'Ask for a bin, caddy or recycling box, or have a broken one mended or changed.',
			'اطلب حاوية أو وعاءً لبقايا الطعام أو صندوق إعادة تدوير، أو إصلاح المكسور أو استبداله.',
		],
		synonyms: [
			'bin stolen, broken lid, wheel came off bin, need a bigger bin, new recycling box, no bin, moved in no bins, cracked bin, replacement bin, food caddy',
			'حاوية مسروقة، غطاء مكسور، أحتاج حاوية جديدة، حاوية أكبر، لا توجد حاوية',
		],
		days: 10,
		questions: [
			select(
				'bin',
				['Which bin do you need?', 'أي حاوية تحتاج؟'],
				[
					['rubbish', 'Rubbish', 'القمامة'],
					['recycling', 'Recycling', 'إعادة التدوير'],
					['food', 'Food caddy', 'وعاء بقايا الطعام'],
					['garden', 'Garden waste', 'نفايات الحديقة'],
				],
				{ isRequired: true },
			),
			radios(
				'why',
				['Why do you need it?', 'لماذا تحتاجها؟'],
				[
					['broken', 'Mine is broken', 'حاويتي مكسورة'],
					['gone', 'Mine has gone', 'اختفت حاويتي'],
					['moved-in', 'I have just moved in', 'انتقلت حديثًا'],
					['too-small', 'Mine is too small', 'حاويتي صغيرة جدًا'],
				],
				{ isRequired: true },
			),
			number('people', ['How many people live in your home?', 'كم شخصًا يعيش في منزلك؟'], {
				min: 1,
				max: 20,
				isRequired: true,
				showIf: { question: 'why', is: ['too-small'] },
			}),
		],
	}),
	service({
		id: 'bulky-waste',
		lgsl: 528,
		name: ['Collection of large items', 'جمع الأغراض الكبيرة'],
		description: [
			'Have a sofa, mattress, fridge or other large things taken away.',
			'اطلب نقل أريكة أو مرتبة أو ثلاجة أو غيرها من الأغراض الكبيرة.',
		],
		synonyms: [
			'bulky waste, old sofa, mattress, fridge, washing machine, furniture collection, get rid of wardrobe, big rubbish, special collection, take away cooker',
			'أثاث قديم، أريكة، مرتبة، ثلاجة، غسالة، نفايات كبيرة، نقل أثاث',
		],
		days: 10,
		questions: [
			checkboxes(
				'items',
				['What should we take?', 'ماذا ننقل؟'],
				[
					['sofa', 'Sofa or armchair', 'أريكة أو كرسي'],
					['mattress', 'Mattress or bed', 'مرتبة أو سرير'],
					['white-goods', 'Fridge, cooker or washing machine', 'ثلاجة أو موقد أو غسالة'],
					['furniture', 'Other furniture', 'أثاث آخر'],
					['other', 'Something else', 'شيء آخر'],
				],
				{ isRequired: true },
			),
			number('how-many', ['How many things in all?', 'كم عدد الأغراض كلها؟'], {
				min: 1,
				max: 12,
				isRequired: true,
			}),
			longText('where', ['Where will they be?', 'أين ستكون؟'], {
				hint: ['For example in the front garden', 'مثلًا في الحديقة الأمامية'],
			}),
		],
	}),
	service({
		id: 'recycling',
		lgsl: 533,
		name: ['Recycling in flats and communal bins', 'إعادة التدوير في الشقق والحاويات المشتركة'],
		description: [
			'Full, mixed-up or missing recycling bins that several homes share.',
			'حاويات إعادة تدوير مشتركة ممتلئة أو مختلطة أو مفقودة.',
		],
		synonyms: [
			'bin store, communal bins full, recycling contaminated, flats bins, bin shed, overflowing recycling, chute blocked, paladin bins',
			'غرفة القمامة، حاويات العمارة، حاويات مشتركة ممتلئة، إعادة التدوير في الشقق',
		],
		days: 5,
		traits: ['photos', 'anonymous'],
		questions: [
			radios(
				'what',
				['What is wrong?', 'ما المشكلة؟'],
				[
					['full', 'The bins are full', 'الحاويات ممتلئة'],
					['mixed', 'The wrong things are in them', 'فيها ما لا يجوز وضعه'],
					['too-few', 'There are too few', 'عددها قليل'],
					['blocked', 'The chute is blocked', 'المجرى مسدود'],
				],
				{ isRequired: true },
			),
			longText('more', ['Tell us more if you like', 'أخبرنا بالمزيد إن شئت']),
		],
	}),
	service({
		id: 'fly-tipping',
		lgsl: 587,
		name: ['Dumped rubbish (fly-tipping)', 'نفايات ملقاة في الشارع'],
		description: [
			'Report rubbish, furniture, tyres or building waste dumped in a street, park or alley.',
			'أبلغ عن قمامة أو أثاث أو إطارات أو مخلفات بناء أُلقيت في شارع أو حديقة أو زقاق.',
		],
		synonyms: [
			'fly tip, flytipping, dumped rubbish, mattress in street, rubbish dumped, builders waste, tyres dumped, bags left on pavement, someone dumping, old fridge in alley, litter pile',
			'قمامة في الشارع، مرتبة مرمية، مخلفات بناء، إطارات، رمي النفايات، أكياس على الرصيف',
		],
		days: 3,
		traits: ['photos', 'anonymous'],
		questions: [
			checkboxes(
				'what',
				['What has been dumped?', 'ما الذي أُلقي؟'],
				[
					['bags', 'Bags of rubbish', 'أكياس قمامة'],
					['furniture', 'Furniture or mattresses', 'أثاث أو مراتب'],
					['white-goods', 'Fridges or other machines', 'ثلاجات أو أجهزة أخرى'],
					['building', 'Building waste', 'مخلفات بناء'],
					['tyres', 'Tyres', 'إطارات'],
					['other', 'Something else', 'شيء آخر'],
				],
				{ isRequired: true },
			),
			radios(
				'size',
				['How much is there?', 'ما مقدارها؟'],
				[
					['bag', 'One or two bags', 'كيس أو كيسان'],
					['boot', 'As much as a car boot', 'ملء صندوق سيارة'],
					['van', 'As much as a van', 'ملء شاحنة صغيرة'],
					['lorry', 'More than a van', 'أكثر من شاحنة صغيرة'],
				],
				{ isRequired: true },
			),
			radios(
				'danger',
				[
					'Is anything dangerous in it, such as needles, asbestos or chemicals?',
					'هل فيها شيء خطر مثل الإبر أو الأسبستوس أو المواد الكيميائية؟',
				],
				yesNo,
				{ isRequired: true },
			),
			longText('which-danger', ['What is dangerous?', 'ما الشيء الخطر؟'], {
				isRequired: true,
				showIf: { question: 'danger', is: ['yes'] },
			}),
			radios('seen', ['Did you see who did it?', 'هل رأيت من فعل ذلك؟'], yesNo, {
				hint: ['You do not have to tell us', 'لست ملزمًا بإخبارنا'],
			}),
		],
	}),
	service({
		id: 'street-cleaning',
		lgsl: 580,
		name: ['Dirty street or litter', 'شارع متسخ أو نفايات متناثرة'],
		description: [
			'Litter, leaves, dog mess, broken glass, weeds or a street bin that is full.',
			'نفايات متناثرة أو أوراق شجر أو فضلات كلاب أو زجاج مكسور أو أعشاب أو سلة شارع ممتلئة.',
		],
		synonyms: [
			'litter, dog poo, dog fouling, dog mess, street sweeping, leaves on pavement, broken glass, street bin full, dirty road, weeds, sweeper, pigeon mess, sick on pavement',
			'كنس الشارع، فضلات كلب، براز كلب، أوراق على الرصيف، زجاج مكسور، شارع وسخ، سلة ممتلئة',
		],
		days: 5,
		traits: ['photos', 'anonymous'],
		questions: [
			radios(
				'what',
				['What needs cleaning?', 'ما الذي يحتاج إلى تنظيف؟'],
				[
					['litter', 'Litter', 'نفايات متناثرة'],
					['leaves', 'Leaves', 'أوراق شجر'],
					['glass', 'Broken glass', 'زجاج مكسور'],
					['dog', 'Dog mess', 'فضلات كلاب'],
					['full-bin', 'A full street bin', 'سلة شارع ممتلئة'],
					['weeds', 'Weeds', 'أعشاب'],
					['other', 'Something else', 'شيء آخر'],
				],
				{ isRequired: true },
			),
		],
	}),
	service({
		id: 'graffiti',
		lgsl: 584,
		name: ['Graffiti', 'الكتابة على الجدران'],
		description: [
			'Report graffiti or stickers on a wall, sign, bridge or bench. Hateful words are cleaned within one day.',
			'أبلغ عن كتابات أو ملصقات على جدار أو لافتة أو جسر أو مقعد. تُزال العبارات المسيئة خلال يوم واحد.',
		],
		synonyms: [
			'spray paint, tagging, painted wall, racist graffiti, offensive words, flyposting, stickers, vandalism',
			'رسم على الجدار، بخاخ، كلمات عنصرية، ملصقات، تخريب',
		],
		days: 7,
		traits: ['anonymous', 'photos'],
		questions: [
			radios(
				'hateful',
				['Is it hateful or offensive?', 'هل هي عبارات مسيئة أو تحض على الكراهية؟'],
				yesNo,
				{ isRequired: true },
			),
			select(
				'surface',
				['What is it on?', 'على أي شيء؟'],
				[
					['wall', 'A wall or fence', 'جدار أو سور'],
					['sign', 'A sign or lamp post', 'لافتة أو عمود إنارة'],
					['bridge', 'A bridge or underpass', 'جسر أو نفق مشاة'],
					['bench', 'A bench or playground', 'مقعد أو ملعب أطفال'],
				],
				{ isRequired: true },
			),
		],
	}),
]
