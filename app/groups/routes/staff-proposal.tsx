import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { listCopyable } from '#app/consultations/consultation-list.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { listLinkable } from '#app/workshops/group-workshops.server.ts'
import { PROPOSAL_STATUSES } from '../group.ts'
import { AnswerForm } from '../group-forms.ts'
import { answerProposal, findProposal, type Proposal } from '../proposal.server.ts'
import { AnswerFields, ProposalFacts } from '../staff-proposal-fields.tsx'
import type { Route } from './+types/staff-proposal.ts'
import { actingOf } from './staff-group-parts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readProposal(context: Route.LoaderArgs['context'], param: string) {
	const found = await findProposal(context.get(dbContext), uuidFrom(param))
	if (!found) throw data(null, { status: 404 })
	return found
}

/** The answer as it stands, as it would be typed. */
function asTyped({ status, reply, workshopId, consultationId }: Proposal) {
	const came = workshopId
		? `workshop:${workshopId}`
		: consultationId && `consultation:${consultationId}`
	return {
		status: status === 'received' ? '' : status,
		'reply-en': reply?.en ?? '',
		'reply-ar': reply?.ar ?? '',
		cameOf: came ?? '',
	}
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { proposal, group } = await readProposal(context, params.proposalId)
	const workshops = await listLinkable(db, { now: context.get(nowContext) })
	const consultations = await listCopyable(db)
	return {
		proposal,
		group,
		values: asTyped(proposal),
		places: await listPlaces(db),
		came: [
			...workshops.map(({ id, title, startsAt }) => ({ value: `workshop:${id}`, title, startsAt })),
			...consultations.map(({ id, title }) => ({ value: `consultation:${id}`, title })),
		],
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { proposal } = await readProposal(context, params.proposalId)
	const db = context.get(dbContext)
	const form = await readForm(request)
	const parsed = parseForm(AnswerForm, form)
	if (!parsed.ok) return invalid(parsed)
	const { cameOf } = parsed.value
	const known =
		cameOf?.kind === 'workshop'
			? await listLinkable(db, { now: context.get(nowContext) })
			: await listCopyable(db)
	const kept = [proposal.workshopId, proposal.consultationId]
	if (cameOf && !kept.includes(cameOf.id) && !known.some(({ id }) => id === cameOf.id))
		return invalid({ ...asPosted(form), errors: { cameOf: 'blank' } })
	const seen = PROPOSAL_STATUSES.find((one) => one === form.get('seen')) ?? 'received'
	const isDone = await answerProposal(db, proposal.id, parsed.value, { seen, ...actingOf(context) })
	if (!isDone) return invalid({ ...asPosted(form), errors: { status: 'stale' } })
	throw redirect(`/staff/groups/proposals?status=${parsed.value.status}&done=answered`)
}

function asPosted(form: FormData) {
	const values = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
	return { values }
}

export default function StaffProposal({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-groups')
	const { settings } = useShell()
	const { proposal, group, values, places, came } = loaderData
	const { timeZone } = settings.council
	const errors = errorItems(t, 'staff-groups', actionData?.errors)
	return (
		<StaffPage title={proposal.title} backHref="/staff/groups/proposals" errors={errors}>
			<span className="govuk-caption-l">{t('proposals.one')}</span>
			<h1 className="govuk-heading-l">
				<bdi lang={proposal.language}>{proposal.title}</bdi>
			</h1>
			<ProposalFacts {...{ proposal, group, places, timeZone }} />
			<AnswerFields
				values={actionData?.values ?? values}
				errors={errorTexts(errors)}
				{...{ came, timeZone }}
				seen={proposal.status}
			/>
		</StaffPage>
	)
}
