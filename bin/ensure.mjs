// Runs before start and test, under whatever Node the machine has (20 or later): installs what
// package-lock.json says when node_modules is missing or stale; `build` builds when stale;
// `browser` finds or installs a Chromium.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { findBrowser, isPreferred } from './find-browser.mjs'

const stamp = 'node_modules/.installed'
const wanted = createHash('sha256')
	.update(readFileSync('package-lock.json'))
	.update(process.platform + process.arch)
	.digest('hex')

function run(command, args, { isQuiet = false } = {}) {
	const result = spawnSync(command, args, {
		stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit'],
		env: { ...process.env, NODE_ENV: '' },
	})
	if (result.status !== 0) process.exit(result.status ?? 1)
}

function newestIn(path) {
	if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
	return Math.max(0, ...readdirSync(path).map((name) => newestIn(`${path}/${name}`)))
}

function install() {
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
	console.error('Installing dependencies (about half a minute the first time) …')
	// Errors only: the engine warnings are about this Node, not about the one the project carries.
	const npm = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit']
	run(process.execPath, [process.env.npm_execpath, ...npm, '--no-fund'], { isQuiet: true })
	writeFileSync(stamp, wanted)
}

function build() {
	const sources = ['app', 'public', 'vite.config.ts', 'react-router.config.ts', stamp]
	const newest = Math.max(...sources.filter(existsSync).map(newestIn))
	const built = 'build/server/index.js'
	if (existsSync(built) && statSync(built).mtimeMs > newest) return
	console.error('Building …')
	const routerCommand = 'node_modules/@react-router/dev/bin.cjs'
	run('node_modules/.bin/node', [routerCommand, 'build', '--logLevel', 'warn'])
}

function installBrowser() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
	console.error('Installing Chromium from the system’s packages (once) …')
	const does = (...args) => spawnSync('apt-get', ['-y', '-qq', ...args]).status === 0
	does('update')
	// Some systems have it only with its windows.
	does('install', 'chromium-headless-shell') || does('install', 'chromium')
}

function ensureBrowser() {
	if (isPreferred(findBrowser())) return
	installBrowser()
	if (findBrowser()) return
	console.error('No Chromium found. Install it, or set CHROMIUM_PATH to one, and try again.')
	process.exit(1)
}

const steps = { build, browser: ensureBrowser }
install()
for (const step of process.argv.slice(2)) steps[step]()
