import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import type { ErrorMessageProps } from '#app/ui/error-message.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { momentText } from './staff-day-parts.tsx'

/** What the script of the page needs to know, and the words that it says. */
export type TabletSettings = {
	workshopId: string
	now: Date
	/** From then on nothing of it is kept on the tablet. */
	until: Date
	/** Before that nobody can be marked. */
	opensAt: Date
	timeZone: string
	/** Address of what lets the page open without a connection. */
	workerUrl: string
}

/** The part of the page that keeps working without a connection. */
export function TabletPage({
	settings,
	here,
	children,
}: {
	settings: TabletSettings
	here: number
	children: ReactNode
}) {
	const { t } = useTranslation('staff-bookings')
	const { workshopId, now, until, opensAt, timeZone, workerUrl } = settings
	const base = `/staff/workshops/${workshopId}/attendance`
	const words = {
		here: t('attendance.here', { time: '#' }),
		notHere: t('attendance.notHere', { time: '#' }),
		hereCount: t('attendance.hereCount', { shown: '#' }),
		allSent: t('attendance.allSent'),
		unsentOne: t('attendance.unsentOne'),
		unsentMany: t('attendance.unsentMany'),
		offline: t('attendance.offline'),
		signedOut: t('attendance.signedOut'),
		refused: t('attendance.refused'),
		notKept: t('attendance.notKept'),
		signOutAgain: t('attendance.signOutAgain'),
	}
	return (
		<div
			className="app-attendance"
			data-attendance={workshopId}
			data-now={now.toISOString()}
			data-until={until.toISOString()}
			data-opens={opensAt.toISOString()}
			data-here={here}
			data-time-zone={timeZone}
			data-batch={`${base}/batch`}
			data-worker={workerUrl}
			data-words={JSON.stringify(words)}
		>
			<p className="app-attendance__status" role="status" data-status="" hidden />
			<p className="govuk-body" data-sign-in="" hidden>
				<Link href={`/staff/sign-in?next=${encodeURIComponent(base)}`}>
					{t('attendance.signInAgain')}
				</Link>
			</p>
			<p className="govuk-body-l app-attendance__count" data-count="">
				{t('attendance.hereCount', { shown: here })}
			</p>
			{now < opensAt && (
				<p className="govuk-inset-text" data-early="">
					{t('attendance.early', { moment: momentText(opensAt, timeZone) })}
				</p>
			)}
			{children}
		</div>
	)
}

/** Finds somebody on the list by name or by the code of their booking. */
export function FindForm({ workshopId, find }: { workshopId: string; find: string }) {
	const { t } = useTranslation('staff-bookings')
	const page = `/staff/workshops/${workshopId}/attendance`
	return (
		<form method="get" className="app-toolbar" data-form="find">
			<Input
				id="find"
				name="find"
				autoComplete="off"
				spellCheck={false}
				label={{ children: t('attendance.find') }}
				hint={{ children: t('attendance.findHint') }}
				defaultValue={find}
			/>
			<Button className="govuk-button--secondary">{t('attendance.findButton')}</Button>
			{find && <Link href={page}>{t('attendance.showAll')}</Link>}
		</form>
	)
}

/** Adds somebody who came without a booking. */
export function WalkInForm({
	ids,
	value,
	errorMessage,
	isOpen,
}: {
	/** Of the mark and the person that it makes: pressing twice adds one. */
	ids: { id: string; personId: string }
	value: string
	errorMessage?: ErrorMessageProps
	isOpen: boolean
}) {
	const { t } = useTranslation('staff-bookings')
	return (
		<form
			method="post"
			noValidate
			className="app-toolbar"
			data-form="walk-in"
			hidden={!isOpen && !errorMessage}
		>
			<input type="hidden" name="id" value={ids.id} />
			<input type="hidden" name="personId" value={ids.personId} />
			<Input
				id="walkInName"
				name="walkInName"
				autoComplete="off"
				label={{ children: t('attendance.walkInName') }}
				hint={{ children: t('attendance.walkInHint') }}
				defaultValue={value}
				errorMessage={errorMessage}
			/>
			<Button preventDoubleClick>{t('attendance.addWalkIn')}</Button>
		</form>
	)
}
