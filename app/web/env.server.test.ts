import { expect, test } from 'vitest'
import { readEnvironment } from './env.server.ts'

test('everything has a default, and an empty value is none', () => {
	const defaults = {
		PORT: 3000,
		HOST: '127.0.0.1',
		DATABASE_CONNECTIONS: 10,
		DATA_DIR: '.data',
		DEMO: true,
		TRUST_PROXY: 0,
	}
	expect(readEnvironment({})).toEqual(defaults)
	expect(readEnvironment({ PORT: '', DEMO: '', PUBLIC_URL: '', AUTH_SECRET: '' })).toEqual(defaults)
	expect(readEnvironment({ PATH: '/bin', npm_config_x: 'y' })).toEqual(defaults)
})

test('numbers and switches are read as such', () => {
	const read = readEnvironment({
		PORT: '0',
		DEMO: '0',
		TRUST_PROXY: '5',
		DATABASE_CONNECTIONS: '200',
	})
	expect(read).toMatchObject({ PORT: 0, DEMO: false, TRUST_PROXY: 5, DATABASE_CONNECTIONS: 200 })
	expect(readEnvironment({ DEMO: '1', PORT: '65535' })).toMatchObject({ DEMO: true, PORT: 65_535 })
})

test.for([
	['PORT', 'http'],
	['PORT', '-1'],
	['PORT', '65536'],
	['PORT', '80.5'],
	['DATABASE_CONNECTIONS', '0'],
	['DATABASE_CONNECTIONS', '201'],
	['DEMO', 'no'],
	['DEMO', 'true'],
	['TRUST_PROXY', '6'],
	['PUBLIC_URL', 'council.example'],
	['SMS_URL', 'not an address'],
	['CLAMD_URL', 'http://localhost:3310'],
	['CLAMD_URL', 'clamd'],
	['AUTH_SECRET', 'x'.repeat(31)],
	['METRICS_TOKEN', 'x'.repeat(15)],
])('%s=%s is refused by its name', ([name = '', value]) => {
	expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`\\n {2}${name}: \\S`))
})

test('all that is wrong is said at once, and no secret is repeated', () => {
	const wrong = { PORT: 'x', DEMO: 'x', AUTH_SECRET: 'hunter2', METRICS_TOKEN: 'hunter2' }
	let said = ''
	try {
		readEnvironment(wrong)
	} catch (error) {
		said = String(error)
	}
	for (const name of Object.keys(wrong)) expect(said).toContain(`${name}: `)
	expect(said).not.toContain('hunter2')
})

test('a scanner is at an address or at a socket file', () => {
	for (const CLAMD_URL of ['tcp://scanner:3310', 'unix:/run/clamav/clamd.ctl'])
		expect(readEnvironment({ CLAMD_URL })).toMatchObject({ CLAMD_URL })
})
