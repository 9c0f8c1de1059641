import { bodyOf, type DemoConsultation, listener, optionsOf } from './consultation-wording.ts'
import { canalPathReplies } from './response-canal-path.ts'

export const canalPath: DemoConsultation = {
	slug: 'canal-path',
	stage: 'options',
	topic: 'climate',
	placeIds: ['hithe-quay', 'osier-fields', 'millrace'],
	title: ['The canal path from the lock to Flood Lane', 'ممشى القناة من الهويس إلى فلود لين'],
	summary: [
		'The path floods and has no light. We asked whether to raise it, what to make it of, and where light should be.',
		'يغمر الماء الممشى وليس فيه ضوء. سألنا هل نرفعه، ومم نصنعه، وأين ينبغي أن يكون الضوء.',
	],
	why: [
		'The path was under water on 41 days last year. Then people walk along the dual carriageway, which has no pavement. More than 900 people use the path on a dry weekday, and fewer than 100 after dark. Bats feed along the water, so light in the wrong place does harm. We have £640,000 from the builders of the towers at the lock. It pays for a better path, but not for all that people might like.',
		'غمر الماء الممشى 41 يومًا في العام الماضي. وحينها يمشي الناس على الطريق السريع الذي لا رصيف له. يستخدم الممشى أكثر من 900 شخص في يوم عمل جاف، وأقل من 100 بعد حلول الظلام. وتتغذى الخفافيش على امتداد الماء، فالضوء في غير موضعه يضر بها. لدينا 640,000 جنيه من بناة الأبراج عند الهويس، تكفي لممشى أفضل لا لكل ما قد يتمناه الناس.',
	],
	scope: [
		'You could change the height, the surface, the light and the ways in. The line of the path stays, because the land beside it is not ours.',
		'كان يمكنك التأثير في الارتفاع والسطح والضوء والمداخل. ويبقى خط الممشى كما هو لأن الأرض المجاورة ليست لنا.',
	],
	decider: [
		'The planning committee, together with the waterways trust, which owns the bank.',
		'لجنة التخطيط مع أمانة الممرات المائية التي تملك الضفة.',
	],
	otherWays: [
		'Forms lay on the boats’ notice board at the lock and at Millrace Community Hub.',
		'وُضعت النماذج على لوحة إعلانات القوارب عند الهويس وفي مركز ميلريس المجتمعي.',
	],
	listeners: [
		listener('Ellen Sørby', ['Head of parks and rivers', 'مديرة الحدائق والأنهار']),
		listener('Meera Chowdhury', ['Engagement officer', 'مسؤولة المشاركة']),
		listener('Gareth Pell', ['Waterways trust', 'أمانة الممرات المائية']),
	],
	readingPlan: [
		'Meera Chowdhury and Idris Bello read every answer and mark what it is about. Ellen Sørby reads all that is marked.',
		'تقرأ ميرا شودري وإدريس بيلو كل إجابة ويضعان عليها موضوعها، وتقرأ إيلين سوربي كل ما وُضعت عليه علامة.',
	],
	days: { opens: -52, closes: -8, readBy: 20, decision: 55 },
	resultsDay: -3,
	asksEquality: true,
	themes: [
		{ name: 'Light', guidance: 'Wants light, or fears the dark. Not for bats: use Nature.' },
		{ name: 'Water and surface', guidance: 'Puddles, mud, flooding, what the path is made of.' },
		{
			name: 'Bicycles and walkers',
			guidance: 'Speed, bells, width, e-scooters. Also near misses.',
		},
		{ name: 'Nature', guidance: 'Bats, trees, birds, and the feel of the place.' },
		{ name: 'Boats', guidance: 'Moorings, mooring rings, and those who live aboard.' },
		{ name: 'Ways in', guidance: 'Steps, ramps, gates, barriers, wheelchairs and prams.' },
		{ name: 'Money and upkeep', guidance: 'Cost, litter, who looks after it later.' },
	],
	definition: {
		layout: 'sections',
		sections: [
			{ id: 'use', title: { en: 'You and the path', ar: 'أنت والممشى' } },
			{ id: 'ideas', title: { en: 'What could change', ar: 'ما يمكن أن يتغير' } },
		],
		questions: [
			{
				id: 'often',
				section: 'use',
				type: 'radios',
				label: { en: 'How often do you use the path?', ar: 'كم مرة تستخدم الممشى؟' },
				isRequired: true,
				options: optionsOf(
					['daily', 'Most days', 'معظم الأيام'],
					['weekly', 'Most weeks', 'معظم الأسابيع'],
					['seldom', 'Now and then', 'من حين إلى آخر'],
					['never', 'Never', 'لا أستخدمه'],
				),
			},
			{
				id: 'how',
				section: 'use',
				type: 'checkboxes',
				label: { en: 'How do you use it?', ar: 'كيف تستخدمه؟' },
				showIf: { question: 'often', is: ['daily', 'weekly', 'seldom'] },
				options: optionsOf(
					['walk', 'Walking', 'المشي'],
					['run', 'Running', 'الجري'],
					['bicycle', 'Cycling', 'ركوب الدراجة'],
					['wheel', 'With a wheelchair, a scooter or a pram', 'بكرسي متحرك أو عربة'],
					['boat', 'From a boat', 'من قارب'],
				),
			},
			{
				id: 'raise',
				section: 'ideas',
				type: 'radios',
				label: { en: 'How high should the path be?', ar: 'كم ينبغي أن يكون ارتفاع الممشى؟' },
				isRequired: true,
				options: optionsOf(
					['high', 'High enough to stay dry all year', 'مرتفعًا بما يكفي ليبقى جافًا طوال العام'],
					['some', 'Raise the two lowest parts', 'رفع الجزأين الأكثر انخفاضًا'],
					['leave', 'Leave it, and put up a sign when it floods', 'تركه مع وضع لافتة عند الفيضان'],
				),
			},
			{
				id: 'surface',
				section: 'ideas',
				type: 'radios',
				label: { en: 'What should it be made of?', ar: 'مم ينبغي أن يُصنع؟' },
				options: optionsOf(
					['tarmac', 'Tarmac', 'الإسفلت'],
					['gravel', 'Bound gravel', 'الحصى المثبت'],
					['earth', 'Earth and stone, as now', 'التراب والحجر كما هو الآن'],
				),
			},
			{
				id: 'light',
				section: 'ideas',
				type: 'matrix',
				label: { en: 'Where should there be light?', ar: 'أين ينبغي أن يكون الضوء؟' },
				rows: optionsOf(
					['lock', 'At the lock', 'عند الهويس'],
					['bridge', 'Under the railway bridge', 'تحت جسر السكة'],
					['reach', 'Along the open water', 'على امتداد الماء المكشوف'],
				),
				options: optionsOf(
					['all-night', 'All night', 'طوال الليل'],
					['until-ten', 'Until 10pm, and low', 'حتى 10 مساءً وبضوء خافت'],
					['none', 'No light', 'بلا ضوء'],
				),
			},
			{
				id: 'after-dark',
				section: 'ideas',
				type: 'scale',
				label: {
					en: 'How safe do you feel there after dark?',
					ar: 'إلى أي مدى تشعر بالأمان هناك بعد حلول الظلام؟',
				},
				low: { en: 'Not at all safe', ar: 'غير آمن إطلاقًا' },
				high: { en: 'Very safe', ar: 'آمن جدًا' },
				maySkipOpenly: true,
			},
			{
				id: 'why',
				section: 'ideas',
				type: 'long-text',
				label: {
					en: 'Tell us why, and what we have missed',
					ar: 'أخبرنا بالسبب وبما فاتنا',
				},
				lengthMax: 4000,
			},
		],
	},
	documents: [
		{
			variant: 'document',
			title: ['Three heights, three surfaces', 'ثلاثة ارتفاعات وثلاثة سطوح'],
			body: bodyOf(
				[
					'# Height',
					'- Dry all year: 60 centimetres higher for 1.3 kilometres, about £410,000.',
					'- The two lowest parts: 280 metres, about £120,000. It would still have been wet on nine days last year.',
					'- Leave it: a sign and a signed way round, about £8,000.',
					'',
					'# Surface',
					'- Tarmac lasts twenty years and is easiest on wheels. About £95 a metre.',
					'- Bound gravel lasts twelve years and drains. About £80 a metre.',
					'- Earth and stone costs £20 a metre and must be made good every spring.',
					'',
					'# Light',
					'The survey found five kinds of bat. Low amber light that goes off at ten does little harm under the bridge and at the lock. Along the open water any light does harm.',
				],
				[
					'# الارتفاع',
					'- جاف طوال العام: رفعه 60 سنتيمترًا على امتداد 1.3 كيلومتر، بنحو 410,000 جنيه.',
					'- الجزآن الأكثر انخفاضًا: 280 مترًا بنحو 120,000 جنيه. وكان سيبقى مبللًا تسعة أيام في العام الماضي.',
					'- تركه: لافتة وطريق بديل عليه إشارات، بنحو 8,000 جنيه.',
					'',
					'# السطح',
					'- الإسفلت يدوم عشرين عامًا وهو الأسهل للعجلات، بنحو 95 جنيهًا للمتر.',
					'- الحصى المثبت يدوم اثني عشر عامًا ويصرّف الماء، بنحو 80 جنيهًا للمتر.',
					'- التراب والحجر بنحو 20 جنيهًا للمتر ويجب إصلاحه كل ربيع.',
					'',
					'# الضوء',
					'وجد المسح خمسة أنواع من الخفافيش. الضوء الكهرماني الخافت الذي ينطفئ في العاشرة قليل الضرر تحت الجسر وعند الهويس، أما على امتداد الماء المكشوف فكل ضوء يضر.',
				],
			),
		},
	],
	asked: [
		{
			language: 'en',
			words: 'Can the mooring rings stay where they are if the edge goes up by 60 cm?',
			day: -40,
			answer: [
				'They would be set again in the new edge at the same spacing. The trust pays for that and no boat has to leave.',
				'تُثبت من جديد في الحافة الجديدة على المسافات نفسها. تدفع الأمانة تكلفة ذلك ولا يضطر أي قارب إلى المغادرة.',
			],
			answeredDay: -37,
		},
	],
	replies: canalPathReplies,
}
