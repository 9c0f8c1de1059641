import { type DemoWorkshop, library, wharfHall } from './workshop-wording.ts'

export const pastWorkshops: DemoWorkshop[] = [
	{
		slug: 'benches-on-quay-street',
		code: 'bench',
		topic: 'streets',
		placeIds: ['hithe-quay'],
		title: ['Where to sit on Quay Street', 'أين نجلس في شارع كواي'],
		summary: [
			'People who cannot walk far told us that there is nowhere to rest between the bus stop and the surgery. We walked it together and marked where benches should go.',
			'أخبرنا من لا يستطيعون المشي طويلاً أنه لا مكان للراحة بين موقف الحافلة والعيادة. مشينا الطريق معاً وحددنا أماكن المقاعد.',
		],
		decides: ['Where six new benches go, and of what kind.', 'أماكن ستة مقاعد جديدة ونوعها.'],
		open: [
			'Everything but the number: the money is for six.',
			'كل شيء إلا العدد، فالمال يكفي لستة مقاعد.',
		],
		...{ day: -118, at: 14, lasts: 2, inPerson: 20, booked: 17, arabic: 10 },
		...{ venue: wharfHall, access: ['step-free', 'accessible-toilet', 'hearing-loop', 'food'] },
		...{ facilitator: 'Idris Bello', team: 'centre', groups: ['quay-street-walkers'] },
		outcome: {
			day: -96,
			notes: [
				'Seventeen people walked the street in three groups, one of them with two wheelchair users at its head. Each group marked a map.\n\n- All three groups chose the surgery and the bus stop.\n- Two asked for arms on the benches, to push oneself up by.\n- One asked for a bench that a wheelchair can stand beside.',
				'مشى سبعة عشر شخصاً الشارع في ثلاث مجموعات، تقدّم إحداها اثنان من مستخدمي الكراسي المتحركة. ورسمت كل مجموعة على خريطة.\n\n- اختارت المجموعات الثلاث العيادة وموقف الحافلة.\n- طلبت مجموعتان مقاعد لها مساند يُستعان بها على الوقوف.\n- طلبت مجموعة مقعداً يتسع المكان بجانبه لكرسي متحرك.',
			],
			commitments: [
				{
					idea: [
						'A bench at the surgery and one at the bus stop, with arms.',
						'مقعد عند العيادة وآخر عند موقف الحافلة، ولكل منهما مساند.',
					],
					decision: ['Agreed. These two come first.', 'تمت الموافقة، وهذان المقعدان أولاً.'],
					action: ['Put up both benches.', 'تركيب المقعدين.'],
					...{ byTeam: 'centre', due: -40, done: -47 },
				},
				{
					idea: ['Space for a wheelchair beside each bench.', 'مكان لكرسي متحرك بجانب كل مقعد.'],
					decision: [
						'Agreed for five of the six. At the bridge the pavement is too narrow.',
						'تمت الموافقة لخمسة من الستة، فالرصيف عند الجسر ضيق جداً.',
					],
					action: ['Widen the paving at five places.', 'توسيع الرصف في خمسة أماكن.'],
					...{ byTeam: 'centre', due: 25 },
				},
				{
					idea: ['A tree for shade at the bridge.', 'شجرة للظل عند الجسر.'],
					decision: [
						'We are asking the water company whether roots may grow there.',
						'نسأل شركة المياه هل يُسمح بنمو الجذور هناك.',
					],
					action: ['Report back on the tree.', 'العودة بجواب بشأن الشجرة.'],
					...{ by: 'Leon Campbell', due: -9 },
				},
			],
		},
	},
	{
		slug: 'library-evenings',
		code: 'shelf',
		topic: 'culture',
		placeIds: ['tollgate'],
		title: ['What should happen in the library after 6?', 'ماذا يجري في المكتبة بعد السادسة؟'],
		summary: [
			'The library can stay open two evenings a week. Those who use it, and those who do not yet, planned what for.',
			'يمكن أن تبقى المكتبة مفتوحة مساءين في الأسبوع. خطط لذلك من يرتادونها ومن لا يرتادونها بعد.',
		],
		decides: [
			'What goes on in the two evenings, from spring.',
			'ما يجري في المساءين ابتداءً من الربيع.',
		],
		open: ['Which evenings, what for, and who runs it.', 'أي مساءين، ولأي غرض، ومن يديرهما.'],
		...{
			day: -76,
			at: 18,
			lasts: 2,
			mode: 'hybrid',
			inPerson: 24,
			online: 20,
			booked: 29,
			arabic: 20,
		},
		...{ venue: library, access: ['step-free', 'accessible-toilet', 'quiet-room', 'childcare'] },
		...{ facilitator: 'Meera Chowdhury', team: 'centre', interpreters: ['ar'] },
		outcome: {
			day: -55,
			notes: [
				'Twenty-nine people booked, ten of them online. The room and the screen worked on the same board.',
				'حجز تسعة وعشرون شخصاً، عشرة منهم عبر الإنترنت، وعمل من في القاعة ومن على الشاشة على اللوح نفسه.',
			],
			commitments: [
				{
					idea: [
						'Homework club on Tuesdays, with somebody to ask.',
						'نادي الواجبات المدرسية أيام الثلاثاء، مع من يجيب عن الأسئلة.',
					],
					decision: ['Agreed, from March.', 'تمت الموافقة ابتداءً من مارس.'],
					action: ['Find and train six volunteers.', 'إيجاد ستة متطوعين وتدريبهم.'],
					...{ by: 'Market Yard Library', due: 60 },
				},
				{
					idea: ['A café run by residents.', 'مقهى يديره السكان.'],
					decision: [
						'Not now: the kitchen does not meet the rules for selling food. Bring-your-own evenings go ahead instead.',
						'ليس الآن، فالمطبخ لا يستوفي شروط بيع الطعام. تُقام بدلاً من ذلك أمسيات يحضر فيها كلٌّ طعامه.',
					],
				},
			],
		},
	},
	{
		slug: 'play-at-osier-fields',
		code: 'swing',
		topic: 'children',
		placeIds: ['osier-fields'],
		title: ['Design the new play area at Osier Fields', 'صمموا ساحة اللعب الجديدة في أوزير فيلدز'],
		summary: [
			'Children and those who bring them built models of the play area they want.',
			'بنى الأطفال ومن يرافقونهم نماذج لساحة اللعب التي يريدونها.',
		],
		decides: ['What is ordered for the play area.', 'ما يُطلب شراؤه لساحة اللعب.'],
		open: ['All of the equipment, the fence and the planting.', 'كل الألعاب والسياج والنباتات.'],
		...{ day: -210, at: 11, lasts: 3, inPerson: 40, booked: 26, arabic: 15 },
		...{
			venue: library,
			access: ['step-free', 'accessible-toilet', 'childcare', 'food', 'travel-refund'],
		},
		...{ facilitator: 'Idris Bello', team: 'centre', groups: ['osier-fields-parents'] },
		outcome: {
			day: -180,
			notes: [
				'Eleven models were built. Nine had a roundabout that a wheelchair can roll onto.',
				'بُني أحد عشر نموذجاً، وفي تسعة منها دوّارة يمكن أن يصعد إليها كرسي متحرك.',
			],
			commitments: [
				{
					idea: ['A roundabout level with the ground.', 'دوّارة بمستوى الأرض.'],
					decision: ['Ordered.', 'طُلبت.'],
					action: ['Open the play area.', 'افتتاح ساحة اللعب.'],
					...{ by: 'Parks team', due: -60, done: -63 },
				},
				{
					idea: ['No fence, so that it feels open.', 'بلا سياج حتى يبدو المكان مفتوحاً.'],
					decision: [
						'A low hedge instead: the road is too near for none.',
						'سياج نباتي منخفض بدلاً من ذلك، فالطريق قريب جداً.',
					],
					action: ['Plant the hedge with the school.', 'زراعة السياج مع المدرسة.'],
					...{ by: 'Parks team', due: 14 },
				},
			],
		},
	},
	{
		slug: 'warm-rooms-next-winter',
		code: 'scarf',
		topic: 'care',
		placeIds: [],
		title: ['Warm rooms: what the evenings are for', 'القاعات الدافئة: لأي غرض تكون الأمسيات'],
		summary: [
			'After the consultation on warm spaces, those who came to them planned the evenings.',
			'بعد الاستشارة حول الأماكن الدافئة، خطط من ارتادوها للأمسيات.',
		],
		decides: ['What goes on in the evening openings.', 'ما يجري في ساعات الفتح المسائية.'],
		open: [
			'The programme and the name. The hours were settled.',
			'البرنامج والاسم. أما المواعيد فكانت محددة.',
		],
		...{
			day: -160,
			at: 17,
			lasts: 2,
			mode: 'online',
			inPerson: 0,
			online: 40,
			booked: 22,
			arabic: 25,
		},
		...{ facilitator: 'Meera Chowdhury', team: 'care', interpreters: ['ar', 'bsl'] },
		outcome: {
			day: -140,
			notes: [
				'Twenty-two people joined. They wanted company more than heating.',
				'انضم اثنان وعشرون شخصاً، وأرادوا الصحبة أكثر من التدفئة.',
			],
			commitments: [
				{
					idea: ['Call them “the front room”.', 'تسميتها «غرفة الجلوس».'],
					decision: ['Agreed.', 'تمت الموافقة.'],
					action: ['New signs at all rooms.', 'لافتات جديدة في كل القاعات.'],
					...{ by: 'Helen Marsh', due: -100, done: -104 },
				},
			],
		},
	},
	{
		slug: 'millrace-street-lights',
		code: 'lamp',
		topic: 'safety',
		placeIds: ['millrace'],
		title: [
			'A walk in the dark: street lights in Millrace',
			'جولة في الظلام: إنارة الشوارع في ميلريس',
		],
		summary: [
			'We walked from the station to the estate after dark and noted where people do not feel safe.',
			'مشينا من المحطة إلى المجمع السكني بعد حلول الظلام ودوّنّا أين لا يشعر الناس بالأمان.',
		],
		decides: ['Which twelve lights are replaced first.', 'أي اثني عشر مصباحاً يُستبدل أولاً.'],
		open: ['The order, and how bright.', 'الترتيب ومدى السطوع.'],
		...{ day: -4, at: 18, lasts: 2, inPerson: 25, booked: 15, arabic: 20 },
		...{ venue: wharfHall, access: ['step-free', 'travel-refund'] },
		...{ facilitator: 'Declan Byrne', team: 'south' },
	},
]
