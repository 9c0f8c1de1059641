import type { Template } from './template.ts'

const agreement = [
	{ value: 'agree', label: { en: 'Agree', ar: 'أوافق' } },
	{ value: 'partly', label: { en: 'Agree in part', ar: 'أوافق جزئيًا' } },
	{ value: 'disagree', label: { en: 'Disagree', ar: 'لا أوافق' } },
	{ value: 'dont-know', label: { en: 'Do not know', ar: 'لا أعرف' } },
]

/** A proposal on which a law says that people must be consulted: six weeks, and reasons asked for. */
export const statutoryTemplate: Template = {
	id: 'statutory',
	stage: 'options',
	audience: 'everyone',
	languages: ['en', 'ar'],
	asksEquality: true,
	allowsAnonymous: true,
	allowsGroups: true,
	checkEvery: 5,
	workingDaysMin: 30,
	graceHours: 24,
	listeners: [],
	summary: {},
	why: {},
	scope: {},
	decider: {},
	otherWays: null,
	readingPlan: {
		en: 'Two officers read every answer. A report with every point that was made goes to the committee, which has it before it decides.',
		ar: 'يقرأ موظفان كل إجابة، ويُرفع إلى اللجنة تقرير يتضمن كل النقاط المطروحة، وتطّلع عليه قبل اتخاذ القرار.',
	},
	definition: {
		layout: 'sections',
		sections: [
			{ id: 'part1', title: { en: 'The proposal', ar: 'المقترح' } },
			{ id: 'part2', title: { en: 'What it would mean', ar: 'ما الذي سيعنيه ذلك' } },
			{ id: 'part3', title: { en: 'Anything else', ar: 'أمور أخرى' } },
		],
		questions: [
			{
				id: 'q1',
				type: 'radios',
				section: 'part1',
				label: { en: 'Do you agree with the proposal?', ar: 'هل توافق على المقترح؟' },
				isRequired: true,
				options: agreement,
			},
			{
				id: 'q2',
				type: 'long-text',
				section: 'part1',
				label: {
					en: 'What would have to change for you to agree?',
					ar: 'ما الذي يجب تغييره لكي توافق؟',
				},
				isRequired: false,
				lengthMax: 6000,
				showIf: { question: 'q1', is: ['partly', 'disagree'] },
			},
			{
				id: 'q3',
				type: 'long-text',
				section: 'part1',
				label: { en: 'Please give your reasons', ar: 'يُرجى ذكر أسبابك' },
				isRequired: false,
				lengthMax: 6000,
			},
			{
				id: 'q4',
				type: 'radios',
				section: 'part2',
				label: {
					en: 'Would the proposal affect you or somebody you care for?',
					ar: 'هل سيؤثر المقترح فيك أو في شخص ترعاه؟',
				},
				isRequired: true,
				maySkipOpenly: true,
				options: [
					{ value: 'better', label: { en: 'Yes, for the better', ar: 'نعم، نحو الأفضل' } },
					{ value: 'worse', label: { en: 'Yes, for the worse', ar: 'نعم، نحو الأسوأ' } },
					{ value: 'no', label: { en: 'No', ar: 'لا' } },
				],
			},
			{
				id: 'q5',
				type: 'long-text',
				section: 'part2',
				label: { en: 'How would it affect you?', ar: 'كيف سيؤثر فيك؟' },
				isRequired: false,
				lengthMax: 4000,
				showIf: { question: 'q4', is: ['better', 'worse'] },
			},
			{
				id: 'q6',
				type: 'long-text',
				section: 'part3',
				label: {
					en: 'Is there another way that we should look at?',
					ar: 'هل هناك بديل آخر ينبغي أن ننظر فيه؟',
				},
				isRequired: false,
				lengthMax: 6000,
			},
			{
				id: 'q7',
				type: 'file',
				section: 'part3',
				label: { en: 'Add a document, if you have one', ar: 'أضف مستندًا إن كان لديك' },
				isRequired: false,
				isPersonal: true,
			},
		],
	},
}
