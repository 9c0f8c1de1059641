import { redirect } from 'react-router'
import { takeCase } from '#app/enquiries/casework.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import type { DoneCode } from '../case-done.tsx'
import type { Route } from './+types/officer.ts'
import { actingOf, refusalOf } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

const OUTCOMES = { taken: 'taken-meanwhile', notOpen: 'not-open' } as const

export function loader({ params }: Route.LoaderArgs) {
	throw redirect(`/staff/cases/${uuidFrom(params.caseId)}`)
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.caseId)
	const seen = (await readForm(request)).get('seenOfficerId')
	const seenOfficerId = typeof seen === 'string' && seen !== '' ? seen : null
	const taking = { ...actingOf(context), seenOfficerId }
	const refusal = refusalOf(await takeCase(context.get(dbContext), id, taking))
	const done: DoneCode = refusal ? OUTCOMES[refusal] : 'taken'
	throw redirect(`/staff/cases/${id}?done=${done}`)
}
