import { useTranslation } from 'react-i18next'
import { type Attending, attendingIn, type WorkshopMode } from './workshop.ts'

/** For who claims no reserved place. */
export type PlacesLeft = Record<Attending, { free: number; waiting: number }>

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
	return ways.map((attending, at) => (
		<span key={attending}>
			{at > 0 && <br />}
			{ways.length > 1 && <>{t(`modes.${attending}`)}: </>}
			{said(attending)}
		</span>
	))
}
