import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { TakingOverForm } from '../group-forms.ts'
import { answerHandover } from '../handover.server.ts'
import type { Route } from './+types/own-taking-over-refusal.ts'
import { readOwnVerified } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

/** Declines to take over. */
export async function action({ request, context }: Route.ActionArgs) {
	const own = await readOwnVerified(context)
	const { from } = TakingOverForm.parse(Object.fromEntries(await readForm(request)))
	const answer = { giverId: from, isAccepted: false }
	const now = context.get(nowContext)
	const isDone = await answerHandover(context.get(dbContext), own, answer, { now })
	throw redirect(isDone ? '/groups/own?done=notTakenOver' : '/groups/own/taking-over')
}
