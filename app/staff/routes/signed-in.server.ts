import { data, type RouterContextProvider, redirect } from 'react-router'
import { clientAddressContext, dbContext, nowContext, viewerOf } from '#app/web/context.ts'
import { isWithinLimit } from '#app/web/rate-limit.server.ts'
import { tryLimits } from '../sign-in.ts'
import type { Viewer } from '../viewer.ts'

type Context = Readonly<RouterContextProvider>

/** What an action about somebody or something is told besides its form. */
export function byViewer(context: Context): { by: Viewer; now: Date } {
	return { by: viewerOf(context), now: context.get(nowContext) }
}

/** An id from the path; anything that none of ours could be is not found. */
export function idFrom(param: string): string {
	if (!/^[\w-]{1,64}$/.test(param)) throw data(null, { status: 404 })
	return param
}

export function redirectWith(path: string, cookies: string[]): Response {
	return redirect(path, { headers: cookies.map((cookie) => ['Set-Cookie', cookie]) })
}

/** Counts one more try of `subject` at this step, and says whether it may go on. */
export async function isTryAllowed(context: Context, step: string, subject: string) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	let isAllowed = true
	for (const { key, ...limit } of tryLimits(step, subject, context.get(clientAddressContext)))
		isAllowed = (await isWithinLimit(db, key, { ...limit, now })) && isAllowed
	return isAllowed
}
