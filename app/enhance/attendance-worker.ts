/** What a service worker has; the library of types for pages knows none of it. */
type Worker = {
	registration: { scope: string }
	clients: { claim: () => Promise<void> }
	skipWaiting: () => Promise<void>
	addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
	addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
}
type Lasting = { waitUntil: (work: Promise<unknown>) => void }
type Fetching = { request: Request; respondWith: (answer: Promise<Response>) => void }

const worker = self as unknown as Worker
const pagePath = new URL(worker.registration.scope).pathname
const cacheName = `attendance:${pagePath.split('/').at(-2)}`
/** With a copy at hand, nobody at the door waits longer for a poor connection. */
const patienceMilliseconds = 4000

/** A copy, unless its time is over: then nothing of this workshop is kept any more. */
async function findKept(path: string): Promise<Response | undefined> {
	const cache = await caches.open(cacheName)
	const kept = await cache.match(path, { ignoreVary: true })
	const until = Date.parse(kept?.headers.get('expires') ?? '')
	if (!(until <= Date.now())) return kept
	await caches.delete(cacheName)
	return undefined
}

async function keep(path: string, response: Response) {
	const cache = await caches.open(cacheName)
	// Sent to the sign-in page: nobody is signed in on this tablet any more.
	if (response.type === 'opaqueredirect') await cache.delete(path)
	else if (response.ok) await cache.put(path, response)
}

async function tooSlow(): Promise<never> {
	await new Promise((over) => setTimeout(over, patienceMilliseconds))
	throw new Error('too slow')
}

/** From the network while there is one, and else as it was when there last was. */
async function answer(request: Request, path: string, isWhole: boolean): Promise<Response> {
	const kept = await findKept(path)
	try {
		const response = await (kept ? Promise.race([fetch(request), tooSlow()]) : fetch(request))
		if (response.status >= 500 && kept) return kept
		if (isWhole) await keep(path, response.clone())
		return response
	} catch (error) {
		if (kept) return kept
		throw error
	}
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
	const { origin, pathname, search } = new URL(event.request.url)
	const isPart = pathname.startsWith('/assets/') || /^\/council[\w-]*\.\w+$/.test(pathname)
	const isOurs = origin === location.origin && (pathname === pagePath || isPart)
	if (event.request.method !== 'GET' || !isOurs) return
	// A list that is narrowed is not kept: it would stand for the whole one.
	event.respondWith(answer(event.request, pathname, search === ''))
})

export {}
