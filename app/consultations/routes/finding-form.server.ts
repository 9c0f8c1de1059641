import { data, type RouterContextProvider } from 'react-router'
import { listFindingSources, listThemesToRestOn } from '#app/results/finding-source.server.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { findFinding } from '../finding.server.ts'
import { findingValues } from '../finding.ts'

type Context = Readonly<RouterContextProvider>

export async function readThemes(
	context: Context,
	finding: { consultationId: string; findingId?: string },
) {
	const themes = await listThemesToRestOn(context.get(dbContext), finding)
	return themes.map(({ id, name, retiredAt }) => ({ id, name, isRetired: retiredAt !== null }))
}

export async function readFindingValues(context: Context, consultationId: string, param: string) {
	const findingId = uuidFrom(param)
	const db = context.get(dbContext)
	const finding = await findFinding(db, { consultationId, findingId })
	if (!finding) throw data(null, { status: 404 })
	const sources = await listFindingSources(db, [findingId])
	const themes = sources.map(({ themeId }) => themeId).join('\n')
	return { finding, values: { ...findingValues(finding), themes } }
}

/** As its boxes are posted. */
export function themeIdsIn(values: Record<string, string>): string[] {
	return (values.themes ?? '').split('\n')
}
