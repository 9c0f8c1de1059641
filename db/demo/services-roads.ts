import {
	type DemoService,
	dayPast,
	longText,
	number,
	radios,
	select,
	service,
	text,
	yesNo,
} from './wording.ts'

export const roadServices: DemoService[] = [
	service({
		id: 'pothole',
		lgsl: 557,
		name: ['Pothole or damaged road', 'حفرة أو ضرر في الطريق'],
		description: [
			'Report a hole, crack or sunken patch in a road or cycle lane.',
			'أبلغ عن حفرة أو شق أو هبوط في طريق أو مسار دراجات.',
		],
		synonyms: [
			'pot hole, hole in road, road surface, car damaged by hole, burst tyre, sunken road, crater, road breaking up, cycle lane hole, bad road',
			'حفرة في الشارع، الطريق مكسر، هبوط في الطريق، ثقب إطار سيارتي',
		],
		days: 10,
		traits: ['photos', 'anonymous'],
		questions: [
			radios(
				'where',
				['Where in the road is it?', 'أين تقع في الطريق؟'],
				[
					['middle', 'In a traffic lane', 'في مسار السيارات'],
					['kerb', 'By the kerb', 'قرب حافة الرصيف'],
					['cycle-lane', 'In a cycle lane', 'في مسار الدراجات'],
					['crossing', 'On a crossing', 'على ممر المشاة'],
				],
				{ isRequired: true },
			),
			number('depth', ['How deep is it, roughly?', 'كم عمقها تقريبًا؟'], {
				min: 1,
				max: 100,
				unit: ['centimetres', 'سنتيمترات'],
				hint: ['A golf ball is about 4 centimetres', 'كرة الغولف نحو 4 سنتيمترات'],
			}),
			radios(
				'harm',
				['Has anyone been hurt, or anything damaged?', 'هل أُصيب أحد أو تضرر شيء؟'],
				[
					['no', 'No', 'لا'],
					['damage', 'Something was damaged', 'تضرر شيء'],
					['hurt', 'Somebody was hurt', 'أُصيب شخص'],
				],
				{ isRequired: true },
			),
			dayPast('when', ['When did that happen?', 'متى حدث ذلك؟'], {
				isRequired: true,
				showIf: { question: 'harm', is: ['damage', 'hurt'] },
			}),
		],
	}),
	service({
		id: 'pavement',
		lgsl: 537,
		name: ['Broken or blocked pavement', 'رصيف مكسور أو مسدود'],
		description: [
			'Loose or raised slabs, tree roots, or something that blocks the way for wheelchairs and prams.',
			'بلاط مكسور أو مرتفع، أو جذور أشجار، أو ما يسد الطريق أمام الكراسي المتحركة وعربات الأطفال.',
		],
		synonyms: [
			'paving slab, trip hazard, uneven pavement, footpath, tree roots, kerb broken, cannot get wheelchair past, fell on pavement, scooters blocking pavement',
			'رصيف مكسور، بلاط، تعثرت، ممر المشاة، الكرسي المتحرك لا يمر',
		],
		days: 10,
		traits: ['photos', 'anonymous'],
		questions: [
			radios(
				'what',
				['What is wrong?', 'ما المشكلة؟'],
				[
					['loose', 'A loose or broken slab', 'بلاطة مكسورة أو متحركة'],
					['raised', 'A raised edge or root', 'حافة أو جذر مرتفع'],
					['blocked', 'Something blocks the way', 'شيء يسد الطريق'],
				],
				{ isRequired: true },
			),
			radios('fallen', ['Has somebody fallen?', 'هل وقع أحد؟'], yesNo, { isRequired: true }),
			longText('fall', ['What happened?', 'ماذا حدث؟'], {
				isRequired: true,
				showIf: { question: 'fallen', is: ['yes'] },
			}),
		],
	}),
	service({
		id: 'street-light',
		lgsl: 564,
		name: ['Street light', 'إنارة الشارع'],
		description: [
			'A lamp that is out, flickering, on all day, or a damaged lamp post.',
			'مصباح مطفأ أو يومض أو يضيء طوال النهار، أو عمود إنارة متضرر.',
		],
		synonyms: [
			'lamp post, streetlamp, light out, dark street, light flickering, lamp on all day, lighting column, wires showing, pitch black alley',
			'عمود إنارة، مصباح الشارع، الشارع مظلم، النور مطفأ، ضوء يومض',
		],
		days: 5,
		traits: ['anonymous', 'photos'],
		questions: [
			radios(
				'what',
				['What is wrong with it?', 'ما عطله؟'],
				[
					['out', 'It is out', 'مطفأ'],
					['flickers', 'It flickers', 'يومض'],
					['day', 'It is on all day', 'مضاء طوال النهار'],
					['damaged', 'The post is damaged', 'العمود متضرر'],
				],
				{ isRequired: true },
			),
			text('column', ['Number on the lamp post, if you can see it', 'رقم العمود إن أمكن رؤيته'], {
				hint: ['It is on a plate at eye level', 'على لوحة بمستوى النظر'],
			}),
			number('lamps', ['How many lamps?', 'كم مصباحًا؟'], { min: 1, max: 40, isRequired: true }),
		],
	}),
	service({
		id: 'gritting',
		lgsl: 561,
		name: ['Ice, snow and grit bins', 'الجليد والثلج وصناديق الملح'],
		description: [
			'Ask for a road or path to be gritted, or a grit bin to be filled.',
			'اطلب رش الملح على طريق أو ممر، أو ملء صندوق الملح.',
		],
		synonyms: [
			'ice on road, slippery pavement, salt, grit bin empty, snow not cleared, black ice, icy hill',
			'جليد، ثلج، طريق زلق، ملح الطريق، صندوق الملح فارغ',
		],
		days: 2,
		traits: ['anonymous'],
		questions: [
			radios(
				'what',
				['What do you need?', 'ماذا تحتاج؟'],
				[
					['road', 'A road gritted', 'رش الملح على طريق'],
					['path', 'A path gritted', 'رش الملح على ممر'],
					['bin', 'A grit bin filled', 'ملء صندوق الملح'],
				],
				{ isRequired: true },
			),
		],
	}),
	service({
		id: 'road-flooding',
		lgsl: 555,
		name: ['Flooded road or blocked drain', 'طريق مغمور بالماء أو مصرف مسدود'],
		description: [
			'Water standing on a road or path, a blocked gully, or a missing drain cover.',
			'ماء متجمع على طريق أو ممر، أو مصرف مسدود، أو غطاء مصرف مفقود.',
		],
		synonyms: [
			'flood, gully blocked, drain overflowing, puddle, drain cover missing, manhole, water in road, street under water, river path flooded',
			'فيضان، مصرف مسدود، بالوعة، ماء في الشارع، غطاء مفقود',
		],
		days: 5,
		traits: ['photos', 'anonymous'],
		questions: [
			radios(
				'what',
				['What is happening?', 'ماذا يحدث؟'],
				[
					['standing', 'Water stands after rain', 'يتجمع الماء بعد المطر'],
					['gully', 'A drain is blocked', 'مصرف مسدود'],
					['cover', 'A cover is missing or broken', 'غطاء مفقود أو مكسور'],
				],
				{ isRequired: true },
			),
			radios('homes', ['Is water getting into homes?', 'هل يدخل الماء إلى المنازل؟'], yesNo, {
				isRequired: true,
			}),
		],
	}),
	service({
		id: 'abandoned-vehicle',
		lgsl: 372,
		name: ['Abandoned vehicle', 'مركبة مهجورة'],
		description: [
			'A car, van or motorbike that seems to be left for good.',
			'سيارة أو شاحنة أو دراجة نارية يبدو أنها تُركت نهائيًا.',
		],
		synonyms: [
			'abandoned car, burnt out car, car not moved for months, untaxed car, flat tyres, van dumped, scooter dumped, wreck',
			'سيارة مهجورة، سيارة محروقة، سيارة لم تتحرك منذ أشهر',
		],
		days: 7,
		traits: ['photos', 'anonymous'],
		questions: [
			text('plate', ['Number plate, if it has one', 'رقم اللوحة إن وجد']),
			select(
				'kind',
				['What is it?', 'ما نوعها؟'],
				[
					['car', 'A car', 'سيارة'],
					['van', 'A van', 'شاحنة صغيرة'],
					['motorbike', 'A motorbike or scooter', 'دراجة نارية'],
					['caravan', 'A caravan or trailer', 'كرفان أو مقطورة'],
				],
				{ isRequired: true },
			),
			number('weeks', ['How many weeks has it been there?', 'كم أسبوعًا مضى عليها هناك؟'], {
				min: 0,
				max: 500,
				isRequired: true,
			}),
		],
	}),
	service({
		id: 'parking-permit',
		lgsl: 474,
		name: ['Parking permits', 'تصاريح الوقوف'],
		description: [
			'Get, change or cancel a permit for residents, visitors or carers.',
			'احصل على تصريح وقوف للسكان أو الزوار أو مقدمي الرعاية أو غيّره أو ألغه.',
		],
		synonyms: [
			'permit parking, residents permit, visitor permit, cpz, permit zone, new car permit, carer permit, permit not arrived',
			'تصريح وقوف، تصريح الزوار، موقف السكان، سيارة جديدة',
		],
		days: 5,
		questions: [
			radios(
				'who',
				['Who is the permit for?', 'لمن التصريح؟'],
				[
					['resident', 'Somebody who lives here', 'ساكن هنا'],
					['visitor', 'Visitors', 'زوار'],
					['carer', 'A carer', 'مقدم رعاية'],
				],
				{ isRequired: true },
			),
			longText('ask', ['What do you need?', 'ماذا تحتاج؟'], { isRequired: true }),
		],
	}),
	service({
		id: 'parking-fine',
		lgsl: 471,
		name: ['Parking fines', 'مخالفات الوقوف'],
		description: [
			'Ask about a penalty charge notice or say why you think it is wrong.',
			'اسأل عن إشعار غرامة وقوف أو وضّح لماذا تراها خاطئة.',
		],
		synonyms: [
			'pcn, parking ticket, penalty charge, appeal ticket, unfair fine, bus lane fine, warden gave me ticket, clamped',
			'مخالفة وقوف، غرامة، تذكرة وقوف، اعتراض على المخالفة',
		],
		days: 10,
		traits: ['anywhere', 'photos'],
		questions: [
			text('number', ['Number of the notice', 'رقم الإشعار'], { isRequired: true }),
			longText('why', ['Why do you think it is wrong?', 'لماذا ترى أنها خاطئة؟'], {
				isRequired: true,
			}),
		],
	}),
	service({
		id: 'traffic-lights',
		lgsl: 568,
		name: ['Crossings, lights and road signs', 'ممرات المشاة والإشارات ولافتات الطريق'],
		description: [
			'A crossing that does not work, lights stuck, faded lines or a damaged sign.',
			'ممر مشاة معطل أو إشارة متوقفة أو خطوط باهتة أو لافتة متضررة.',
		],
		synonyms: [
			'zebra crossing, pelican crossing, traffic lights stuck, green man too short, road sign down, white lines faded, speeding, school crossing, 20 mph',
			'إشارة المرور، ممر المشاة، لافتة ساقطة، خطوط الطريق، السرعة',
		],
		days: 10,
		traits: ['anonymous', 'photos'],
		questions: [
			radios(
				'what',
				['What is it about?', 'ما الموضوع؟'],
				[
					['lights', 'Lights or a crossing', 'إشارة أو ممر مشاة'],
					['sign', 'A sign or road markings', 'لافتة أو خطوط الطريق'],
					['speed', 'Speed of traffic', 'سرعة السيارات'],
				],
				{ isRequired: true },
			),
			select(
				'time',
				['When is it worst?', 'متى تكون أسوأ؟'],
				[
					['always', 'All the time', 'طوال الوقت'],
					['school', 'At school times', 'أوقات المدرسة'],
					['night', 'At night', 'ليلًا'],
				],
				{ showIf: { question: 'what', is: ['lights', 'speed'] } },
			),
		],
	}),
	service({
		id: 'trees',
		name: ['Trees, parks and play areas', 'الأشجار والحدائق وملاعب الأطفال'],
		description: [
			'A fallen or leaning tree, branches in the way, a broken swing or bench, grass that needs cutting.',
			'شجرة ساقطة أو مائلة، أو أغصان تعيق الطريق، أو أرجوحة أو مقعد مكسور، أو عشب يحتاج إلى قص.',
		],
		synonyms: [
			'tree fallen, overhanging branches, tree blocking light, park bench broken, swings, playground, grass cutting, hedge over pavement, dead tree, park toilets locked, roots',
			'شجرة سقطت، أغصان، حديقة عامة، أرجوحة مكسورة، قص العشب، ملعب أطفال',
		],
		days: 10,
		traits: ['photos', 'anonymous'],
		questions: [
			radios(
				'what',
				['What is it about?', 'ما الموضوع؟'],
				[
					['tree', 'A tree or hedge', 'شجرة أو سياج نباتي'],
					['play', 'A play area', 'ملعب أطفال'],
					['grass', 'Grass or flower beds', 'عشب أو أحواض زهور'],
					['other', 'Something else in a park', 'شيء آخر في حديقة'],
				],
				{ isRequired: true },
			),
			radios('danger', ['Could it fall on somebody?', 'هل يمكن أن يسقط على أحد؟'], yesNo, {
				isRequired: true,
				showIf: { question: 'what', is: ['tree', 'play'] },
			}),
		],
	}),
]
