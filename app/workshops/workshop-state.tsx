import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import type { Language } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import type { PublicWorkshop } from './list.ts'
import type { WorkshopPhase } from './workshop.ts'
import { WorkshopTag } from './workshop-card.tsx'
import { isFull, type PlacesLeft, WorkshopPlacesLeft } from './workshop-places-left.tsx'

type Props = {
	workshop: PublicWorkshop
	phase: WorkshopPhase
	/** early: not yet. over: not any more. */
	booking: 'early' | 'open' | 'over'
	/** Of what can be booked. */
	left?: PlacesLeft
	language: Language
	timeZone: string
}

/** Whether there is a place, and the button that begins to book it. */
export function WorkshopState(props: Props) {
	const { workshop, phase, left } = props
	const { t } = useTranslation('sessions')
	const full = left !== undefined && isFull(workshop.mode, left)
	return (
		<section className="app-box app-box--tint" aria-labelledby="state">
			<h2 className="govuk-heading-m" id="state">
				{t(phase === 'coming' || phase === 'running' ? 'state.heading' : 'state.overHeading')}{' '}
				<WorkshopTag phase={phase} isFull={full} />
			</h2>
			{phase === 'cancelled' || phase === 'over' ? (
				<Ended {...props} />
			) : (
				<Booking {...props} isFull={full} />
			)}
		</section>
	)
}

function Ended({ workshop, phase, language }: Props) {
	const { t } = useTranslation('sessions')
	const { slug, cancelledWhy, outcomesSentAt } = workshop
	if (phase === 'cancelled')
		return (
			<>
				<p className="govuk-body">
					{t('state.cancelled')}{' '}
					{cancelledWhy && <LocalWords text={cancelledWhy} language={language} />}
				</p>
				<p className="govuk-body">{t('state.cancelledTold')}</p>
			</>
		)
	return outcomesSentAt ? (
		<p className="govuk-body">
			<Link href={`/sessions/${slug}/outcome`}>{t('list.outcome')}</Link>
		</p>
	) : (
		<p className="govuk-body">{t('state.noOutcome')}</p>
	)
}

function Booking({ workshop, booking, left, isFull: full, ...shown }: Props & { isFull: boolean }) {
	const { t } = useTranslation('sessions')
	const path = usePath()
	const { slug, mode, invited, bookingOpensAt } = workshop
	if (booking === 'early' && bookingOpensAt)
		return (
			<p className="govuk-body">
				{t('state.early', { moment: momentText(bookingOpensAt, shown) })}
			</p>
		)
	if (booking !== 'open') return <p className="govuk-body">{t('state.closed')}</p>
	const places = left && (
		<p className="govuk-body">
			<WorkshopPlacesLeft mode={mode} left={left} />
		</p>
	)
	if (invited === 'invitation' || invited === 'group')
		return (
			<>
				{places}
				<p className="govuk-body">{t(`state.by.${invited}`)}</p>
				{invited === 'group' && (
					<p className="govuk-body">
						<Link href="/groups/own">{t('state.group')}</Link>
					</p>
				)}
			</>
		)
	return (
		<>
			{places}
			<form method="post" action={path(`/sessions/${slug}/book`)}>
				<Button isStartButton>{t(full ? 'state.wait' : 'state.book')}</Button>
			</form>
			<p className="govuk-body">{t(full ? 'state.waitWhat' : 'state.bookWhat')}</p>
		</>
	)
}
