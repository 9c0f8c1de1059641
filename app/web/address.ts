import { data } from 'react-router'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const pageMax = 1000

export function isUuid(text: string): boolean {
	return UUID.test(text)
}

/** An id from the path; anything that cannot be one of ours is not found. */
export function uuidFrom(param: string): string {
	if (!isUuid(param)) throw data(null, { status: 404 })
	return param
}

/** What stands in the path for a page's name; anything that cannot be one of ours is not found. */
export function slugFrom(param: string): string {
	if (!/^[a-z0-9-]+$/.test(param)) throw data(null, { status: 404 })
	return param
}

/** Which page of a list is asked for: from 1, and the first where that makes no sense. */
export function pageFrom(asked: URLSearchParams): number {
	return Math.max(1, Math.min(pageMax, Math.trunc(Number(asked.get('page'))) || 1))
}
