import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import type { PublicWorkshop } from './list.ts'
import { spanText } from './when-text.ts'
import type { WorkshopPhase } from './workshop.ts'
import { WorkshopTag } from './workshop-card.tsx'

type Way = {
	phase: WorkshopPhase
	address: string
	code: { path: string; size: number }
	phone: string
}

/** What a passer-by must know; the rest is behind the address. */
export function WorkshopPoster({
	workshop,
	phase,
	language,
	timeZone,
	phone,
	...way
}: Way & {
	workshop: PublicWorkshop
	language: Language
	timeZone: string
}) {
	const { t } = useTranslation('sessions')
	const { summary, venue, mode, accessFacts, cancelledWhy, hostPhone } = workshop
	const isBooked = phase === 'coming'
	return (
		<div className="app-poster">
			<WorkshopTag phase={phase} isFull={false} />
			{phase === 'cancelled' && (
				<p className="app-poster__news">
					{t('state.cancelled')}{' '}
					{cancelledWhy && <LocalWords text={cancelledWhy} language={language} />}
				</p>
			)}
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
				{mode === 'hybrid' && isBooked && (
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
			<PosterWay {...way} phase={phase} phone={hostPhone ?? phone} />
		</div>
	)
}

function PosterWay({ phase, address, code, phone }: Way) {
	const { t } = useTranslation('sessions')
	const isBooked = phase === 'coming'
	return (
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
				<p className="govuk-body">{t(isBooked ? 'poster.way' : 'poster.more')}</p>
				<p className="app-poster__address">
					<bdi dir="ltr">{address.replace(/^https?:\/\//, '')}</bdi>
				</p>
				<p className="govuk-body">
					{t(isBooked ? 'ways.phone' : 'poster.ring')} <bdi dir="ltr">{phone}</bdi>
				</p>
			</div>
		</div>
	)
}
