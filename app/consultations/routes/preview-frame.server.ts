import { data, type RouterContextProvider } from 'react-router'
import { type PreviewStep, previewPart, previewSteps } from '../preview.ts'
import { readAsked, readStaffConsultation } from './staff-consultation.server.ts'

type Context = Readonly<RouterContextProvider>

/** A consultation that is previewed, with the steps that a resident takes. */
export async function readPreview(context: Context, consultationId: string) {
	const consultation = await readStaffConsultation(context, consultationId)
	const definition = await readAsked(context, consultation)
	const steps = previewSteps(definition, consultation)
	return { consultation, definition, steps }
}

/** One step of it, with where to go on to and back to. */
export async function readPreviewStep(
	context: Context,
	{ consultationId, part }: { consultationId: string; part: string },
) {
	const read = await readPreview(context, consultationId)
	const at = read.steps.findIndex((step) => previewPart(step) === part)
	const step = read.steps[at]
	if (!step) throw data(null, { status: 404 })
	const base = previewBase(consultationId)
	const hrefOf = (other: PreviewStep | undefined) => other && `${base}/${previewPart(other)}`
	const frame = {
		title: read.consultation.title,
		base,
		number: at + 1,
		count: read.steps.length,
		previousHref: hrefOf(read.steps[at - 1]) ?? base,
		nextHref: hrefOf(read.steps[at + 1]),
		trialHref:
			read.consultation.status === 'draft'
				? `/staff/consultations/${consultationId}/trial`
				: undefined,
	}
	return { ...read, step, frame }
}

export function previewBase(consultationId: string): string {
	return `/staff/consultations/${consultationId}/preview`
}
