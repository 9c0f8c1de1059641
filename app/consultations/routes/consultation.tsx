import { useTranslation } from 'react-i18next'
import { textIn } from '#app/languages/language.ts'
import { listHubs } from '#app/places/hub.server.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import { LanguageNote, LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { Details } from '#app/ui/details.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readCookie } from '#app/web/cookie.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { listAnswered } from '../asked-question.server.ts'
import { mayStillSend } from '../consultation.ts'
import { ConsultationDocuments } from '../consultation-documents.tsx'
import { ConsultationFacts, ConsultationGates } from '../consultation-facts.tsx'
import { ConsultationState } from '../consultation-state.tsx'
import { listDocuments } from '../document.server.ts'
import { OtherWays } from '../other-ways.tsx'
import { PlaceNames } from '../place-names.tsx'
import { listGates } from '../publication.server.ts'
import type { Route } from './+types/consultation.ts'
import { readPublic } from './public-consultation.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** Shown on the page itself; the rest are a page further. */
const answeredShown = 3

export async function loader({ request, context, params }: Route.LoaderArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { consultation, phase } = await readPublic(context, params.slug)
	const key = readCookie(request, `answering-${params.slug}`)
	const draft = key ? await findDraft(db, key, { now }) : undefined
	const begun =
		draft && !draft.sentAt && draft.subject === 'response'
			? { canSend: mayStillSend(consultation, { startedAt: draft.startedAt, now }) }
			: undefined
	const { definitionId: _, createdBy: _by, publishedBy: _who, ...shown } = consultation
	const isTaking = phase === 'open' || phase === 'coming'
	return {
		consultation: shown,
		phase,
		begun,
		documents: await listDocuments(db, consultation.id),
		gates: await listGates(db, consultation.id),
		asked: await listAnswered(db, consultation.id, { page: 1, perPage: answeredShown }),
		hubs: isTaking ? await listHubs(db) : [],
		places: (await listPlaces(db)).filter(({ id }) => consultation.placeIds?.includes(id)),
	}
}

export default function ConsultationPage({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('consultations')
	const { settings, language } = useShell()
	const { consultation, phase, begun, documents, gates, asked, hubs, places } = loaderData
	const { council } = settings
	const { slug, title, topic, audience } = consultation
	const { phone, phoneHours, address, email, timeZone } = council
	return (
		<Page title={textIn(title, language).text} backHref="/consultations">
			<p className="govuk-caption-l">
				{t('page.caption')}
				{topic && <> · {t(`topics.${topic}`)}</>}
				{audience !== 'everyone' && <> · {t(`audiences.${audience}`)}</>}
			</p>
			<h1 className="govuk-heading-l">
				<LocalWords text={title} language={language} />
			</h1>
			<p className="govuk-body-l">
				<LocalWords text={consultation.summary} language={language} />
			</p>
			<LanguageNote text={consultation.summary} language={language} />
			{places.length > 0 && (
				<p className="govuk-body">
					{t('page.places')} <PlaceNames places={places} language={language} />
				</p>
			)}
			<ConsultationState {...consultation} {...{ phase, begun, language, timeZone }} />
			<ConsultationFacts facts={consultation} language={language} />
			<ConsultationDocuments {...{ slug, documents, language, phone, email }} />
			{(phase === 'open' || phase === 'coming') && (
				<OtherWays
					{...{ slug, phone, phoneHours, address, hubs, language }}
					otherWays={consultation.otherWays}
				/>
			)}
			<h2 className="govuk-heading-m">{t('asked.heading')}</h2>
			{asked.answered.map(({ id, words, language: asked, answer }) => (
				<div className="app-quote" key={id}>
					<OwnWords language={asked}>{words}</OwnWords>
					<p className="govuk-body">
						<LocalWords text={answer} language={language} />
					</p>
					<LanguageNote text={answer} language={language} />
				</div>
			))}
			<p className="govuk-body">
				<Link href={`/consultations/${slug}/questions`}>
					{t('asked.link', { count: asked.count })}
				</Link>
			</p>
			<h2 className="govuk-heading-m">{t('follow.heading')}</h2>
			<p className="govuk-body">
				<Link href={`/consultations/${slug}/follow`}>{t('follow.link')}</Link>
			</p>
			{gates.length > 0 && (
				<Details summary={t('gates.heading')}>
					<ConsultationGates gates={gates} />
				</Details>
			)}
		</Page>
	)
}
