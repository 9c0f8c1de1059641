import { data, type RouterContextProvider } from 'react-router'
import {
	listFindingSources,
	listUsableThemes,
	setFindingSources,
} from '#app/results/finding-source.server.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { findFinding } from '../finding.server.ts'
import { findingValues } from '../finding.ts'

type Context = Readonly<RouterContextProvider>

export function readThemes(context: Context, consultationId: string) {
	return listUsableThemes(context.get(dbContext), consultationId)
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

export function keepThemes(
	context: Context,
	key: { consultationId: string; findingId: string },
	values: Record<string, string>,
): Promise<void> {
	return setFindingSources(context.get(dbContext), key, (values.themes ?? '').split('\n'))
}
