import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, LANGUAGES, textIn } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { Service } from './service.ts'

/** The whole directory, for who looks after it. */
export function ServiceList({ services }: { services: Service[] }) {
	const { t } = useTranslation('staff-admin')
	if (services.length === 0) return <p className="govuk-body">{t('services.none')}</p>
	return (
		<WideTable
			caption={t('services.heading')}
			head={[
				{ text: t('services.columns.name') },
				{ text: t('services.columns.timescale') },
				{ text: t('services.columns.languages') },
				{ text: t('services.columns.state') },
			]}
			firstCellIsHeader
			rows={services.map((service) => [
				{
					text: (
						<Link href={`/staff/services/${service.id}`}>
							{textIn(service.name, DEFAULT_LANGUAGE).text}
						</Link>
					),
				},
				{ text: <Timescale service={service} /> },
				{
					text: LANGUAGES.filter(({ code }) => service.name[code])
						.map(({ name }) => name)
						.join(', '),
				},
				{ text: <State service={service} /> },
			])}
		/>
	)
}

function Timescale({ service }: { service: Service }) {
	const { t } = useTranslation('staff-admin')
	if (service.urgentHours !== null) return t('services.hours', { count: service.urgentHours })
	return t('services.days', { count: service.timescaleDays })
}

function State({ service }: { service: Service }) {
	const { t } = useTranslation('staff-admin')
	if (!service.isActive)
		return <Tag className="govuk-tag--grey">{t('services.states.inactive')}</Tag>
	if (service.urgentHours !== null)
		return <Tag className="govuk-tag--red">{t('services.states.urgent')}</Tag>
	return service.notUs && <Tag className="govuk-tag--blue">{t('services.states.notUs')}</Tag>
}
