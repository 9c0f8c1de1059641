/** How long nothing is typed before it is saved. */
export const quietMilliseconds = 2000

/** The most that browsers send for a page that is being left is 64 KiB. */
const leavingBytesMax = 60_000

export type SavedForm = {
	/** The fields as they stand. */
	read: () => string
	/** True when the server has kept them. */
	send: (fields: string, signal: AbortSignal) => Promise<boolean>
	tell: (isKept: boolean) => void
}

/**
 * The pages of a draft. Not the first, `/ask`, which may be open without one, and where a save
 * would begin one.
 */
export function isDraftPath(pathname: string): boolean {
	return /^(\/[a-z]{2,3})?\/(ask|consultations\/[a-z0-9-]+\/answer)\/./.test(pathname)
}

/**
 * Decides when to save: after a pause in typing, or at once when asked; only what has changed,
 * and nothing while the form is on its way by itself. `isKept`: the server has it as it stands.
 */
export function makeSaver({ read, send, tell }: SavedForm, { isKept }: { isKept: boolean }) {
	let kept = isKept ? read() : undefined
	let isSubmitted = false
	let timer: ReturnType<typeof setTimeout> | undefined
	let sending: { fields: string; stop: AbortController } | undefined

	async function saveNow(): Promise<void> {
		clearTimeout(timer)
		const fields = read()
		if (isSubmitted || fields === (sending?.fields ?? kept)) return
		sending?.stop.abort()
		const own = { fields, stop: new AbortController() }
		sending = own
		const isDone = await send(fields, own.stop.signal).catch(() => false)
		if (sending !== own) return
		sending = undefined
		kept = isDone ? fields : undefined
		tell(isDone)
	}

	return {
		saveNow,
		onTyped() {
			// Whoever types is still here: sending the form has not led anywhere.
			isSubmitted = false
			clearTimeout(timer)
			timer = setTimeout(saveNow, quietMilliseconds)
		},
		onSubmitted() {
			isSubmitted = true
			clearTimeout(timer)
			sending?.stop.abort()
			sending = undefined
		},
		/** The page was left and is shown again as it was. */
		onShownAgain() {
			isSubmitted = false
		},
	}
}

/** A file is sent with the form itself, and once: it may be as large as a minute of waiting. */
export function textFields(form: Iterable<[string, FormDataEntryValue]>): string {
	const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
	return new URLSearchParams(texts).toString()
}

function hasChosenFile(form: HTMLFormElement): boolean {
	return [...form.querySelectorAll<HTMLInputElement>('[type=file]')].some(
		({ files }) => files !== null && files.length > 0,
	)
}

async function sendTo(url: string, fields: string, signal: AbortSignal): Promise<boolean> {
	const body = `${fields}${fields && '&'}autosave=yes`
	const response = await fetch(url, {
		method: 'POST',
		body,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		// A draft that was sent or has run out answers with another page: that is not a save.
		redirect: 'manual',
		keepalive: body.length <= leavingBytesMax,
		signal,
	})
	return response.status === 204
}

function makeStatus(form: HTMLFormElement): HTMLElement {
	const status = form.ownerDocument.createElement('p')
	status.setAttribute('role', 'status')
	status.className = 'govuk-hint'
	form.append(status)
	return status
}

/** Saves what is typed on the pages of a draft, without a word when it cannot. */
export function startAutosave(page: Document): void {
	const form = page.getElementById('page-form')
	const { location } = page
	if (!(form instanceof HTMLFormElement) || !isDraftPath(location.pathname)) return
	const url = new URL(form.getAttribute('action') ?? '', location.href)
	if (form.method !== 'post' || url.origin !== location.origin) return
	url.hash = ''

	const status = makeStatus(form)
	const saver = makeSaver(
		{
			read: () => textFields(new FormData(form)),
			send: (fields, signal) => sendTo(url.href, fields, signal),
			tell(isKept) {
				const { saved, savedButFile } = page.body.dataset
				const words = (isKept && (hasChosenFile(form) ? savedButFile : saved)) || ''
				// The same words once more would be read out once more.
				if (status.textContent !== words) status.textContent = words
			},
		},
		// After an error what was typed is on the page alone.
		{ isKept: !page.querySelector('.govuk-error-summary') },
	)
	form.addEventListener('input', saver.onTyped)
	form.addEventListener('change', saver.onTyped)
	form.addEventListener('submit', saver.onSubmitted)
	page.defaultView?.addEventListener('pageshow', saver.onShownAgain)
	page.addEventListener('visibilitychange', () => {
		if (page.visibilityState === 'hidden') void saver.saveNow()
	})
}
