import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import attendanceUrl from '#app/enhance/attendance.ts?worker&url'
import workerUrl from '#app/enhance/attendance-worker.ts?worker&url'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, timeZoneOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readAttendance, storeMarks } from '../attendance.server.ts'
import {
	isFoundBy,
	marksOpenAt,
	readFormMark,
	tabletKeepsHours,
	WalkInName,
} from '../attendance.ts'
import { AttendanceRows, WalkInTemplate } from '../attendance-list.tsx'
import { FindForm, TabletPage, WalkInForm } from '../attendance-page.tsx'
import { DayHeading, DoneBanner, readDone, useErrors } from '../staff-day-parts.tsx'
import type { Route } from './+types/staff-attendance.ts'
import { actingOf, headingOf, workshopOf } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

/** How long the copy that a tablet keeps may be shown; no other cache keeps the page. */
export function headers({ loaderHeaders }: Route.HeadersArgs) {
	return { Expires: loaderHeaders.get('Expires') ?? '0', 'Cache-Control': 'no-store' }
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const workshop = await workshopOf(context, params.workshopId)
	const query = new URL(request.url).searchParams
	const find = (query.get('find') ?? '').slice(0, 100)
	const list = await readAttendance(context.get(dbContext), workshop.id)
	const isShown = (row: { name: string; doorCode?: string }) => isFoundBy(find, row)
	const withId = <R extends object>(row: R) => ({ ...row, newMarkId: crypto.randomUUID() })
	const now = context.get(nowContext)
	const until = new Date(workshop.endsAt.getTime() + tabletKeepsHours * 3_600_000)
	const page = {
		...{ workshop: headingOf(workshop), timeZone: timeZoneOf(context), here: list.here, find },
		...{ now, until, opensAt: marksOpenAt(workshop.startsAt), done: readDone(query) },
		expected: list.expected.filter(isShown).map(withId),
		walkIns: list.walkIns.filter(isShown).map((row) => withId({ ...row, isWalkIn: true })),
		ids: { id: crypto.randomUUID(), personId: crypto.randomUUID() },
	}
	const keptUntil = until > now ? until : new Date(0)
	return data(page, { headers: { Expires: keptUntil.toUTCString() } })
}

/** Adds a walk-in, from the form of the page. */
export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, startsAt } = await workshopOf(context, params.workshopId)
	const acting = { ...actingOf(context), opensAt: marksOpenAt(startsAt) }
	const values = valuesOf(await readForm(request))
	const name = WalkInName.safeParse(values.walkInName)
	const refuse = (walkInName: string) => data({ values, errors: { walkInName } }, { status: 400 })
	if (!name.success) return refuse(name.error.issues[0]?.message ?? 'blank')
	if (acting.now < acting.opensAt) return refuse('tooEarly')
	const mark = readFormMark({ ...values, mark: 'here' }, acting)
	if (!mark) throw data(null, { status: 400 })
	await storeMarks(context.get(dbContext), id, [mark], acting)
	return redirect(`/staff/workshops/${id}/attendance?done=marked#person-${mark.personId}`)
}

export default function StaffAttendance({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-bookings')
	const { workshop, timeZone, here, find, opensAt, expected, walkIns, ids, done } = loaderData
	const errors = useErrors(actionData?.errors)
	const { now, until } = loaderData
	const settings = { workshopId: workshop.id, now, until, opensAt, timeZone, workerUrl }
	const isOpen = now >= opensAt
	const isEmpty = expected.length + walkIns.length === 0
	const rows = { workshopId: workshop.id, timeZone, isOpen }
	return (
		<StaffPage
			title={t('attendance.heading')}
			backHref={`/staff/workshops/${workshop.id}`}
			errors={errors.items}
		>
			<script type="module" src={attendanceUrl} />
			<DoneBanner done={actionData ? undefined : done} />
			<DayHeading {...{ workshop, timeZone }} current="attendance">
				{t('attendance.heading')}
			</DayHeading>
			<TabletPage settings={settings} here={here}>
				<FindForm workshopId={workshop.id} find={find} />
				<p className="govuk-body app-empty" data-none-found="" hidden={!isEmpty}>
					{find ? t('attendance.noneFound') : t('attendance.nobody')}
				</p>
				<h2 className="govuk-heading-m">{t('attendance.expected')}</h2>
				<ul className="govuk-list">
					<AttendanceRows rows={expected} {...rows} />
				</ul>
				<h2 className="govuk-heading-m">{t('attendance.walkIns')}</h2>
				<p className="govuk-body app-prose">{t('attendance.walkInsAbout')}</p>
				<ul className="govuk-list" data-walk-ins="">
					<AttendanceRows rows={walkIns} {...rows} />
				</ul>
				<WalkInTemplate workshopId={workshop.id} />
				<WalkInForm
					isOpen={isOpen}
					ids={ids}
					value={actionData?.values.walkInName ?? ''}
					errorMessage={errors.of('walkInName')}
				/>
				<p className="govuk-hint app-prose">{t('attendance.kept')}</p>
			</TabletPage>
		</StaffPage>
	)
}
