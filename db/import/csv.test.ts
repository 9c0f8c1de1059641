import { expect, test } from 'vitest'
import { csvHeader, readCsv } from './csv.ts'

const columns = { required: ['id', 'name'], optional: ['Note'] } as const
const problemsOf = (content: string) => {
	const read = readCsv(content, columns)
	return read.ok ? [] : read.problems.map(({ line, reason }) => `${line}: ${reason}`)
}

test('reads rows with their lines, whatever the order of the columns', () => {
	const content = '\ufeffNAME, id\r\n Bins ,b\r\n\r\n"Two\r\nlines",c\r\n,\r\n  \r\nLast,d'
	expect(readCsv(content, columns)).toEqual({
		ok: true,
		rows: [
			{ line: 2, values: { id: 'b', name: 'Bins', Note: '' } },
			{ line: 4, values: { id: 'c', name: 'Two\nlines', Note: '' } },
			{ line: 8, values: { id: 'd', name: 'Last', Note: '' } },
		],
	})
})

test('refuses what is not a table', () => {
	expect(problemsOf('')).toEqual(['1: the file has no rows'])
	expect(problemsOf('id,name\n')).toEqual(['1: the file has no rows'])
	expect(problemsOf('id,name\n1,"open\n2,b')).toEqual([
		'3: the file cannot be read as CSV from here',
	])
	expect(problemsOf('id,name\n1\n1,b,c\n1,b')).toEqual([
		'2: 1 cells where the header has 2',
		'3: 3 cells where the header has 2',
	])
})

test('says which columns are missing, unknown or there twice', () => {
	expect(problemsOf('id,nmae,id\n1,2,3')).toEqual([
		'1: columns missing: name',
		'1: columns unknown: nmae',
		'1: columns repeated: id',
	])
})

test('refuses bytes that are no UTF-8, and more than it can hold', () => {
	const latin = Buffer.from('id,name\n1,ok\n2,Caf\xe9', 'latin1').toString('utf8')
	expect(problemsOf(latin)).toEqual([
		'3: has characters that are not UTF-8: save the file as UTF-8',
	])
	expect(problemsOf(`id,name\n1,${'x'.repeat(100_000)}`)).toEqual([])
	expect(problemsOf(`id,name\n1,${'x'.repeat(100_001)}`)).toEqual([
		'2: has a cell of more than 100000 characters',
	])
	expect(problemsOf('x'.repeat(20 * 1024 * 1024 + 1))).toEqual([
		'1: the file has more than 20971520 bytes',
	])
})

test('the header can be read first', () => {
	expect(csvHeader('\ufeffLGSL,Description,Providing Tier\n1,a,all')).toEqual([
		...['lgsl', 'description', 'providing tier'],
	])
	expect(csvHeader('')).toEqual([])
})
