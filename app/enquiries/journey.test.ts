import { describe, expect, test } from 'vitest'
import { type EnquiryDraft, emptyDraft } from './enquiry-draft.ts'
import {
	isReachable,
	type JourneyService,
	nextStep,
	pathOf,
	type Step,
	stepBefore,
	stepsOf,
} from './journey.ts'

const plain: JourneyService = {
	id: 'plain',
	definitionId: 'plain-1',
	questionCount: 0,
	isNotUs: false,
	needsPlace: false,
	allowsPhotos: false,
	allowsAnonymous: true,
}
const bin = { ...plain, id: 'bin', definitionId: 'bin-1', questionCount: 2, allowsPhotos: true }
const tree = { ...plain, id: 'tree', definitionId: 'tree-1', questionCount: 1 }
const elsewhere = { ...plain, id: 'elsewhere', isNotUs: true }
const named = { ...plain, id: 'named', allowsAnonymous: false }
const services = [plain, bin, tree, elsewhere, named]

const answered = (definitionId: string) => ({ definitionId, answers: {} })
const complete: EnquiryDraft = {
	...emptyDraft('The bins were left full.'),
	needs: ['bin', 'tree'],
	place: { source: 'none', placeIds: [] },
	answers: { bin: answered('bin-1'), tree: answered('tree-1') },
	arePhotosDone: true,
	contact: { isAnonymous: true, language: 'en' },
	access: { needs: [] },
}
const pathsOf = (draft: EnquiryDraft) => stepsOf(draft, services).map(pathOf)
const next = (draft: EnquiryDraft, known = services) => pathOf(nextStep(draft, known))
const questions = (serviceId: string): Step => ({ name: 'questions', serviceId })

describe('the order of the pages', () => {
	const around = (...between: string[]) => [
		...['/ask', '/ask/needs', '/ask/place'],
		...between,
		...['/ask/contact', '/ask/access', '/ask/check'],
	]

	test('is the shortest for a service that asks nothing', () => {
		expect(pathsOf({ ...emptyDraft('words'), needs: ['plain'] })).toEqual(around())
	})

	test('has the questions of each service in the order of the needs, and then the photos', () => {
		const [ofBin, ofTree] = ['/ask/questions/bin', '/ask/questions/tree']
		expect(pathsOf(complete)).toEqual(around(ofBin, ofTree, '/ask/photos'))
		const turned = { ...complete, needs: ['tree', 'bin'] }
		expect(pathsOf(turned)).toEqual(around(ofTree, ofBin, '/ask/photos'))
	})

	test('has photos only where one of the chosen services takes them', () => {
		const without = { ...complete, needs: ['tree'] }
		expect(pathsOf(without)).toEqual(around('/ask/questions/tree'))
	})

	test('says who does it instead, right after the needs', () => {
		const paths = pathsOf({ ...complete, needs: ['plain', 'elsewhere'] })
		expect(paths.slice(0, 4)).toEqual(['/ask', '/ask/needs', '/ask/elsewhere', '/ask/place'])
	})

	test('asks on which side of a boundary it is, as long as there is something to choose', () => {
		const choices = [{ placeId: 'north', placeIds: ['north'] }]
		const near = (place: object) => ({
			...complete,
			needs: ['plain'],
			place: { source: 'postcode' as const, placeIds: ['north'], ...place },
		})
		expect(pathsOf(near({ choices }))).toEqual(around('/ask/boundary'))
		expect(pathsOf(near({ choices: [] }))).toEqual(around())
		expect(next(near({ choices }))).toBe('/ask/boundary')
	})

	test('leaves out a need that there is no service for', () => {
		expect(pathsOf({ ...complete, needs: ['gone', 'tree'] })).toEqual(around('/ask/questions/tree'))
	})
})

describe('the next page', () => {
	test('is the first that is open, one after the other, and in the end the check', () => {
		let draft = emptyDraft('')
		const given: [string, Partial<EnquiryDraft>][] = [
			['/ask', { words: complete.words }],
			['/ask/needs', { needs: [...complete.needs, 'elsewhere'] }],
			['/ask/elsewhere', { isElsewhereRead: true }],
			['/ask/place', { place: complete.place }],
			['/ask/questions/bin', { answers: { bin: answered('bin-1') } }],
			['/ask/questions/tree', { answers: complete.answers }],
			['/ask/photos', { arePhotosDone: true }],
			['/ask/contact', { contact: complete.contact }],
			['/ask/access', { access: complete.access }],
		]
		for (const [path, answer] of given) {
			expect(next(draft)).toBe(path)
			draft = { ...draft, ...answer }
		}
		expect(next(draft)).toBe('/ask/check')
	})

	test('is the questions again when they have changed since they were answered', () => {
		expect(next(complete)).toBe('/ask/check')
		const changed = services.map((one) =>
			one.id === 'bin' ? { ...one, definitionId: 'bin-2' } : one,
		)
		expect(next(complete, changed)).toBe('/ask/questions/bin')
		const again = { ...complete.answers, bin: answered('bin-2') }
		expect(next({ ...complete, answers: again }, changed)).toBe('/ask/check')
	})

	test('is the contact again when a need is added that cannot be asked for without a name', () => {
		const added = { ...complete, needs: [...complete.needs, 'named'] }
		expect(next(added)).toBe('/ask/contact')
		expect(next({ ...added, contact: { isAnonymous: false, language: 'en' } })).toBe('/ask/check')
	})

	test('is who does it instead again when the needs have changed', () => {
		const changed = { ...complete, needs: ['elsewhere'], isElsewhereRead: false }
		expect(next(changed)).toBe('/ask/elsewhere')
	})
})

describe('the page before', () => {
	test('is the one before it in the order, and the home page before the first', () => {
		const back = (step: Step) => stepBefore(step, complete, services)
		expect(back({ name: 'words' })).toBe('/')
		expect(back({ name: 'needs' })).toBe('/ask')
		expect(back(questions('tree'))).toBe('/ask/questions/bin')
		expect(back({ name: 'contact' })).toBe('/ask/photos')
		expect(back({ name: 'check' })).toBe('/ask/access')
	})

	test('is the home page for one that is not part of the order', () => {
		expect(stepBefore(questions('gone'), complete, services)).toBe('/')
	})
})

describe('a page can be shown', () => {
	test('when all before it are answered, and not before', () => {
		const draft = { ...complete, access: undefined }
		const reachable = (step: Step) => isReachable(step, draft, services)
		expect(reachable({ name: 'words' })).toBe(true)
		expect(reachable(questions('tree'))).toBe(true)
		expect(reachable({ name: 'access' })).toBe(true)
		expect(reachable({ name: 'check' })).toBe(false)
		expect(isReachable({ name: 'check' }, complete, services)).toBe(true)
	})

	test('only when this enquiry calls for it', () => {
		for (const step of [questions('plain'), questions('gone'), { name: 'boundary' } as const])
			expect(isReachable(step, complete, services)).toBe(false)
	})
})

test('what is begun by a colleague says how it came and who wrote it', () => {
	expect(emptyDraft('words')).toEqual({
		channel: 'web',
		words: 'words',
		needs: [],
		answers: {},
		typed: {},
	})
	expect(emptyDraft('words', { channel: 'phone', enteredBy: 'nadia' })).toMatchObject({
		channel: 'phone',
		enteredBy: 'nadia',
	})
})
