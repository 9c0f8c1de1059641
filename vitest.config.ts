import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		include: [
			'app/**/*.test.{ts,tsx}',
			'bin/**/*.test.ts',
			'db/**/*.test.ts',
			'tests/*.test.ts',
			'tests/conformance/*.test.ts',
		],
		globalSetup: ['tests/support/template-database.ts'],
	},
})
