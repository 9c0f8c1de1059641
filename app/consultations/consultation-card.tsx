import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LanguageNote, LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { Audience, Topic } from './consultation.ts'
import { momentText } from './moment.ts'
import { PlaceNames } from './place-names.tsx'
import type { ListedState } from './public-list.ts'

export type Listed = {
	slug: string
	title: LocalText
	summary: LocalText
	topic: Topic | null
	audience: Audience
	placeIds: string[] | null
	opensAt: Date | null
	closesAt: Date | null
	outcomeSentAt: Date | null
	state: ListedState
}
type Place = { id: string; name: LocalText }

/** One consultation in a list: what it is, where, and until when it can be answered. */
export function ConsultationCard({
	listed,
	places,
	language,
	timeZone,
}: {
	listed: Listed
	places: Place[]
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation('consultations')
	const { slug, title, summary, topic, audience, state, placeIds, opensAt, closesAt } = listed
	const isTold = listed.outcomeSentAt !== null
	const at = state === 'coming' ? opensAt : closesAt
	const moment = at && momentText(at, { language, timeZone })
	const where = places.filter(({ id }) => placeIds?.includes(id))
	return (
		<li className="app-need">
			<Tag className={state === 'closed' ? 'govuk-tag--grey' : undefined}>
				{t(isTold ? 'list.told' : `states.${state}`)}
			</Tag>
			<h2 className="govuk-heading-m">
				<Link href={`/consultations/${slug}`}>
					<LocalWords text={title} language={language} />
				</Link>
			</h2>
			<p className="govuk-body">
				<LocalWords text={summary} language={language} />
			</p>
			<LanguageNote text={summary} language={language} />
			<p className="govuk-body app-note">
				{moment && <>{t(`list.${state}`, { moment })} · </>}
				{topic && <>{t(`topics.${topic}`)} · </>}
				{where.length === 0 ? t('list.borough') : <PlaceNames places={where} language={language} />}
				{audience !== 'everyone' && <> · {t(`audiences.${audience}`)}</>}
			</p>
			{isTold && (
				<p className="govuk-body">
					<Link href={`/consultations/${slug}/outcome`}>{t('list.outcome')}</Link>
				</p>
			)}
		</li>
	)
}
