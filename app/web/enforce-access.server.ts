import type { MiddlewareFunction } from 'react-router'
import { plainPattern } from './access-table.server.ts'
import { guardContext, requestNoteContext } from './context.ts'

/** Runs once for each request, before any loader or action, for every route there is. */
export const enforceAccess: MiddlewareFunction<Response> = async (
	{ request, context, pattern },
	next,
) => {
	context.get(requestNoteContext).pattern = plainPattern(pattern)
	await context.get(guardContext)(pattern, request, context)
	return next()
}
