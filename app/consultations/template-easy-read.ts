import type { Template } from './template.ts'

const yesNo = [
	{ value: 'yes', label: { en: 'Yes', ar: 'نعم' } },
	{ value: 'no', label: { en: 'No', ar: 'لا' } },
	{ value: 'not-sure', label: { en: 'Not sure', ar: 'لست متأكدًا' } },
]

/** Short sentences, one question on each page, and help to answer. */
export const easyReadTemplate: Template = {
	id: 'easy-read',
	stage: 'formative',
	audience: 'easy-read',
	languages: ['en', 'ar'],
	asksEquality: false,
	allowsAnonymous: true,
	allowsGroups: true,
	checkEvery: 5,
	workingDaysMin: 20,
	graceHours: 72,
	listeners: [],
	summary: {},
	why: {},
	scope: {},
	decider: {},
	otherWays: {
		en: 'You can ask somebody to help you. You can ring us and tell us your answers.',
		ar: 'يمكنك أن تطلب من شخص أن يساعدك. ويمكنك أن تتصل بنا وتخبرنا بإجاباتك.',
	},
	readingPlan: {
		en: 'We read every answer. We tell the people who decide.',
		ar: 'نحن نقرأ كل إجابة، ونخبر بها من يتخذون القرار.',
	},
	definition: {
		layout: 'questions',
		questions: [
			{
				id: 'q1',
				type: 'information',
				label: { en: 'Before you start', ar: 'قبل أن تبدأ' },
				hint: {
					en: 'There are no wrong answers. You can stop at any time. Somebody can help you.',
					ar: 'لا توجد إجابات خاطئة. يمكنك التوقف في أي وقت. يمكن لشخص أن يساعدك.',
				},
				isRequired: false,
			},
			{
				id: 'q2',
				type: 'radios',
				label: { en: 'Is this a good idea?', ar: 'هل هذه فكرة جيدة؟' },
				isRequired: true,
				options: yesNo,
			},
			{
				id: 'q3',
				type: 'long-text',
				label: { en: 'Why?', ar: 'لماذا؟' },
				isRequired: false,
				lengthMax: 2000,
			},
			{
				id: 'q4',
				type: 'radios',
				label: { en: 'Did somebody help you to answer?', ar: 'هل ساعدك أحد على الإجابة؟' },
				isRequired: false,
				maySkipOpenly: true,
				options: yesNo.slice(0, 2),
			},
		],
	},
}
