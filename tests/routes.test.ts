import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACCESS } from '#app/web/access.ts'
import { siteRoutes } from './support/routes.ts'

test('every route module is in the table of contents, once, and every entry is a module', () => {
	const onDisk = globSync('app/*/routes/*.{ts,tsx}')
		.filter((path) => !/\.(server|test|test-support)\.tsx?$/.test(path))
		.map((path) => path.replace(/^app\//, ''))
	expect(siteRoutes.map(({ file }) => file).sort()).toEqual(onDisk.sort())
})

test('no two routes answer the same address', () => {
	const shapes = siteRoutes.map(({ pattern }) => pattern.replace(/:\w+/g, ':'))
	expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual([])
})

test('every route says who may call it', () => {
	const silent = siteRoutes.filter(({ access }) => !access || !ACCESS.includes(access))
	expect(silent.map(({ file }) => file)).toEqual([])
})

/** For people who are not signed in yet, or whose time has run out. */
const BEFORE_SIGNING_IN = [
	'/staff/sign-in',
	'/staff/sign-in/code',
	'/staff/sign-out',
	'/staff/invitations/:token',
]
const STAFF_ACCESS = ['staff', 'casework', 'engagement', 'administrator']

test('nothing in the staff area is open to the public but the way in', () => {
	const wrong = siteRoutes.filter(({ pattern, access }) => {
		const isStaff = /^\/staff(\/|$)/.test(pattern) && !BEFORE_SIGNING_IN.includes(pattern)
		return isStaff !== STAFF_ACCESS.includes(access ?? '')
	})
	expect(wrong.map(({ pattern, access }) => `${pattern} is for ${access}`)).toEqual([])
})

test('the pages of the way in are there', () => {
	const patterns = siteRoutes.map(({ pattern }) => pattern)
	expect(BEFORE_SIGNING_IN.filter((pattern) => !patterns.includes(pattern))).toEqual([])
})

test('what only changes or only hands out something has no page, and has a way to be called', () => {
	const wrong = siteRoutes.filter(({ file, exported }) => {
		const isPage = exported.includes('default')
		const answers = isPage || exported.includes('loader') || exported.includes('action')
		return isPage !== file.endsWith('.tsx') || !answers
	})
	expect(wrong.map(({ file }) => file)).toEqual([])
})
