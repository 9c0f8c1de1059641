import { defineConfig } from 'vitest/config'

// The pages that are tested are drawn by what draws them for residents, which is also faster.
process.env.NODE_ENV = 'production'

export default defineConfig({
	test: {
		include: ['app/**/*.test.{ts,tsx}', 'bin/**/*.test.ts', 'db/**/*.test.ts', 'tests/*.test.ts'],
		// Most of a file's time would be spent on loading what the file before it had loaded.
		isolate: false,
		// One for each of two cores leaves them idle while the database works.
		maxWorkers: 3,
		// Two cores may be busy with browsers; how fast things are is for the benchmark to say.
		testTimeout: 60_000,
		hookTimeout: 120_000,
		globalSetup: ['tests/support/template-database.ts'],
		setupFiles: ['tests/support/worker-database.ts'],
	},
})
