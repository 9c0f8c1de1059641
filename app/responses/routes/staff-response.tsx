import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, languageFor } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { InsetText } from '#app/ui/inset-text.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readModeration } from '../moderation.server.ts'
import { seenAs } from '../publication.server.ts'
import { PublicationForms } from '../publication-forms.tsx'
import { isGone } from '../response.ts'
import { FlagList, ReportList, ReviewedAnswers } from '../response-review.tsx'
import { ResponseTrace } from '../response-trace.tsx'
import type { Route } from './+types/staff-response.ts'
import { readTrace } from './response-trace.server.ts'
import { responseOf } from './staff-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { response, definition, answers } = await responseOf(context, params.responseId)
	const { contactId, browserHash, wordsHash, answersHash, ...shown } = response
	const places = (await listPlaces(db, { withInactive: true })).map(({ id, name }) => ({
		id,
		name,
	}))
	const moderation = await readModeration(db, response.id)
	return {
		response: shown,
		definition,
		answers,
		places,
		seen: seenAs(answers, moderation.redactions, response.groupName),
		isChanged: new URL(request.url).searchParams.has('changed'),
		traced: await readTrace(db, { ...response, answers }, definition),
		...moderation,
	}
}

export default function StaffResponse({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { response, definition, answers, places, flags, reports, redactions } = loaderData
	const { id, reference, name, groupName } = response
	const title = t('review.of', { reference })
	const names = [name, groupName].filter((one) => one !== null)
	return (
		<StaffPage title={title} backHref={`/staff/consultations/${response.consultationId}/responses`}>
			{loaderData.isChanged && (
				<NotificationBanner title={t('review.important')} role="alert">
					{t('review.changed')}
				</NotificationBanner>
			)}
			<h1 className="govuk-heading-l">{title}</h1>
			{response.withdrawnAt && <InsetText>{t('review.withdrawn')}</InsetText>}
			{response.forgottenAt && <InsetText>{t('review.forgotten')}</InsetText>}
			<About response={response} />
			<FlagList responseId={id} flags={flags} />
			<ReportList responseId={id} reports={reports} />
			{!isGone(response) && (
				<>
					<h2 className="govuk-heading-m">{t('review.answers')}</h2>
					<ReviewedAnswers
						responseId={id}
						{...{ definition, answers, redactions, places, names }}
					/>
				</>
			)}
			<ResponseTrace traced={loaderData.traced} />
			{!isGone(response) && <PublicationForms response={response} seen={loaderData.seen} />}
		</StaffPage>
	)
}

type Shown = Route.ComponentProps['loaderData']['response']

function About({ response }: { response: Shown }) {
	const { t } = useTranslation('staff-responses')
	const { settings } = useShell()
	const { timeZone } = settings.council
	const { locale } = languageFor(DEFAULT_LANGUAGE)
	const rows: [key: string, value: string | null][] = [
		[t('about.channel'), t(`channel.${response.channel}`)],
		[
			t('about.received'),
			response.receivedAt.toLocaleDateString(locale, { dateStyle: 'long', timeZone }),
		],
		[t('about.language'), languageFor(response.language).name],
		[t('about.kind'), t(`kind.${response.respondentKind}`)],
		[t('about.name'), response.name],
		[t('about.group'), response.groupName],
		[t('about.formCode'), response.formCode],
		[
			t('about.consent'),
			isGone(response) ? null : t(response.mayPublish ? 'about.agreed' : 'about.notAgreed'),
		],
	]
	return (
		<SummaryList
			rows={rows
				.filter(([, value]) => value !== null)
				.map(([key, value]) => ({
					key: { children: key },
					value: { children: <bdi>{value}</bdi> },
				}))}
		/>
	)
}
