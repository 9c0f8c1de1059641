import type { DemoFinding } from './consultation-wording.ts'

export const warmSpacesFindings: DemoFinding[] = [
	{
		said: [
			'It is coldest in the evening, and by then the rooms are shut.',
			'أشد البرد يكون مساءً، وعندها تكون القاعات قد أُغلقت.',
		],
		reply: [
			'You are right. Only two of 14 rooms were open after six. More of you chose evenings than anything else.',
			'أنتم على حق. لم يُفتح بعد السادسة سوى قاعتين من 14، واختار المساء منكم أكثر ممن اختاروا أي أمر آخر.',
		],
		decision: [
			'Five rooms open until 9pm on four days a week.',
			'تفتح خمس قاعات حتى 9 مساءً أربعة أيام في الأسبوع.',
		],
		action: [
			'Helen Marsh’s team hires four evening hosts and prints the new hours.',
			'يوظف فريق هيلين مارش أربعة مضيفين للمساء ويطبع المواعيد الجديدة.',
		],
		due: -120,
		done: -131,
		themes: ['Evenings'],
	},
	{
		said: [
			'“Warm space” says that you cannot pay your bills. I walked past twice.',
			'«المكان الدافئ» يقول إنك لا تستطيع دفع فواتيرك. مررت به مرتين ولم أدخل.',
		],
		reply: [
			'We had not seen that it kept people out. It came up again and again in your own words.',
			'لم ننتبه إلى أنه يُبعد الناس. وقد تكرر ذلك كثيرًا في كلماتكم.',
		],
		decision: [
			'The rooms are called Open House. Nobody is asked why they have come.',
			'تُسمى القاعات «البيت المفتوح»، ولا يُسأل أحد عن سبب مجيئه.',
		],
		action: [
			'New signs on every door, chosen with the people who use the rooms.',
			'لافتات جديدة على كل باب، تُختار مع من يستخدمون القاعات.',
		],
		due: -150,
		done: -138,
		themes: ['The name'],
	},
	{
		said: [
			'Two buses with three children to sit in a room with nothing to do.',
			'حافلتان مع ثلاثة أطفال للجلوس في قاعة لا يوجد فيها ما يفعلونه.',
		],
		reply: [
			'We can do something about the room at once, and about the bus only in part.',
			'يمكننا تحسين القاعة فورًا، أما الحافلة فبعض الشيء فقط.',
		],
		decision: [
			'Each room keeps toys and games. A homework hour runs on Tuesday and Thursday in four of them.',
			'في كل قاعة ألعاب، وفي أربع منها ساعة للواجبات يومي الثلاثاء والخميس.',
		],
		action: [
			'The libraries lend boxes of games and run the homework hour.',
			'تعير المكتبات صناديق الألعاب وتدير ساعة الواجبات.',
		],
		due: -100,
		done: -102,
		themes: ['Something to do', 'Getting there'],
	},
	{
		said: [
			'A hot meal is what gets my dad out of the house.',
			'الوجبة الساخنة هي ما يُخرج أبي من البيت.',
		],
		reply: [
			'A meal everywhere would have cost two rooms. Far fewer of you chose that than evenings, so we looked for another way.',
			'كانت الوجبة في كل قاعة ستكلف قاعتين، واختار ذلك منكم أقل بكثير ممن اختاروا المساء، فبحثنا عن طريقة أخرى.',
		],
		decision: [
			'Three rooms serve a meal twice a week, cooked by the food bank’s kitchen.',
			'تقدم ثلاث قاعات وجبة مرتين في الأسبوع يطهوها مطبخ بنك الطعام.',
		],
		action: [
			'Sign the agreement with the kitchen and have the three rooms inspected.',
			'توقيع الاتفاق مع المطبخ وتفتيش القاعات الثلاث.',
		],
		due: -35,
		themes: ['Food'],
	},
	{
		said: [
			'The heating in the tenants’ hall broke in January, and we sat there in coats.',
			'تعطلت التدفئة في قاعة المستأجرين في يناير فجلسنا بمعاطفنا.',
		],
		reply: [
			'We are sorry. It took 19 days because nobody was in charge of it.',
			'نعتذر. استغرق إصلاحها 19 يومًا لأن أحدًا لم يكن مسؤولًا عنها.',
		],
		decision: [
			'Every room has a named person, and a boiler check before winter.',
			'لكل قاعة شخص مسؤول معروف بالاسم، ويُفحص مرجلها قبل الشتاء.',
		],
		action: ['Boilers checked in all ten rooms.', 'فحص المراجل في القاعات العشر.'],
		due: 45,
	},
	{
		said: [
			'Keep it open all year. Being lonely is not only for winter.',
			'أبقوها مفتوحة طوال العام. الوحدة ليست في الشتاء فقط.',
		],
		reply: [
			'We agree about loneliness. This grant is for winter and may be used for nothing else, so we cannot do it with this money.',
			'نوافقكم على ما يتعلق بالوحدة. لكن هذه المنحة للشتاء ولا يجوز إنفاقها على غيره، فلا نستطيع ذلك بهذا المال.',
		],
		decision: ['No, not from this grant.', 'لا، ليس من هذه المنحة.'],
		themes: ['Something to do'],
	},
]
