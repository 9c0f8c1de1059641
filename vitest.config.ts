import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		include: ['app/**/*.test.{ts,tsx}', 'bin/**/*.test.ts', 'db/**/*.test.ts', 'tests/*.test.ts'],
		// One for each of two cores leaves them idle while the database works.
		maxWorkers: 3,
		// Two cores may be busy with browsers; how fast things are is for the benchmark to say.
		testTimeout: 60_000,
		hookTimeout: 120_000,
		globalSetup: ['tests/support/template-database.ts'],
	},
})
