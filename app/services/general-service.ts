import type { ServiceForm } from './service.ts'

export const GENERAL_SERVICE_ID = 'something-else'

/** What "none of these" stands for; an administrator may word it anew. */
export const generalService: ServiceForm = {
	id: GENERAL_SERVICE_ID,
	lgslId: null,
	name: { en: 'Something else', ar: 'أمر آخر' },
	description: {
		en: 'Anything that does not fit elsewhere. A person reads it and finds the right people.',
		ar: 'أي أمر لا يندرج تحت خدمة أخرى. يقرؤه موظف ويجد لك الجهة المناسبة.',
	},
	synonyms: {},
	notUs: null,
	timescaleDays: 5,
	urgentHours: null,
	isSensitive: false,
	allowsAnonymous: true,
	needsPlace: false,
	allowsPhotos: true,
	isActive: true,
	definition: { questions: [] },
}
