import { defineConfig } from '@playwright/test'
import { findBrowser } from './bin/find-browser.mjs'
import type { JourneyOptions } from './tests/journeys/journey.ts'

const args = [
	...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
	...['--disable-background-networking', '--disable-component-update'],
]

const phone = { language: 'en', viewport: { width: 360, height: 740 } } as const
const desktop = { language: 'ar', viewport: { width: 1280, height: 900 } } as const
const unscripted = { javaScriptEnabled: false }
/**
 * They measure what is drawn, which is the same without JavaScript, where axe cannot run; one of
 * them shows that it is the same.
 */
const measuring = ['accessibility', 'staff-pages', 'without-script']
/** In Arabic with JavaScript: what a script or the direction of writing could change. */
const scripted = ['accessibility', 'ask', 'consultations', 'language', 'pages', 'sessions']
const specs = (names: string[]) => names.map((name) => `**/${name}.spec.ts`)

export default defineConfig<JourneyOptions>({
	testDir: 'tests/journeys',
	outputDir: '.cache/journeys/results',
	fullyParallel: true,
	forbidOnly: process.env.CI !== undefined,
	retries: 0,
	// A journey waits more than it works: for a mail, for the other browser, for a page.
	workers: 4,
	// How long one takes is no test of anything: the machine may be slow, or busy.
	timeout: 300_000,
	expect: { timeout: 20_000 },
	reporter: [['list']],
	use: {
		actionTimeout: 20_000,
		launchOptions: { executablePath: findBrowser(), args },
		timezoneId: 'Europe/London',
		screenshot: 'only-on-failure',
	},
	webServer: {
		command: `${process.execPath} tests/support/site.ts`,
		env: { NODE_ENV: 'production' },
		wait: {
			stdout:
				/site=(?<site_url>\S+) mail=(?<mail_url>\S+) cut-off=(?<cut_off_url>\S+) read=(?<read_url>\S+) ready/,
		},
		timeout: 120_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
	},
	projects: [
		{ name: 'en-phone', use: phone },
		{
			name: 'ar-desktop-nojs',
			use: { ...desktop, ...unscripted },
			testIgnore: specs(measuring),
			// What only a script can do, such as to keep marks while there is no connection.
			grepInvert: /@scripted/,
		},
		{
			name: 'ar-desktop',
			use: desktop,
			testMatch: specs(scripted),
		},
		{
			name: 'pages-served',
			testMatch: '**/pages-served.ts',
			dependencies: ['en-phone', 'ar-desktop-nojs', 'ar-desktop'],
		},
	],
})
