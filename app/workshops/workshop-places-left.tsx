import { useTranslation } from 'react-i18next'
import { type Attending, attendingIn, type ReservedFor, type WorkshopMode } from './workshop.ts'

/** For who claims no reserved place, and for those for whom some are kept. */
export type PlacesLeft = Record<Attending, { free: number; waiting: number }> & {
	reserved: { reservedFor: ReservedFor; free: number }[]
}

/** Whether nobody who comes now finds a place, whichever way they would take part. */
export function isFull(mode: WorkshopMode, left: PlacesLeft): boolean {
	return attendingIn(mode).every((attending) => left[attending].free === 0)
}

/** How many places are left; where it can be attended in two ways, for each. */
export function WorkshopPlacesLeft({ mode, left }: { mode: WorkshopMode; left: PlacesLeft }) {
	const { t } = useTranslation('sessions')
	const ways = attendingIn(mode)
	const said = (attending: Attending) => {
		const { free } = left[attending]
		return free > 0 ? t('left.places', { count: free }) : t('left.full')
	}
	const kept = (attending: Attending) =>
		attending === 'in-person' ? left.reserved.filter(({ free }) => free > 0) : []
	return ways.map((attending, at) => (
		<span key={attending}>
			{at > 0 && <br />}
			{ways.length > 1 && <>{t(`modes.${attending}`)}: </>}
			{said(attending)}
			{kept(attending).map(({ reservedFor, free }) => (
				<span key={reservedFor}>
					<br />
					{t('left.kept', { count: free })} {t(`reserved.${reservedFor}`)}
				</span>
			))}
		</span>
	))
}
