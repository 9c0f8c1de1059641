import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { usePath } from '#app/ui/link.tsx'
import type { BookingStatus } from './booking.ts'

/** Where a booking stands for who has it, once its session is cancelled or over too. */
export type OwnState = {
	status: BookingStatus
	places: number
	/** Among those who wait, from 1. */
	position: number
	offerEndsAt: Date | null
	isOver: boolean
	/** That the session itself is cancelled, and why. */
	isCancelled: boolean
	why: LocalText | null
	canRejoin: boolean
}

type Props = { state: OwnState; language: Language; timeZone: string }

/** In words: a place, a turn, an offer to answer, or what has ended and what can be done. */
export function BookingState({ state, language, timeZone }: Props) {
	const { t } = useTranslation('bookings')
	const { status, places, position, offerEndsAt, isOver } = state
	if (state.isCancelled)
		return (
			<InsetText>
				<p className="govuk-body govuk-!-font-weight-bold">{t('state.sessionCancelled')}</p>
				{state.why && (
					<p className="govuk-body">
						<LocalWords text={state.why} language={language} />
					</p>
				)}
			</InsetText>
		)
	if (isOver && status !== 'cancelled') return <InsetText>{t('state.over')}</InsetText>
	if (status === 'offered' && offerEndsAt)
		return <Offer {...{ places }} until={momentText(offerEndsAt, { language, timeZone })} />
	if (status === 'lapsed') return <Lapsed canRejoin={state.canRejoin} />
	return (
		<InsetText>
			{status === 'booked' && t('state.booked', { count: places })}
			{status === 'cancelled' && t('state.cancelled')}
			{status === 'waiting' && (
				<>
					<p className="govuk-body govuk-!-font-weight-bold">{t('state.waiting', { position })}</p>
					<p className="govuk-body">{t('state.waitingWhat')}</p>
				</>
			)}
		</InsetText>
	)
}

/** Kept until its deadline: to take, or to leave to the next. */
function Offer({ places, until }: { places: number; until: string }) {
	const { t } = useTranslation('bookings')
	const path = usePath()
	return (
		<section className="app-box app-box--tint" aria-labelledby="offer">
			<h2 className="govuk-heading-m" id="offer">
				{t('state.offer', { count: places })}
			</h2>
			<p className="govuk-body">{t('state.offerUntil', { until })}</p>
			<div className="govuk-button-group">
				<form method="post" action={path('/bookings/own/acceptance')}>
					<Button preventDoubleClick>{t('state.accept', { count: places })}</Button>
				</form>
				<form method="post" action={path('/bookings/own/declining')}>
					<Button className="govuk-button--secondary" preventDoubleClick>
						{t('state.decline')}
					</Button>
				</form>
			</div>
		</section>
	)
}

function Lapsed({ canRejoin }: { canRejoin: boolean }) {
	const { t } = useTranslation('bookings')
	const path = usePath()
	return (
		<section className="app-box app-box--tint" aria-labelledby="lapsed">
			<h2 className="govuk-heading-m" id="lapsed">
				{t('state.lapsed')}
			</h2>
			<p className="govuk-body">{t(canRejoin ? 'state.lapsedWhat' : 'state.lapsedLate')}</p>
			{canRejoin && (
				<form method="post" action={path('/bookings/own/rejoining')}>
					<Button preventDoubleClick>{t('state.rejoin')}</Button>
				</form>
			)}
		</section>
	)
}
