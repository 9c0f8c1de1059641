import { useTranslation } from 'react-i18next'
import type { Language } from '#app/languages/language.ts'
import { LocalWords, localWords } from '#app/questions/local-words.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { GENERAL_SERVICE_ID } from './general-service.ts'
import type { Service } from './service.ts'

const needField = 'need'

/** What a resident may need, one or several, and always the way to something else. */
export function ServiceChoices({
	suggestions,
	language,
	chosenIds,
	error,
}: {
	suggestions: Service[]
	language: Language
	chosenIds: string[]
	error?: string
}) {
	const { t } = useTranslation(['services', 'questions'])
	const isNone = suggestions.length === 0
	return (
		<Checkboxes
			className="app-options"
			name={needField}
			fieldset={{
				legend: {
					className: 'govuk-fieldset__legend--m',
					children: isNone ? t('choice.legendNone') : t('choice.legend'),
				},
			}}
			hint={isNone ? undefined : { children: t('choice.hint') }}
			errorMessage={
				error ? { visuallyHiddenText: t('questions:errors.prefix'), children: error } : undefined
			}
			defaultValues={chosenIds}
			items={[
				...suggestions.map((service) => {
					const { children, ...attributes } = localWords(service.name, language)
					return {
						value: service.id,
						text: children,
						...attributes,
						hint: { children: <ServiceHint service={service} language={language} /> },
					}
				}),
				!isNone && { divider: t('choice.or') },
				{
					value: GENERAL_SERVICE_ID,
					text: t('choice.somethingElse'),
					hint: { children: t('choice.somethingElseHint') },
				},
			]}
		/>
	)
}

/** The description, and what may decide whether to choose it. */
function ServiceHint({ service, language }: { service: Service; language: Language }) {
	const { t } = useTranslation('services')
	const { urgentHours, allowsAnonymous, notUs } = service
	return (
		<>
			<LocalWords text={service.description} language={language} />
			{urgentHours !== null && <> {t('choice.urgent', { count: urgentHours })}</>}
			{allowsAnonymous && <> {t('choice.anonymous')}</>}
			{notUs && <> {t('choice.notUs')}</>}
		</>
	)
}
