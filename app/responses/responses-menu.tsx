import { useTranslation } from 'react-i18next'
import { StaffLinks } from '#app/ui/staff-links.tsx'

const PARTS = [
	{ key: 'responses', path: 'responses' },
	{ key: 'keying', path: 'keying' },
	{ key: 'secondEntries', path: 'second-entries' },
	{ key: 'results', path: 'results' },
	{ key: 'themes', path: 'themes' },
	{ key: 'exports', path: 'exports' },
] as const

/** The pages about the responses to one consultation. */
export function ResponsesMenu({
	consultationId,
	current,
}: {
	consultationId: string
	current: (typeof PARTS)[number]['key']
}) {
	const { t } = useTranslation('staff-responses')
	const links = PARTS.map(({ key, path }) => ({
		href: `/staff/consultations/${consultationId}/${path}`,
		isCurrent: key === current,
		text: t(`menu.${key}`),
	}))
	return <StaffLinks label={t('menu.label')} links={links} />
}
