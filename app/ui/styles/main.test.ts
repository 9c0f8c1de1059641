import { globSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import rtl from 'postcss-rtlcss'
import { Mode } from 'postcss-rtlcss/options'
import { preprocessCSS, resolveConfig } from 'vite'
import { expect, test } from 'vitest'

const gzipSizeMaxBytes = 22_000

const config = await resolveConfig(
	{
		configFile: false,
		css: {
			postcss: { plugins: [rtl({ mode: Mode.override })] },
			preprocessorOptions: {
				scss: { style: 'compressed', quietDeps: true, loadPaths: ['node_modules'] },
			},
		},
	},
	'build',
)
const file = 'app/ui/styles/main.scss'
const { code } = await preprocessCSS(readFileSync(file, 'utf8'), file, config)

test('the sheet is light enough for a slow phone', () => {
	expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(gzipSizeMaxBytes)
})

test('every override that a page asks for is in the sheet', () => {
	const pages = globSync('app/**/*.tsx').map((path) => readFileSync(path, 'utf8'))
	const asked = new Set(pages.flatMap((page) => page.match(/govuk-!-[\w-]+/g) ?? []))
	expect(asked).toContain('govuk-!-font-weight-bold')
	const missing = [...asked].filter((name) => !code.includes(`.${name.replace('!', '\\!')}`))
	expect(missing).toEqual([])
})

test('the sheet has neither the typeface nor the crown of central government', () => {
	expect(code).not.toMatch(/Transport|crown/i)
})

test('only a page in Arabic uses the Arabic face', () => {
	const users = [...code.matchAll(/([^{}]+)\{[^{}]*"Noto Sans Arabic"/g)].map(([, selector]) =>
		selector?.trim(),
	)
	expect(users.filter((selector) => selector !== '@font-face')).toEqual([':root:lang(ar)'])
})

function colour(name: string): string {
	const value = new RegExp(`--app-${name}: ?(#[0-9a-f]{3,6})`).exec(code)?.[1]
	if (!value) throw new Error(`no colour ${name}`)
	return value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
	return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['surface', 'page', 'paper', 'brand-tint', 'accent-tint']
const TEXTS = ['ink', 'ink-soft', 'brand', 'accent', 'danger']

test.for([
	...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
	['danger', 'danger-tint'] as const,
	['ink', 'caution-tint'] as const,
	['ink-soft', 'caution-tint'] as const,
	['brand-deep', 'brand-tint-strong'] as const,
	['surface', 'brand'] as const,
	['surface', 'brand-deep'] as const,
	['surface', 'brand-night'] as const,
	['surface', 'brand-arch'] as const,
	['surface', 'accent'] as const,
	['surface', 'success'] as const,
	['ink', 'focus'] as const,
])('%s can be read on %s', ([text, ground]) => {
	expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
})

test.for(GROUNDS)('the edges of controls stand out from %s', (ground) => {
	expect(contrast(colour('line-strong'), colour(ground))).toBeGreaterThanOrEqual(3)
	expect(contrast(colour('ink-soft'), colour(ground))).toBeGreaterThanOrEqual(3)
})

test('contrast is measured as WCAG measures it', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
