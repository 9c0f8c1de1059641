import { useTranslation } from 'react-i18next'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'

const DONE = ['taken', 'replied', 'noted', 'handed-over', 'need-added', 'closed'] as const
const NOT_DONE = ['taken-meanwhile', 'not-open'] as const
export type DoneCode = (typeof DONE)[number] | (typeof NOT_DONE)[number]

export function readDone(text: string | null): DoneCode | undefined {
	return [...DONE, ...NOT_DONE].find((code) => code === text)
}

/** Says on the next page what came of the last one. */
export function DoneBanner({ done }: { done: DoneCode | undefined }) {
	const { t } = useTranslation('staff-cases')
	if (!done) return null
	const isDone = DONE.some((code) => code === done)
	return (
		<NotificationBanner
			type={isDone ? 'success' : undefined}
			title={isDone ? t('success') : t('important')}
		>
			{t(`done.${done}`)}
		</NotificationBanner>
	)
}
