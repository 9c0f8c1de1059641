import { createContext, data, type RouterContextProvider } from 'react-router'
import type { Council } from '#app/front-door/council.ts'
import type { Language } from '#app/languages/language.ts'
import type { Draft } from '#app/questions/draft.server.ts'
import type { SignIn } from '#app/staff/sign-in.server.ts'
import type { Viewer } from '#app/staff/viewer.ts'
import type { Db } from '#db/client.server.ts'

export type Settings = {
	council: Council
	/** Without a slash at the end; the only origin that our links and forms know. */
	publicUrl: string
	isDemo: boolean
	/** Whether text messages can be sent. */
	canText: boolean
}

export type RequestNote = { pattern?: string; errors?: string[]; isUnavailable?: boolean }

export const dbContext = createContext<Db>()
export const nowContext = createContext<Date>()
export const settingsContext = createContext<Settings>()
export const signInContext = createContext<SignIn>()
export const languageContext = createContext<Language>()
/** The caller's network address; only ever used hashed, for rate limits. */
export const clientAddressContext = createContext<string>()
/** Filled on the way, read by the line that is logged for the request. */
export const requestNoteContext = createContext<RequestNote>()

/** Set for routes whose access is `draft`, `answering` or `booking`. */
export const draftContext = createContext<Draft>()
/** Set for routes whose access is `follower`. */
export const followingContext = createContext<{ enquiryId: string }>()
/** Set for routes whose access is `respondent`. */
export const respondentContext = createContext<{ responseId: string }>()
/** Set for routes whose access is `booker`. */
export const bookerContext = createContext<{ bookingId: string }>()
/** Set for routes whose access is `member`. */
export const memberContext = createContext<{ membershipId: string }>()
/** Set for routes of the staff area; for public ones it is there when a colleague is signed in. */
export const viewerContext = createContext<Viewer | null>(null)

/** Lets a request through, or throws a redirect or a refusal. */
export type Guard = (request: Request, context: Readonly<RouterContextProvider>) => Promise<void>
export const guardContext =
	createContext<(pattern: string, ...args: Parameters<Guard>) => Promise<void>>()

type Context = Readonly<RouterContextProvider>

/** Who is signed in, on a route that only opens to somebody who is. */
export function viewerOf(context: Context): Viewer {
	const viewer = context.get(viewerContext)
	if (!viewer) throw data(null, { status: 403 })
	return viewer
}

export function timeZoneOf(context: Context): string {
	return context.get(settingsContext).council.timeZone
}
