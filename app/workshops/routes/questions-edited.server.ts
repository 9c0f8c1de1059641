import { data, type RouterContextProvider, redirect } from 'react-router'
import type { Definition } from '#app/questions/definition.ts'
import type { Edited } from '#app/questions/definition-edit.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { keepWorkshopQuestions } from '../edit-workshop.server.ts'
import { actingOf, readAsked, readStaffWorkshop } from './staff-workshop.server.ts'

type Context = Readonly<RouterContextProvider>

/** One step of editing that needs no form of its own: made, or told on the list why not. */
export async function editQuestions(
	{ request, context, workshopId }: { request: Request; context: Context; workshopId: string },
	edit: (definition: Definition, values: Record<string, string>) => Edited,
	{ done, anchor = '' }: { done: string; anchor?: string },
) {
	const workshop = await readStaffWorkshop(context, workshopId)
	const values = fieldsFrom(await readForm(request))
	const list = `/staff/workshops/${workshop.id}/questions`
	const edited = edit(await readAsked(context, workshop), values)
	if (!edited.ok) {
		const isGone = edited.problems.some(({ code }) => code === 'unknown')
		if (isGone) throw data(null, { status: 404 })
		return redirect(`${list}?refused=condition&by=${edited.conditionOf ?? ''}`)
	}
	const saving = { ...actingOf(context), revision: revisionFrom(values) }
	const { definition } = edited
	const saved = await keepWorkshopQuestions(context.get(dbContext), workshop.id, definition, saving)
	if (!saved) throw data(null, { status: 404 })
	return redirect(saved.ok ? `${list}?done=${done}${anchor}` : `${list}?refused=${saved.code}`)
}
