import { expect, test } from 'vitest'
import { plainPattern, readAccessTable } from './access-table.server.ts'

const route = (id: string, path: string | undefined, access: unknown, parentId?: string) => ({
	id,
	path,
	parentId,
	module: { handle: access === undefined ? undefined : { access } },
})
const tableOf = (...routes: ReturnType<typeof route>[]) =>
	readAccessTable(Object.fromEntries(routes.map((one) => [one.id, one])))

test('each route stands in the table under its whole pattern', () => {
	const table = tableOf(
		route('root', '', undefined),
		route('home', undefined, 'public', 'root'),
		route('staff', 'staff', 'staff', 'root'),
		route('case', 'cases/:caseId', 'casework', 'staff'),
		route('reply', '/reply/', 'casework', 'case'),
	)
	expect([...table]).toEqual([
		['/', 'public'],
		['/staff', 'staff'],
		['/staff/cases/:caseId', 'casework'],
		['/staff/cases/:caseId/reply', 'casework'],
	])
})

test.for([undefined, '', 'everybody', 'toString', null, ['public']])(
	'a route whose access is %j stops the start',
	(access) => {
		expect(() => tableOf(route('routes/new', 'new', access))).toThrow(/routes\/new does not say/)
	},
)

test('patterns are compared with one slash before each part and none at the end', () => {
	for (const written of ['ask/needs', '/ask/needs', '//ask//needs/', 'ask/needs/'])
		expect(plainPattern(written)).toBe('/ask/needs')
	for (const written of ['', '/', '//']) expect(plainPattern(written)).toBe('/')
})
