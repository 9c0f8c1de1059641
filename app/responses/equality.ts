import type { LocalText } from '#app/languages/language.ts'
import { readAnswers } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import type { Definition, Question } from '#app/questions/definition.ts'

type Choice = [value: string, en: string, ar: string]

/** Every question is optional, and each may be answered with "prefer not to say". */
function ask(id: string, label: LocalText, choices: Choice[], hint?: LocalText): Question {
	return {
		id,
		type: 'radios',
		label,
		...(hint && { hint }),
		isRequired: false,
		maySkipOpenly: true,
		options: choices.map(([value, en, ar]) => ({ value, label: { en, ar } })),
	}
}

const yesNo: Choice[] = [
	['yes', 'Yes', 'نعم'],
	['no', 'No', 'لا'],
]

/**
 * The protected characteristics of section 4 of the Equality Act 2010, in the wording of the 2021
 * census of England and Wales where it has one.
 */
export const EQUALITY_DEFINITION: Definition = {
	questions: [
		ask('age', { en: 'How old are you?', ar: 'كم عمرك؟' }, [
			['under-16', 'Under 16', 'أقل من 16'],
			['16-24', '16 to 24', 'من 16 إلى 24'],
			['25-34', '25 to 34', 'من 25 إلى 34'],
			['35-44', '35 to 44', 'من 35 إلى 44'],
			['45-54', '45 to 54', 'من 45 إلى 54'],
			['55-64', '55 to 64', 'من 55 إلى 64'],
			['65-74', '65 to 74', 'من 65 إلى 74'],
			['75-over', '75 or over', '75 أو أكثر'],
		]),
		ask(
			'disability',
			{
				en: 'Do you have a physical or mental health condition or illness that has lasted, or is expected to last, 12 months or more?',
				ar: 'هل لديك حالة صحية أو مرض جسدي أو نفسي استمر أو يُتوقع أن يستمر 12 شهراً أو أكثر؟',
			},
			[
				['limits-a-lot', 'Yes, and it limits what I do a lot', 'نعم، ويحدّ كثيراً مما أفعله'],
				['limits-a-little', 'Yes, and it limits what I do a little', 'نعم، ويحدّ قليلاً مما أفعله'],
				['no-limits', 'Yes, but it does not limit what I do', 'نعم، لكنه لا يحدّ مما أفعله'],
				['none', 'No', 'لا'],
			],
		),
		ask('sex', { en: 'What is your sex?', ar: 'ما جنسك؟' }, [
			['female', 'Female', 'أنثى'],
			['male', 'Male', 'ذكر'],
		]),
		ask(
			'gender-reassignment',
			{
				en: 'Is the gender you identify with the same as your sex registered at birth?',
				ar: 'هل الهوية الجنسانية التي ترى نفسك بها هي نفسها جنسك المسجل عند الولادة؟',
			},
			yesNo,
		),
		ask('orientation', { en: 'What is your sexual orientation?', ar: 'ما ميلك الجنسي؟' }, [
			['straight', 'Straight or heterosexual', 'مغاير'],
			['gay-lesbian', 'Gay or lesbian', 'مثلي أو مثلية'],
			['bisexual', 'Bisexual', 'ثنائي الميل'],
			['other', 'Another sexual orientation', 'ميل آخر'],
		]),
		ask('ethnicity', { en: 'What is your ethnic group?', ar: 'ما مجموعتك العرقية؟' }, [
			['asian', 'Asian, Asian British or Asian Welsh', 'آسيوي أو آسيوي بريطاني أو آسيوي ويلزي'],
			[
				'black',
				'Black, Black British, Black Welsh, Caribbean or African',
				'أسود أو أسود بريطاني أو أسود ويلزي أو كاريبي أو أفريقي',
			],
			['mixed', 'Mixed or multiple ethnic groups', 'مختلط أو من مجموعات عرقية متعددة'],
			['white', 'White', 'أبيض'],
			['arab', 'Arab', 'عربي'],
			['other', 'Another ethnic group', 'مجموعة عرقية أخرى'],
		]),
		ask('religion', { en: 'What is your religion or belief?', ar: 'ما دينك أو معتقدك؟' }, [
			['none', 'No religion', 'بلا دين'],
			['christian', 'Christian', 'مسيحي'],
			['buddhist', 'Buddhist', 'بوذي'],
			['hindu', 'Hindu', 'هندوسي'],
			['jewish', 'Jewish', 'يهودي'],
			['muslim', 'Muslim', 'مسلم'],
			['sikh', 'Sikh', 'سيخي'],
			['other', 'Another religion or belief', 'دين أو معتقد آخر'],
		]),
		ask(
			'marriage',
			{
				en: 'Are you married or in a civil partnership?',
				ar: 'هل أنت متزوج أو في شراكة مدنية؟',
			},
			[
				['married', 'Married', 'متزوج'],
				['civil-partnership', 'In a civil partnership', 'في شراكة مدنية'],
				['neither', 'Neither', 'لا هذا ولا ذاك'],
			],
		),
		ask(
			'pregnancy',
			{
				en: 'Are you pregnant, or have you had a baby in the last 12 months?',
				ar: 'هل أنتِ حامل، أو هل وُلد لكِ طفل خلال الاثني عشر شهراً الماضية؟',
			},
			yesNo,
		),
	],
}

/** None of its questions asks for a day, a place or a file. */
const noFacts = { today: '1970-01-01', placeIds: new Set<string>() }

/** As typed and as checked; the prefix keeps its fields apart from others in the same form. */
export function readEqualityAnswers(form: FormData, prefix = '') {
	const { values: raw } = readAnswers(EQUALITY_DEFINITION, form, prefix)
	return { raw, checked: checkAnswers(EQUALITY_DEFINITION, raw, { ...noFacts, prefix }) }
}
