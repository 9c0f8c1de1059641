import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { PublicWorkshop } from './list.ts'
import { spanText } from './when-text.ts'

/** What a passer-by must know; the rest is behind the address. */
export function WorkshopPoster({
	workshop,
	address,
	code,
	language,
	timeZone,
	phone,
}: {
	workshop: PublicWorkshop
	address: string
	code: { path: string; size: number }
	language: Language
	timeZone: string
	phone: string
}) {
	const { t } = useTranslation('sessions')
	const { summary, venue, status, mode, accessFacts, hostPhone } = workshop
	return (
		<div className="app-poster">
			{status === 'cancelled' && <Tag className="govuk-tag--red">{t('phases.cancelled')}</Tag>}
			<p className="govuk-body-l">
				<LocalWords text={summary} language={language} />
			</p>
			<p className="app-poster__when">{spanText(workshop, { language, timeZone })}</p>
			<p className="app-poster__where">
				{venue ? (
					<bdi dir="auto">
						{venue.name}, {venue.address}, {venue.postcode}
					</bdi>
				) : (
					t('modes.online')
				)}
				{mode === 'hybrid' && (
					<>
						<br />
						{t('poster.hybrid')}
					</>
				)}
			</p>
			{accessFacts.length > 0 && (
				<ul className="govuk-list govuk-list--bullet">
					{accessFacts.map((fact) => (
						<li key={fact}>{t(`facts.${fact}`)}</li>
					))}
				</ul>
			)}
			<div className="app-poster__way">
				<svg
					className="app-poster__code"
					viewBox={`0 0 ${code.size} ${code.size}`}
					role="img"
					aria-label={t('poster.code')}
				>
					<rect width={code.size} height={code.size} fill="#fff" />
					<path d={code.path} fill="#000" shapeRendering="crispEdges" />
				</svg>
				<div>
					<p className="govuk-body">{t('poster.way')}</p>
					<p className="app-poster__address">
						<bdi dir="ltr">{address.replace(/^https?:\/\//, '')}</bdi>
					</p>
					<p className="govuk-body">
						{t('ways.phone')} <bdi dir="ltr">{hostPhone ?? phone}</bdi>
					</p>
				</div>
			</div>
		</div>
	)
}
