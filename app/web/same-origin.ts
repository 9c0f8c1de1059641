const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data']

export type PostRefusal = 'origin' | 'type'

/**
 * Our own check against forged requests: whatever changes something must come from a page of
 * this origin and be a form. A missing, `null`, foreign or sibling Origin is refused, and so is
 * a body that no form of a browser sends: of another type, or packed.
 */
export function refusePost(request: Request, origins: string[]): PostRefusal | undefined {
	if (request.method === 'GET' || request.method === 'HEAD') return undefined
	const origin = request.headers.get('origin')
	if (origin === null || !origins.includes(origin)) return 'origin'
	const site = request.headers.get('sec-fetch-site')
	if (site !== null && site !== 'same-origin') return 'origin'
	// As browsers write it, and nothing else: whoever reads the body goes by the same words.
	const type = request.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
	const isPacked = request.headers.has('content-encoding')
	return FORM_TYPES.includes(type) && !isPacked ? undefined : 'type'
}
