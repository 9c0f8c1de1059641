import { readdirSync, readFileSync } from 'node:fs'
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGE_CODES, type Language } from '#app/languages/language.ts'
import type enBookings from '#locales/en/bookings.json'
import type enConsultations from '#locales/en/consultations.json'
import type enEnquiries from '#locales/en/enquiries.json'
import type enFollowing from '#locales/en/following.json'
import type enFrontDoor from '#locales/en/front-door.json'
import type enGroups from '#locales/en/groups.json'
import type enIndicators from '#locales/en/indicators.json'
import type enNotices from '#locales/en/notices.json'
import type enOutcomes from '#locales/en/outcomes.json'
import type enParticipation from '#locales/en/participation.json'
import type enPlaces from '#locales/en/places.json'
import type enQuestions from '#locales/en/questions.json'
import type enResponses from '#locales/en/responses.json'
import type enResults from '#locales/en/results.json'
import type enServices from '#locales/en/services.json'
import type enSessions from '#locales/en/sessions.json'
import type enStaffAdmin from '#locales/en/staff-admin.json'
import type enStaffBookings from '#locales/en/staff-bookings.json'
import type enStaffCalendar from '#locales/en/staff-calendar.json'
import type enStaffCases from '#locales/en/staff-cases.json'
import type enStaffConsultations from '#locales/en/staff-consultations.json'
import type enStaffGroups from '#locales/en/staff-groups.json'
import type enStaffResponses from '#locales/en/staff-responses.json'
import type enStaffSignIn from '#locales/en/staff-sign-in.json'
import type enStaffWorkshops from '#locales/en/staff-workshops.json'
import type enStatements from '#locales/en/statements.json'
import type enTriage from '#locales/en/triage.json'
import type enWeb from '#locales/en/web.json'

type Resources = {
	bookings: typeof enBookings
	consultations: typeof enConsultations
	enquiries: typeof enEnquiries
	following: typeof enFollowing
	'front-door': typeof enFrontDoor
	groups: typeof enGroups
	indicators: typeof enIndicators
	notices: typeof enNotices
	outcomes: typeof enOutcomes
	participation: typeof enParticipation
	places: typeof enPlaces
	questions: typeof enQuestions
	results: typeof enResults
	responses: typeof enResponses
	services: typeof enServices
	sessions: typeof enSessions
	'staff-admin': typeof enStaffAdmin
	'staff-bookings': typeof enStaffBookings
	'staff-calendar': typeof enStaffCalendar
	'staff-cases': typeof enStaffCases
	'staff-consultations': typeof enStaffConsultations
	'staff-groups': typeof enStaffGroups
	'staff-responses': typeof enStaffResponses
	'staff-sign-in': typeof enStaffSignIn
	'staff-workshops': typeof enStaffWorkshops
	statements: typeof enStatements
	triage: typeof enTriage
	web: typeof enWeb
}

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'web'
		resources: Resources
	}
}

const translators = new Map<Language, i18n>()

/** One shared translator for each language: making one costs more than a page. */
export function translatorFor(language: Language): i18n {
	const known = translators.get(language)
	if (known) return known
	const made = makeTranslator(language)
	translators.set(language, made)
	return made
}

function makeTranslator(language: Language): i18n {
	const instance = i18next.createInstance()
	const texts = readTexts(language)
	void instance.use(initReactI18next).init({
		lng: language,
		fallbackLng: false,
		resources: { [language]: texts },
		ns: Object.keys(texts),
		defaultNS: 'web',
		initAsync: false,
		// React escapes what it shows; emails are plain text.
		interpolation: { escapeValue: false },
	})
	return instance
}

function readTexts(language: Language) {
	const folder = `locales/${language}`
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
	return Object.fromEntries(
		files.map((name) => [
			name.replace('.json', ''),
			JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')),
		]),
	)
}

/** Reads all texts at the start, so that a broken file stops us then and not on a page. */
export function loadTranslators(): void {
	for (const language of LANGUAGE_CODES) translatorFor(language)
}
