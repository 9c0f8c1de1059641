import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { LocalWords, localWords } from '#app/questions/local-words.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import type { Service } from './service.ts'

/** "This is not us: here is who". Nothing for a service of the council's own. */
export function NotUsNotice({
	service,
	language,
}: {
	service: Pick<Service, 'name' | 'notUs'>
	language: Language
}) {
	const { t } = useTranslation('services')
	if (!service.notUs) return null
	const { children, ...attributes } = localWords(service.notUs, language)
	return (
		<InsetText>
			<h2 className="govuk-heading-m">
				<LocalWords text={service.name} language={language} />
			</h2>
			<p className="govuk-body">{t('notUs.lead')}</p>
			{children
				.split('\n')
				.filter((line) => line.trim() !== '')
				.map((line) => (
					<p className="govuk-body" key={line} {...attributes}>
						{line}
					</p>
				))}
		</InsetText>
	)
}
