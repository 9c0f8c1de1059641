import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#app/languages/language.ts'
import { listTrials } from '#app/responses/trial.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Table } from '#app/ui/table.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { languageName } from '../staff-fields.tsx'
import { StaffHeading } from '../staff-parts.tsx'
import { dayAndTime } from '../times-text.ts'
import type { Route } from './+types/staff-trial.ts'
import { headingOf, readStaffConsultation } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const found = await listTrials(context.get(dbContext), consultation.id)
	return { ...headingOf(consultation), ...found }
}

export default function StaffTrial({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { settings } = useShell()
	const { id, title, status, languages, trials, count } = loaderData
	const offered = LANGUAGES.filter(({ code }) => languages.includes(code))
	return (
		<StaffPage title={t('trial.heading')} backHref={`/staff/consultations/${id}`}>
			<StaffHeading title={title}>{t('trial.heading')}</StaffHeading>
			<p className="govuk-body app-prose">{t('trial.about')}</p>
			{status === 'draft' &&
				offered.map(({ code }) => (
					<form
						key={code}
						method="post"
						action={`/staff/consultations/${id}/trial/beginning`}
						className="app-inline-form"
					>
						<input type="hidden" name="language" value={code} />
						<Button className="govuk-button--secondary">
							{t('trial.begin', { language: languageName(code) })}
						</Button>
					</form>
				))}
			<h2 className="govuk-heading-m">{t('trial.count', { count })}</h2>
			{trials.length > 0 && (
				<Table
					caption={t('trial.newest')}
					captionClassName="govuk-visually-hidden"
					head={[{ text: t('trial.reference') }, { text: t('trial.at') }]}
					rows={trials.map(({ reference, storedAt }) => [
						{ text: reference },
						{ text: dayAndTime(storedAt, 'en', settings.council.timeZone) },
					])}
				/>
			)}
		</StaffPage>
	)
}
