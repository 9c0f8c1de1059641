import { redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { answerInvitation } from '../members.server.ts'
import type { Route } from './+types/own-refusal.ts'
import { readMembership } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

/** Declines an invitation. */
export async function action({ context }: Route.ActionArgs) {
	const invited = await readMembership(context)
	const answer = {
		isAccepted: false,
		language: context.get(languageContext),
		now: context.get(nowContext),
	}
	await answerInvitation(context.get(dbContext), invited, answer)
	throw redirect('/groups/own/invitation')
}
