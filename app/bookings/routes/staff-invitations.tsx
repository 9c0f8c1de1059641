import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { LANGUAGES, Language } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { inviteAll, listInvitations } from '../invitation.server.ts'
import { invitedAtOnceMax, readInvitees } from '../invitation.ts'
import { DayHeading, DoneBanner, readDone, useErrors } from '../staff-day-parts.tsx'
import { InvitationTable, LineProblems } from '../staff-invitation-list.tsx'
import type { Route } from './+types/staff-invitations.ts'
import { actingOf, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await workshopOf(context, params.workshopId)
	const query = new URL(request.url).searchParams
	return {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context) },
		isByInvitation: workshop.invited === 'invitation',
		invitations: await listInvitations(context.get(dbContext), workshop.id),
		done: readDone(query),
		told: { invited: Number(query.get('invited')) || 0, before: Number(query.get('before')) || 0 },
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, status, startsAt } = await workshopOf(context, params.workshopId)
	const acting = actingOf(context)
	const values = valuesOf(await readForm(request))
	const read = readInvitees(values.addresses ?? '')
	const refuse = (code: string, httpStatus = 400) => {
		const problems = !read.ok && read.code === 'lines' ? read.problems : []
		return data({ values, problems, errors: { addresses: code } }, { status: httpStatus })
	}
	if (status !== 'published' || startsAt <= acting.now) return refuse('closed', 409)
	if (!read.ok) return refuse(read.code)
	const language = Language.safeParse(values.language).data ?? 'en'
	const inviting = { ...acting, language }
	const told = await inviteAll(context.get(dbContext), id, read.invitees, inviting)
	const query = new URLSearchParams({
		...{ done: 'invited', invited: String(told.invited), before: String(told.before) },
	})
	return redirect(`/staff/workshops/${id}/invitations?${query}`)
}

export default function StaffInvitations({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, isByInvitation, invitations, done, told } = loaderData
	const errors = useErrors(actionData?.errors)
	const problems = actionData?.problems ?? []
	return (
		<StaffPage
			title={t('invitations.heading')}
			backHref={`/staff/workshops/${workshop.id}`}
			errors={errors.items}
		>
			<DoneBanner done={actionData ? undefined : done}>
				{done === 'invited'
					? `${t('invitations.sent', { count: told.invited })} ${
							told.before > 0 ? t('invitations.before', { count: told.before }) : ''
						}`
					: undefined}
			</DoneBanner>
			<DayHeading {...{ workshop, timeZone }} current="invitations">
				{t('invitations.heading')}
			</DayHeading>
			<p className="govuk-body app-prose">
				{isByInvitation ? t('invitations.about') : t('invitations.notNeeded')}
			</p>
			<form method="post" noValidate className="app-prose">
				<Textarea
					id="addresses"
					name="addresses"
					rows={6}
					spellCheck={false}
					label={{ children: t('invitations.addresses'), className: 'govuk-label--s' }}
					hint={{ children: t('invitations.addressesHint', { max: invitedAtOnceMax }) }}
					defaultValue={actionData?.values.addresses}
					errorMessage={errors.of('addresses')}
					describedBy={problems.length > 0 ? 'lines' : undefined}
				/>
				{problems.length > 0 && (
					<div id="lines">
						<LineProblems problems={problems} />
					</div>
				)}
				<Select
					id="language"
					name="language"
					label={{ children: t('invitations.language'), className: 'govuk-label--s' }}
					defaultValue={actionData?.values.language ?? 'en'}
					items={LANGUAGES.map(({ code, name }) => ({ value: code, text: name }))}
				/>
				<Button preventDoubleClick>{t('invitations.submit')}</Button>
			</form>
			{invitations.length > 0 && (
				<InvitationTable workshopId={workshop.id} {...{ invitations, timeZone }} />
			)}
		</StaffPage>
	)
}
