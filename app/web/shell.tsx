import { createContext, useContext } from 'react'
import type { Language } from '#app/languages/language.ts'
import type { Settings } from './context.ts'

/** What every page's frame needs; set once for each render, outside the router. */
export type Shell = {
	settings: Settings
	language: Language
	/** The page's path without the language prefix, with its query. */
	path: string
	/** Name of the colleague signed in, for the staff frame. */
	viewer?: { name: string; role: string }
}

const ShellContext = createContext<Shell | undefined>(undefined)
export const ShellProvider = ShellContext.Provider

export function useShell(): Shell {
	const shell = useContext(ShellContext)
	if (!shell) throw new Error('A page was drawn outside its shell')
	return shell
}
