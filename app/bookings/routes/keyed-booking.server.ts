import { data, type RouterContextProvider } from 'react-router'
import { readAnswers } from '#app/questions/answer.ts'
import { checkAnswers } from '#app/questions/answer-check.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import type { Definition } from '#app/questions/definition.ts'
import { asLeftOpen, KEYED_PREFIX } from '#app/responses/keying.ts'
import { dbContext } from '#app/web/context.ts'
import type { Workshop } from '#app/workshops/workshop.server.ts'
import { readAsked } from './asked.server.ts'

type Context = Readonly<RouterContextProvider>

/** A workshop's own questions, each of which may be left open by who keys in for somebody. */
export async function readQuestions(
	context: Context,
	{ definitionId }: Workshop,
): Promise<Definition> {
	if (!definitionId) return { questions: [] }
	const found = await findDefinition(context.get(dbContext), definitionId)
	if (!found) throw data(null, { status: 404 })
	return asLeftOpen(found.definition)
}

/** Their answers as typed and as checked, with what checking them needs. */
export async function readKeyedAnswers(context: Context, form: FormData, definition: Definition) {
	const { values: raw } = readAnswers(definition, form, KEYED_PREFIX)
	const { asked } = await readAsked(context, definition)
	return { raw, asked, checked: checkAnswers(definition, raw, { prefix: KEYED_PREFIX, ...asked }) }
}
