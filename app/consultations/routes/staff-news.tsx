import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom, revisionFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readLocalText } from '../consultation-form.ts'
import { readCounts } from '../consultation-list.server.ts'
import { LocalFields, problemItems, useFields } from '../staff-fields.tsx'
import { DoneBanner, readDone, SaveForm, StaffHeading } from '../staff-parts.tsx'
import { sendNews } from '../telling.server.ts'
import type { Route } from './+types/staff-news.ts'
import {
	actingOf,
	headingOf,
	readStaffConsultation,
	refusedInput,
} from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const consultation = await readStaffConsultation(context, params.consultationId)
	const { followers } = await readCounts(context.get(dbContext), consultation.id)
	return { ...headingOf(consultation), followers, done: readDone(request.url) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, languages, status } = await readStaffConsultation(context, params.consultationId)
	const values = fieldsFrom(await readForm(request))
	if (status !== 'published') return refusedInput(values, { form: 'notPublished' })
	const options = { languages, max: 2000, lines: true, isRequired: true }
	const words = readLocalText(values, 'news', options)
	if (!words.ok) return refusedInput(values, words.errors)
	const news = { words: words.value, revision: revisionFrom(values), ...actingOf(context) }
	const sent = await sendNews(context.get(dbContext), id, news)
	if (!sent) throw data(null, { status: 404 })
	if (!sent.ok) return refusedInput(values, { form: sent.code })
	throw redirect(`/staff/consultations/${id}/news?done=sent`)
}

export default function StaffNews({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { id, title, revision, languages, followers, done } = loaderData
	const fields = useFields(actionData?.values ?? {}, actionData?.errors)
	const overview = `/staff/consultations/${id}`
	const errors = problemItems(t, actionData?.errors)
	return (
		<StaffPage title={t('news.heading')} backHref={overview} errors={errors}>
			<DoneBanner done={actionData ? undefined : done} />
			<StaffHeading title={title}>{t('news.heading')}</StaffHeading>
			<p className="govuk-body app-prose">{t('news.about', { count: followers })}</p>
			<SaveForm
				revision={revision}
				refused={actionData}
				submit={t('news.submit')}
				cancelHref={overview}
			>
				<LocalFields fields={fields} name="news" languages={languages} rows={6} />
			</SaveForm>
		</StaffPage>
	)
}
