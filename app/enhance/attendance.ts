import { isLater, type KeptMark, makeStore } from './attendance-store.ts'
import { makeSync, type Sent, type Tidings } from './attendance-sync.ts'

/** How long until what could not be sent is tried again. */
const retryMilliseconds = 20_000

/** What the page says about itself; `#` stands for a number. */
type Words = Record<
	| 'here'
	| 'notHere'
	| 'hereCount'
	| 'allSent'
	| 'unsentOne'
	| 'unsentMany'
	| 'offline'
	| 'signedOut'
	| 'refused'
	| 'notKept'
	| 'signOutAgain',
	string
>

type Page = {
	root: HTMLElement
	words: Words
	store: ReturnType<typeof makeStore>
	now: () => Date
	/** By the site's list, and what was noted on this page since. */
	here: number
	/** Until when the site has told this page everything. */
	asOf: string
}

const rowsOf = ({ root }: Page) => [...root.querySelectorAll<HTMLElement>('[data-person]')]
const rowFor = (page: Page, personId: string) =>
	rowsOf(page).find((row) => row.dataset.person === personId)

function timeText({ root }: Page, at: Date): string {
	const { timeZone } = root.dataset
	return at.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone })
}

/** Shows a mark where it is later than what the page shows already. */
function showMark(page: Page, mark: KeptMark) {
	const row = rowFor(page, mark.personId) ?? addWalkIn(page, mark)
	if (!row) return
	const { markId: id, markedAt } = row.dataset
	if (id && markedAt && !isLater(mark, { id, markedAt })) return
	page.here += Number(mark.mark === 'here') - Number(row.dataset.mark === 'here')
	Object.assign(row.dataset, { mark: mark.mark, markId: mark.id, markedAt: mark.markedAt })
	const state = row.querySelector<HTMLElement>('[data-state]')
	const text = mark.mark === 'here' ? page.words.here : page.words.notHere
	if (state) state.textContent = text.replace('#', timeText(page, new Date(mark.markedAt)))
	showCount(page)
}

/** Of the whole list, also where the page shows a part of it. */
function showCount({ root, words, here }: Page) {
	const count = root.querySelector('[data-count]')
	if (count) count.textContent = words.hereCount.replace('#', String(here))
}

/** Shows what other tablets have noted; somebody whom this page has no row for needs it anew. */
function showTidings(page: Page, { here, newer, asOf }: Partial<Tidings>) {
	if (here === undefined || newer === undefined || asOf === undefined) return
	const { root, store } = page
	for (const mark of newer) {
		const kept = { ...mark, isSent: true }
		// Kept with the others, so that it stands without a connection too.
		if (!isShown(page, mark)) store.keep(kept)
		showMark(page, kept)
	}
	page.asOf = asOf
	if (store.listUnsent().length > 0) return
	page.here = here
	showCount(page)
	const isUnknown = newer.some(({ personId }) => !rowFor(page, personId))
	const isTyping = [...root.querySelectorAll('input')].some(
		({ type, value }) => type !== 'hidden' && value !== '',
	)
	if (isUnknown && !isTyping && location.search === '') location.reload()
}

/** Whether the row of a person shows this mark, or a later one. */
function isShown(page: Page, mark: KeptMark): boolean {
	const { markId: id, markedAt } = rowFor(page, mark.personId)?.dataset ?? {}
	return Boolean(id && markedAt && !isLater(mark, { id, markedAt }))
}

/** Before the day nobody can be marked; a page that stays open shows the buttons when it is time. */
function openInTime({ root, now }: Page) {
	if (now().getTime() < Date.parse(root.dataset.opens ?? '')) return
	root.querySelector<HTMLElement>('[data-early]')?.remove()
	for (const form of root.querySelectorAll<HTMLElement>('form[hidden]')) form.hidden = false
}

/** A row like the others, for who came without a booking. */
function addWalkIn(page: Page, { personId, walkInName }: KeptMark): HTMLElement | undefined {
	const template = page.root.querySelector<HTMLTemplateElement>('template')
	const list = page.root.querySelector<HTMLElement>('[data-walk-ins]')
	const row = template?.content.firstElementChild?.cloneNode(true)
	if (!list || !(row instanceof HTMLElement) || walkInName === undefined) return undefined
	row.dataset.person = personId
	row.dataset.name = walkInName
	for (const place of row.querySelectorAll('[data-name-here]')) place.textContent = walkInName
	const field = row.querySelector<HTMLInputElement>('[name="personId"]')
	if (field) field.value = personId
	list.hidden = false
	list.append(row)
	return row
}

/** The same as the site folds names by. */
function folded(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}

function narrow(page: Page, typed: string) {
	const sought = folded(typed)
	for (const row of rowsOf(page)) {
		const { name = '', code = '' } = row.dataset
		const isCode = code !== '' && sought.replaceAll(' ', '') === folded(code).replaceAll(' ', '')
		const isName = sought.split(' ').every((part) => folded(name).includes(part))
		row.hidden = !(isCode || isName)
	}
	const none = page.root.querySelector<HTMLElement>('[data-none-found]')
	if (none) none.hidden = rowsOf(page).some(({ hidden }) => !hidden)
}

async function sendTo(url: string, marks: KeptMark[], since: string): Promise<Sent> {
	const given = marks.map(({ isSent: _, refusal: __, ...mark }) => mark)
	const response = await fetch(url, {
		method: 'POST',
		body: new URLSearchParams({ marks: JSON.stringify(given), since }),
		redirect: 'manual',
		signal: AbortSignal.timeout(15_000),
	})
	if (response.type === 'opaqueredirect' || [401, 403].includes(response.status))
		return { kind: 'signedOut' }
	return response.ok ? { kind: 'kept', ...(await response.json()) } : { kind: 'later' }
}

/** Says in words what is sent and what is not. */
function makeTeller(page: Page) {
	const status = page.root.querySelector<HTMLElement>('[data-status]')
	const signIn = page.root.querySelector<HTMLElement>('[data-sign-in]')
	return (ended: Sent['kind'], more = '') => {
		const { words, store } = page
		const unsent = store.listUnsent().length
		const refused = store.list().filter(({ refusal }) => refusal)
		const names = refused.map(({ personId, walkInName }) => {
			return walkInName ?? rowFor(page, personId)?.dataset.name ?? ''
		})
		const waiting = (unsent === 1 ? words.unsentOne : words.unsentMany).replace('#', `${unsent}`)
		const parts = [
			unsent === 0 ? words.allSent : waiting,
			unsent > 0 && ended === 'later' ? words.offline : '',
			unsent > 0 && ended === 'signedOut' ? words.signedOut : '',
			names.length > 0 ? words.refused.replace('#', names.join(', ')) : '',
			more,
		]
		const text = parts.filter(Boolean).join(' ')
		if (signIn) signIn.hidden = ended !== 'signedOut' || unsent === 0
		if (!status) return
		status.hidden = false
		status.dataset.unsent = String(unsent)
		// The same words once more would be read out once more.
		if (status.textContent !== text) status.textContent = text
	}
}

/** What the site showed when the page came from it needs no mark of ours any more. */
function showKept(page: Page) {
	for (const mark of page.store.list()) {
		if (isShown(page, mark) && mark.isSent) page.store.drop(mark.id)
		else if (!mark.refusal) showMark(page, mark)
	}
}

/** Lets the page open again without a connection. */
async function keepPage({ root }: Page) {
	const { serviceWorker } = navigator
	const { worker, attendance } = root.dataset
	if (!serviceWorker || !worker) return
	const { pathname } = location
	const isKeptAlready = serviceWorker.controller !== null
	await serviceWorker.register(worker, { scope: pathname })
	// Whoever is looked after by the worker has been given the page by it.
	if (isKeptAlready) return
	await serviceWorker.ready
	const cache = await caches.open(`attendance:${attendance}`)
	const parts = performance
		.getEntriesByType('resource')
		.map(({ name }) => new URL(name))
		.filter(({ origin, pathname: path }) => origin === location.origin && /\.\w+$/.test(path))
	await cache.addAll([pathname, ...new Set(parts.map(({ pathname: path }) => path))])
}

function startPage(root: HTMLElement) {
	const { attendance = '', now = '', until = '', batch = '', words = '{}', here } = root.dataset
	const store = makeStore(localStorage, attendance)
	store.keepUntil(until)
	const offset = store.clockOffset(now, Date.now())
	const page: Page = {
		...{ root, store, words: JSON.parse(words) },
		now: () => new Date(Date.now() + offset),
		...{ here: Number(here), asOf: now },
	}
	const tell = makeTeller(page)
	let tidings: Partial<Tidings> = {}
	const ask = async (marks: KeptMark[]) => {
		const sent = await sendTo(batch, marks, page.asOf)
		if (sent.kind === 'kept') tidings = sent
		return sent
	}
	const sync = makeSync(store, ask)
	const send = () =>
		sync.sendNow().then((ended) => {
			tell(ended)
			showTidings(page, tidings)
			tidings = {}
		})
	/** Also with nothing to send: others may have noted something meanwhile. */
	const hear = async () => {
		if (store.listUnsent().length === 0) await ask([]).catch(() => undefined)
		await send()
	}

	const note = (personId: string, mark: KeptMark['mark'], walkInName?: string) => {
		const markedAt = page.now().toISOString()
		const made = { id: crypto.randomUUID(), personId, walkInName, mark, markedAt }
		try {
			store.keep(made)
		} catch {
			tell('later', page.words.notKept)
			return
		}
		showMark(page, made)
		tell('kept')
		void send()
	}
	listen(page, note)
	listenToSignOut(page, { send, tell })
	showKept(page)
	showCount(page)
	openInTime(page)
	void send()
	addEventListener('online', () => void hear())
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') void hear()
	})
	setInterval(() => {
		openInTime(page)
		if (store.listUnsent().length > 0) void send()
		// The worker has no copy to give any more, and the site gives one to who may see it.
		if (Date.parse(until) <= Date.now()) location.reload()
	}, retryMilliseconds)
	keepPage(page).catch(() => undefined)
}

type Note = (personId: string, mark: KeptMark['mark'], walkInName?: string) => void

function listen(page: Page, note: Note) {
	page.root.addEventListener('submit', (event) => {
		const { target: form, submitter } = event as SubmitEvent
		if (!(form instanceof HTMLFormElement)) return
		const fields = new FormData(form)
		const pressed = submitter instanceof HTMLButtonElement ? submitter.value : ''
		if (form.dataset.form === 'mark') {
			event.preventDefault()
			const row = form.closest<HTMLElement>('[data-person]')
			const walkInName = row?.dataset.walkIn === undefined ? undefined : row.dataset.name
			note(String(fields.get('personId')), pressed === 'here' ? 'here' : 'not-here', walkInName)
		}
		if (form.dataset.form === 'walk-in') {
			const field = form.querySelector<HTMLInputElement>('[name="walkInName"]')
			const name = field?.value.trim() ?? ''
			// Without a name the site says what is missing.
			if (!field || name === '') return
			event.preventDefault()
			note(crypto.randomUUID(), 'here', name)
			field.value = ''
			field.focus()
		}
		if (form.dataset.form === 'find') {
			event.preventDefault()
			const found = rowsOf(page).find(({ hidden }) => !hidden)
			found?.querySelector<HTMLButtonElement>('button')?.focus()
		}
	})
	page.root.addEventListener('input', ({ target }) => {
		if (target instanceof HTMLInputElement && target.name === 'find') narrow(page, target.value)
	})
}

/** Signing out deletes what is kept here: first it is sent, and where it cannot be, it is said so. */
function listenToSignOut(
	page: Page,
	{ send, tell }: { send: () => Promise<void>; tell: (kind: 'later', more: string) => void },
) {
	const form = document.querySelector<HTMLFormElement>('form[action$="/staff/sign-out"]')
	let warnedAbout = 0
	form?.addEventListener('submit', (event) => {
		const unsent = page.store.listUnsent().length
		if (unsent === warnedAbout) return
		event.preventDefault()
		void send().then(() => {
			warnedAbout = page.store.listUnsent().length
			if (warnedAbout === 0) form.submit()
			else tell('later', page.words.signOutAgain)
		})
	})
}

const root = document.querySelector<HTMLElement>('[data-attendance]')
if (root) startPage(root)
