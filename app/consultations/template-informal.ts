import type { Template } from './template.ts'

/** A plan at an early stage, asked about in a few words. */
export const informalTemplate: Template = {
	id: 'informal',
	stage: 'formative',
	audience: 'everyone',
	languages: ['en', 'ar'],
	asksEquality: true,
	allowsAnonymous: true,
	allowsGroups: true,
	checkEvery: 10,
	workingDaysMin: 20,
	graceHours: 24,
	listeners: [],
	summary: {},
	why: {},
	scope: {},
	decider: {},
	otherWays: null,
	readingPlan: {
		en: 'Two officers read every answer and mark what each is about. A summary goes to those who decide.',
		ar: 'يقرأ موظفان كل إجابة ويحددان موضوعها، ثم يُرفع ملخص إلى من يتخذون القرار.',
	},
	definition: {
		layout: 'one-page',
		questions: [
			{
				id: 'q1',
				type: 'scale',
				label: {
					en: 'How much do you support this idea?',
					ar: 'إلى أي مدى تؤيد هذه الفكرة؟',
				},
				isRequired: true,
				pointsMax: 5,
				low: { en: 'not at all', ar: 'لا أؤيدها إطلاقًا' },
				high: { en: 'very much', ar: 'أؤيدها كثيرًا' },
			},
			{
				id: 'q2',
				type: 'long-text',
				label: { en: 'What makes you say that?', ar: 'ما الذي يدفعك إلى هذا الرأي؟' },
				isRequired: false,
				lengthMax: 4000,
			},
			{
				id: 'q3',
				type: 'long-text',
				label: { en: 'What should we do differently?', ar: 'ما الذي ينبغي أن نفعله بشكل مختلف؟' },
				isRequired: false,
				lengthMax: 4000,
			},
			{
				id: 'q4',
				type: 'place',
				label: {
					en: 'Is there a place that you have in mind?',
					ar: 'هل هناك مكان محدد تفكر فيه؟',
				},
				isRequired: false,
			},
		],
	},
}
