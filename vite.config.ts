import { reactRouter } from '@react-router/dev/vite'
import rtl from 'postcss-rtlcss'
import { Mode } from 'postcss-rtlcss/options'
import { defineConfig } from 'vite'

export default defineConfig({
	plugins: [reactRouter()],
	// Vite's CSS minifier rejects govuk-frontend's `(min-width: 0\0)`; Sass compresses instead.
	build: { cssMinify: false },
	environments: {
		ssr: { build: { rolldownOptions: { input: './app/entry.http.ts' } } },
	},
	css: {
		postcss: { plugins: [rtl({ mode: Mode.override })] },
		preprocessorOptions: {
			scss: { style: 'compressed', quietDeps: true, loadPaths: ['node_modules'] },
		},
	},
})
