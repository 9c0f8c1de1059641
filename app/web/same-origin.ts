const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data']

export type PostRefusal = 'origin' | 'type'

/**
 * Our own check against forged requests: whatever changes something must come from a page of
 * this origin and be a form. A missing, `null`, foreign or sibling Origin is refused, and so is
 * a body type that a foreign page could send without asking first.
 */
export function refusePost(request: Request, origins: string[]): PostRefusal | undefined {
	if (request.method === 'GET' || request.method === 'HEAD') return undefined
	const origin = request.headers.get('origin')
	if (origin === null || !origins.includes(origin)) return 'origin'
	const site = request.headers.get('sec-fetch-site')
	if (site !== null && site !== 'same-origin') return 'origin'
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
	return FORM_TYPES.includes(type) ? undefined : 'type'
}
