import type { EnquiryDraft } from './enquiry-draft.ts'

/** What the order of the pages depends on. */
export type JourneyService = {
	id: string
	definitionId: string
	questionCount: number
	isNotUs: boolean
	needsPlace: boolean
	allowsPhotos: boolean
	allowsAnonymous: boolean
}

export type Step =
	| {
			name: 'words' | 'needs' | 'elsewhere' | 'place' | 'boundary' | 'photos' | 'contact' | 'access'
	  }
	| { name: 'questions'; serviceId: string }
	| { name: 'check' }
export type StepName = Step['name']

const PATHS: Record<Exclude<StepName, 'questions'>, string> = {
	words: '/ask',
	needs: '/ask/needs',
	elsewhere: '/ask/elsewhere',
	place: '/ask/place',
	boundary: '/ask/boundary',
	photos: '/ask/photos',
	contact: '/ask/contact',
	access: '/ask/access',
	check: '/ask/check',
}

export function pathOf(step: Step): string {
	return step.name === 'questions' ? `/ask/questions/${step.serviceId}` : PATHS[step.name]
}

/** The pages of this enquiry in their order; only those that its services call for. */
export function stepsOf(draft: EnquiryDraft, services: JourneyService[]): Step[] {
	const chosen = draft.needs.flatMap((id) => services.filter((service) => service.id === id))
	const steps: (Step | false)[] = [
		{ name: 'words' },
		{ name: 'needs' },
		chosen.some((service) => service.isNotUs) && { name: 'elsewhere' },
		{ name: 'place' },
		(draft.place?.choices?.length ?? 0) > 0 && { name: 'boundary' },
		...chosen
			.filter((service) => service.questionCount > 0)
			.map((service): Step => ({ name: 'questions', serviceId: service.id })),
		chosen.some((service) => service.allowsPhotos) && { name: 'photos' },
		{ name: 'contact' },
		{ name: 'access' },
		{ name: 'check' },
	]
	return steps.filter((step) => step !== false)
}

/**
 * Whether a page has been answered. A service's answers count only for its current questions, and
 * no name only where every service that is asked for now allows it.
 */
export function isDone(step: Step, draft: EnquiryDraft, services: JourneyService[]): boolean {
	switch (step.name) {
		case 'words':
			return draft.words !== ''
		case 'needs':
			return draft.needs.length > 0
		case 'elsewhere':
			return draft.isElsewhereRead === true
		case 'place':
			return draft.place !== undefined
		case 'boundary':
			return false
		case 'questions': {
			const service = services.find(({ id }) => id === step.serviceId)
			return draft.answers[step.serviceId]?.definitionId === service?.definitionId
		}
		case 'photos':
			return draft.arePhotosDone === true
		case 'contact':
			return (
				draft.contact !== undefined &&
				(!draft.contact.isAnonymous ||
					services.every(({ id, allowsAnonymous }) => allowsAnonymous || !draft.needs.includes(id)))
			)
		case 'access':
			return draft.access !== undefined
		case 'check':
			return false
	}
}

/** Where to go next: the first page that is still open, in the end the check page. */
export function nextStep(draft: EnquiryDraft, services: JourneyService[]): Step {
	const steps = stepsOf(draft, services)
	return steps.find((step) => !isDone(step, draft, services)) ?? { name: 'check' }
}

/** The page before this one; before the first one there is the home page. */
export function stepBefore(step: Step, draft: EnquiryDraft, services: JourneyService[]): string {
	const paths = stepsOf(draft, services).map(pathOf)
	const place = paths.indexOf(pathOf(step))
	return place > 0 ? (paths[place - 1] ?? '/') : '/'
}

/** Whether the page can be shown yet: all pages before it are answered. */
export function isReachable(step: Step, draft: EnquiryDraft, services: JourneyService[]): boolean {
	const steps = stepsOf(draft, services)
	const place = steps.findIndex((one) => pathOf(one) === pathOf(step))
	return place >= 0 && steps.slice(0, place).every((one) => isDone(one, draft, services))
}
