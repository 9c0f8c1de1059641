import { data, type RouterContextProvider, redirect } from 'react-router'
import type { Definition } from '#app/questions/definition.ts'
import type { Edited } from '#app/questions/definition-edit.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { keepQuestions } from '../consultation-edit.server.ts'
import { actingOf, readAsked, readStaffConsultation } from './staff-consultation.server.ts'

type Context = Readonly<RouterContextProvider>

/**
 * One step of editing that needs no form of its own: made, or told on the list why not. `condition`
 * and `notEmpty` say what the definition's own check found.
 */
export async function editQuestions(
	{
		request,
		context,
		consultationId,
	}: { request: Request; context: Context; consultationId: string },
	edit: (definition: Definition, values: Record<string, string>) => Edited,
	{ done, refused = 'condition', anchor = '' }: { done: string; refused?: string; anchor?: string },
) {
	const consultation = await readStaffConsultation(context, consultationId)
	const values = fieldsFrom(await readForm(request))
	const list = `/staff/consultations/${consultation.id}/questions`
	const edited = edit(await readAsked(context, consultation), values)
	if (!edited.ok) {
		const isGone = edited.problems.some(({ code }) => code === 'unknown')
		if (isGone) throw data(null, { status: 404 })
		return redirect(`${list}?refused=${refused}&by=${edited.conditionOf ?? ''}`)
	}
	const saving = { ...actingOf(context), revision: revisionFrom(values) }
	const saved = await keepQuestions(
		context.get(dbContext),
		consultation.id,
		edited.definition,
		saving,
	)
	if (!saved) throw data(null, { status: 404 })
	return redirect(saved.ok ? `${list}?done=${done}${anchor}` : `${list}?refused=${saved.code}`)
}

export function directionIn(values: Record<string, string>): 'up' | 'down' {
	return values.direction === 'up' ? 'up' : 'down'
}
