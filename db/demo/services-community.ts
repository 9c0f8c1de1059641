import {
	checkboxes,
	type DemoService,
	dayAhead,
	longText,
	number,
	place,
	radios,
	service,
	text,
	yesNo,
} from './wording.ts'

export const communityServices: DemoService[] = [
	service({
		id: 'dangerous-building',
		lgsl: 600,
		name: ['Dangerous building or structure', 'مبنى أو منشأة خطرة'],
		description: [
			'A wall, roof, scaffold or sign that could fall. If somebody is hurt call 999.',
			'جدار أو سقف أو سقالة أو لافتة قد تسقط. إذا أُصيب أحد فاتصل بالرقم 999.',
		],
		synonyms: [
			'wall falling, loose tiles, scaffolding unsafe, building collapse, cracks in wall, chimney leaning, sign about to fall',
			'جدار سيسقط، سقالة غير آمنة، مبنى خطر، مدخنة مائلة',
		],
		days: 1,
		urgentHours: 4,
		traits: ['anonymous', 'photos'],
		questions: [
			text('what', ['What could fall?', 'ما الذي قد يسقط؟'], { isRequired: true }),
			radios('reach', ['Could people walk below it?', 'هل يمكن أن يمر الناس تحته؟'], yesNo, {
				isRequired: true,
			}),
		],
	}),
	service({
		id: 'planning',
		lgsl: 516,
		name: ['Planning and building work', 'التخطيط وأعمال البناء'],
		description: [
			'See or comment on a plan, ask whether you need permission, or report work without it.',
			'اطّلع على مشروع أو علّق عليه، أو اسأل هل تحتاج إلى إذن، أو أبلغ عن أعمال بلا إذن.',
		],
		synonyms: [
			'planning permission, extension, loft conversion, object to plan, neighbour building, dropped kerb, conservation area, shed too big, change of use, enforcement',
			'رخصة بناء، توسعة، اعتراض على مشروع، الجار يبني، تحويل العلّية',
		],
		days: 15,
		questions: [
			radios(
				'what',
				['What do you want to do?', 'ماذا تريد أن تفعل؟'],
				[
					['ask', 'Ask whether I need permission', 'معرفة هل أحتاج إلى إذن'],
					['comment', 'Comment on a plan', 'التعليق على مشروع'],
					['report', 'Report work without permission', 'الإبلاغ عن أعمال بلا إذن'],
				],
				{ isRequired: true },
			),
			text('plan', ['Number of the plan', 'رقم المشروع'], {
				isRequired: true,
				showIf: { question: 'what', is: ['comment'] },
			}),
			longText('words', ['Tell us about it', 'أخبرنا عن الأمر'], { isRequired: true }),
		],
	}),
	service({
		id: 'antisocial-behaviour',
		lgsl: 870,
		name: ['Antisocial behaviour', 'السلوك المزعج أو المخل بالنظام'],
		description: [
			'Threatening groups, drug dealing, fireworks, bikes on pavements and the like. A crime now: call 999.',
			'مجموعات تهدد الناس، أو بيع المخدرات، أو الألعاب النارية، أو دراجات على الأرصفة وما شابه. عند وقوع جريمة الآن اتصل بالرقم 999.',
		],
		synonyms: [
			'asb, drug dealing, gangs of kids, fireworks, nuisance bikes, intimidation, drinking in street, weed smell, stairwell, neighbours fighting, harassment, hate incident, community safety',
			'إزعاج، مخدرات، ألعاب نارية، تهديد، شباب يتجمعون، دراجات على الرصيف',
		],
		days: 10,
		traits: ['anonymous'],
		questions: [
			checkboxes(
				'what',
				['What is happening?', 'ماذا يحدث؟'],
				[
					['groups', 'Groups that frighten people', 'مجموعات تخيف الناس'],
					['drugs', 'Drugs or drinking', 'مخدرات أو شرب'],
					['vehicles', 'Bikes or cars', 'دراجات أو سيارات'],
					['fireworks', 'Fireworks', 'ألعاب نارية'],
					['other', 'Something else', 'شيء آخر'],
				],
				{ isRequired: true },
			),
			place('where', ['Where does it happen?', 'أين يحدث ذلك؟'], { isRequired: true }),
			text('when', ['On which days and at what time?', 'في أي أيام وفي أي وقت؟']),
		],
	}),
	service({
		id: 'library',
		lgsl: 437,
		name: ['Libraries and hubs', 'المكتبات والمراكز'],
		description: [
			'Joining, books, computers, rooms, homework clubs and the home library.',
			'الاشتراك والكتب والحواسيب والغرف ونوادي الواجبات والمكتبة المنزلية.',
		],
		synonyms: [
			'library card, borrow books, ebooks, computer use, printing, study space, story time, reserve a book, home library, internet, learn english',
			'مكتبة، بطاقة المكتبة، استعارة كتب، حاسوب، طباعة، تعلم الإنجليزية',
		],
		days: 5,
		traits: ['anywhere'],
		questions: [
			radios(
				'what',
				['What is it about?', 'ما الموضوع؟'],
				[
					['join', 'Joining or my card', 'الاشتراك أو بطاقتي'],
					['books', 'Books', 'الكتب'],
					['rooms', 'Computers or rooms', 'الحواسيب أو الغرف'],
					['events', 'Clubs and events', 'النوادي والفعاليات'],
				],
				{ isRequired: true },
			),
		],
	}),
	service({
		id: 'street-party',
		lgsl: 1580,
		name: ['Street parties and events', 'حفلات الشارع والفعاليات'],
		description: [
			'Close a road for a party, play street or small event. Ask six weeks before.',
			'إغلاق شارع لحفلة أو للعب الأطفال أو لفعالية صغيرة. قدّم الطلب قبل ستة أسابيع.',
		],
		synonyms: [
			'street party, play street, close the road, event in park, fete, bunting, carnival, filming',
			'حفلة شارع، إغلاق الشارع، فعالية في الحديقة، مهرجان',
		],
		days: 15,
		questions: [
			dayAhead('day', ['On which day?', 'في أي يوم؟'], { isRequired: true }),
			number('guests', ['How many people, roughly?', 'كم عدد الحضور تقريبًا؟'], {
				min: 5,
				max: 5000,
				isRequired: true,
			}),
			place('where', ['Which street or park?', 'أي شارع أو حديقة؟'], { isRequired: true }),
		],
	}),
	service({
		id: 'group-grants',
		lgsl: 615,
		name: ['Grants and rooms for community groups', 'منح وقاعات للمجموعات المجتمعية'],
		description: [
			'Small grants, a room to meet in, and advice for groups that do things together.',
			'منح صغيرة وقاعة للاجتماع ونصائح للمجموعات التي تعمل معًا.',
		],
		synonyms: [
			'grant, funding, community group, charity money, hall hire, volunteering, start a club, residents association, crowdfunding',
			'منحة، تمويل، مجموعة مجتمعية، تطوع، استئجار قاعة',
		],
		days: 20,
		traits: ['anywhere'],
		questions: [
			text('group', ['Name of the group', 'اسم المجموعة'], { isRequired: true }),
			longText('idea', ['What do you want to do?', 'ماذا تريدون أن تفعلوا؟'], {
				isRequired: true,
			}),
		],
	}),
	service({
		id: 'complaint',
		lgsl: 353,
		name: ['Complaints, thanks and ideas', 'الشكاوى والشكر والأفكار'],
		description: [
			'Tell us what went wrong, who did well, or what we could do better.',
			'أخبرنا بما ساء، أو بمن أحسن، أو بما يمكننا تحسينه.',
		],
		synonyms: [
			'complaint, complain, nobody rang back, rude, disgusted, thank you, compliment, suggestion, councillor, no reply, feedback, waiting weeks',
			'شكوى، لم يتصل أحد، شكر، اقتراح، لا رد، موظف غير مهذب',
		],
		days: 15,
		traits: ['anywhere', 'anonymous'],
		questions: [
			radios(
				'what',
				['Which is it?', 'ما نوعها؟'],
				[
					['complaint', 'A complaint', 'شكوى'],
					['thanks', 'Thanks', 'شكر'],
					['idea', 'An idea', 'فكرة'],
				],
				{ isRequired: true },
			),
			text(
				'earlier',
				['Reference of the earlier enquiry, if there is one', 'رقم الطلب السابق إن وجد'],
				{
					showIf: { question: 'what', is: ['complaint'] },
				},
			),
		],
	}),
]
