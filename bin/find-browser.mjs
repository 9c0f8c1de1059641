import { existsSync } from 'node:fs'

/** The one without windows first: it is the same browser, and its tests take half the time. */
const known = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome']

/** The browser of the tests: the one that is named, or else the first that is there. */
export function findBrowser() {
	return [process.env.CHROMIUM_PATH, ...known].find((path) => path && existsSync(path))
}

export function isPreferred(path) {
	return path !== undefined && [process.env.CHROMIUM_PATH, known[0]].includes(path)
}
