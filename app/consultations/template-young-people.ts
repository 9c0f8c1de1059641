import type { Template } from './template.ts'

/** For people under 18: short words, few questions, none about who they are. */
export const youngPeopleTemplate: Template = {
	id: 'young-people',
	stage: 'formative',
	audience: 'young-people',
	languages: ['en', 'ar'],
	asksEquality: false,
	allowsAnonymous: true,
	allowsGroups: true,
	checkEvery: 10,
	workingDaysMin: 20,
	graceHours: 48,
	listeners: [],
	summary: {},
	why: {},
	scope: {},
	decider: {},
	otherWays: {
		en: 'You can also tell a teacher or a youth worker. They can send us what you say.',
		ar: 'يمكنك أيضًا أن تخبر معلمك أو العامل مع الشباب، ويمكنهم أن يرسلوا إلينا ما تقوله.',
	},
	readingPlan: {
		en: 'A youth worker and an officer read every answer together.',
		ar: 'يقرأ عامل مع الشباب وموظف كل إجابة معًا.',
	},
	definition: {
		layout: 'questions',
		questions: [
			{
				id: 'q1',
				type: 'radios',
				label: { en: 'What do you think of the idea?', ar: 'ما رأيك في الفكرة؟' },
				isRequired: true,
				options: [
					{ value: 'love', label: { en: 'I love it', ar: 'أحبها كثيرًا' } },
					{ value: 'ok', label: { en: 'It is OK', ar: 'لا بأس بها' } },
					{ value: 'no', label: { en: 'I do not like it', ar: 'لا تعجبني' } },
					{ value: 'not-sure', label: { en: 'I am not sure', ar: 'لست متأكدًا' } },
				],
			},
			{
				id: 'q2',
				type: 'long-text',
				label: { en: 'What would make it better?', ar: 'ما الذي يجعلها أفضل؟' },
				hint: {
					en: 'Please do not write your name or where you live.',
					ar: 'من فضلك لا تكتب اسمك أو مكان سكنك.',
				},
				isRequired: false,
				lengthMax: 2000,
			},
			{
				id: 'q3',
				type: 'radios',
				label: { en: 'How old are you?', ar: 'كم عمرك؟' },
				isRequired: false,
				maySkipOpenly: true,
				options: [
					{ value: 'under-11', label: { en: 'Under 11', ar: 'أقل من 11' } },
					{ value: '11-to-13', label: { en: '11 to 13', ar: 'من 11 إلى 13' } },
					{ value: '14-to-17', label: { en: '14 to 17', ar: 'من 14 إلى 17' } },
					{ value: '18-or-over', label: { en: '18 or over', ar: '18 أو أكثر' } },
				],
			},
		],
	},
}
