/** What was noted on this tablet, kept by the browser until it is of no use. */
export type KeptMark = {
	id: string
	personId: string
	/** Of who came without a booking. */
	walkInName?: string
	mark: 'here' | 'not-here'
	/** An ISO instant, by the site's clock as far as this tablet knows it. */
	markedAt: string
	isSent?: boolean
	/** The site will not take it: shown, and not sent again. */
	refusal?: string
}

type Keeping = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const KEY = /^attendance:([\da-f-]+):(mark:.+|until|clock)$/

/** One entry for each mark: two windows of a tablet never write over each other's. */
export function makeStore(storage: Keeping, workshopId: string) {
	const keyOf = (name: string) => `attendance:${workshopId}:${name}`
	const store = {
		keep(mark: KeptMark) {
			storage.setItem(keyOf(`mark:${mark.id}`), JSON.stringify(mark))
		},
		drop(id: string) {
			storage.removeItem(keyOf(`mark:${id}`))
		},
		/** In the order in which they were made. */
		list(): KeptMark[] {
			const beginning = keyOf('mark:')
			return keysOf(storage)
				.filter((key) => key.startsWith(beginning))
				.map((key) => JSON.parse(storage.getItem(key) ?? '') as KeptMark)
				.toSorted((one, other) => (isLater(one, other) ? 1 : -1))
		},
		listUnsent: () => store.list().filter(({ isSent, refusal }) => !isSent && !refusal),
		/** After this ISO instant all of it is deleted. */
		keepUntil(until: string) {
			storage.setItem(keyOf('until'), until)
		},
		/**
		 * How far this tablet's clock is behind the site's, in milliseconds. A page that was kept says
		 * the same moment as before, which tells nothing new.
		 */
		clockOffset(siteNow: string, tabletNow: number): number {
			const known = JSON.parse(storage.getItem(keyOf('clock')) ?? '{}') as Partial<Clock>
			if (known.siteNow === siteNow && known.offset !== undefined) return known.offset
			const offset = Date.parse(siteNow) - tabletNow
			storage.setItem(keyOf('clock'), JSON.stringify({ siteNow, offset } satisfies Clock))
			return offset
		},
	}
	return store
}
type Clock = { siteNow: string; offset: number }

/** Of two marks of one person, whether the first is the one that counts: as the site decides. */
export function isLater(
	one: Pick<KeptMark, 'id' | 'markedAt'>,
	other: Pick<KeptMark, 'id' | 'markedAt'>,
): boolean {
	const apart = Date.parse(one.markedAt) - Date.parse(other.markedAt)
	return apart === 0 ? one.id > other.id : apart > 0
}

function keysOf(storage: Keeping): string[] {
	return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
}

/** Deletes what is kept beyond its time, and gives the workshops that it was of. */
export function forgetPast(storage: Keeping, now: number): string[] {
	const past = keysOf(storage).flatMap((key) => {
		const [, workshopId, name] = KEY.exec(key) ?? []
		const isPast = name === 'until' && !(Date.parse(storage.getItem(key) ?? '') > now)
		return workshopId && isPast ? [workshopId] : []
	})
	for (const key of keysOf(storage))
		if (past.includes(KEY.exec(key)?.[1] ?? '')) storage.removeItem(key)
	return past
}

/** A workshop of which something is not sent yet. */
export function findUnsent(storage: Keeping): string | undefined {
	const known = new Set(keysOf(storage).map((key) => KEY.exec(key)?.[1]))
	return [...known].find((id) => id && makeStore(storage, id).listUnsent().length > 0)
}

/**
 * On every page: what is kept beyond its time goes, and whoever signs out with marks that are not
 * sent is led to where they can be. Signing out itself makes the browser delete all of it.
 */
export function guardKept(page: Document): void {
	const view = page.defaultView
	if (!view) return
	try {
		for (const workshopId of forgetPast(view.localStorage, Date.now()))
			void view.caches?.delete(`attendance:${workshopId}`)
	} catch {
		// A browser that keeps nothing has nothing to forget.
		return
	}
	for (const form of page.querySelectorAll('form[action$="/staff/sign-out"]'))
		form.addEventListener('submit', (event) => {
			const workshopId = findUnsent(view.localStorage)
			const path = `/staff/workshops/${workshopId}/attendance`
			if (!workshopId || view.location.pathname === path) return
			event.preventDefault()
			view.location.assign(path)
		})
}
