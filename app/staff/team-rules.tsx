import { useTranslation } from 'react-i18next'
import { type Language, type LocalText, textIn } from '#app/languages/language.ts'
import type { TriageRule } from '#app/triage/triage.ts'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/select.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import { type ErrorTexts, useFieldError } from './field-error.tsx'

type Named = { id: string; name: LocalText }
type Rule = Pick<TriageRule, 'id' | 'serviceId' | 'placeId'>

type RulesProps = {
	teamId: string
	rules: Rule[]
	services: Named[]
	places: Named[]
	language: Language
}

/** What a team takes: a row for each rule, with a button that removes it. */
export function TeamRules({ teamId, rules, services, places, language }: RulesProps) {
	const { t } = useTranslation('staff-admin')
	if (rules.length === 0) return <p className="govuk-body">{t('teams.rulesNone')}</p>
	const nameOf = (list: Named[], id: string) => {
		const named = list.find((one) => one.id === id)
		return named ? textIn(named.name, language).text : id
	}
	return (
		<WideTable
			caption={t('teams.rulesCaption')}
			head={(['service', 'place', 'action'] as const).map((head) => ({
				text: t(`teams.${head}`),
			}))}
			rows={rules.map(({ id, serviceId, placeId }) => {
				const service = serviceId === null ? t('teams.anyService') : nameOf(services, serviceId)
				const place = placeId === null ? t('teams.anyPlace') : nameOf(places, placeId)
				const action = `/staff/teams/${teamId}/rules/${id}/removal`
				return [
					{ text: service },
					{ text: place },
					{ text: <RemoveRule action={action} what={{ service, place }} /> },
				]
			})}
		/>
	)
}

function RemoveRule({
	action,
	what,
}: {
	action: string
	what: { service: string; place: string }
}) {
	const { t } = useTranslation('staff-admin')
	return (
		<form method="post" action={action}>
			<Button className="govuk-button--secondary app-button--small">
				{t('teams.remove')}{' '}
				<span className="govuk-visually-hidden">{t('teams.removeWhat', what)}</span>
			</Button>
		</form>
	)
}

type FieldsProps = {
	values: Record<string, string>
	errors: ErrorTexts
	services: Named[]
	places: Named[]
	language: Language
}

/** A service, a place or both. */
export function RuleFields({ values, errors, services, places, language }: FieldsProps) {
	const { t } = useTranslation('staff-admin')
	const fieldError = useFieldError(errors)
	const options = (list: Named[]) =>
		list.map(({ id, name }) => ({ value: id, ...textIn(name, language) }))
	return (
		<>
			<Select
				name="serviceId"
				label={{ children: t('teams.service') }}
				errorMessage={fieldError('serviceId')}
				defaultValue={values.serviceId}
				items={[{ value: '', text: t('teams.anyService') }, ...options(services)]}
			/>
			<Select
				name="placeId"
				label={{ children: t('teams.place') }}
				hint={{ children: t('teams.ruleAddHint') }}
				errorMessage={fieldError('placeId')}
				defaultValue={values.placeId}
				items={[{ value: '', text: t('teams.anyPlace') }, ...options(places)]}
			/>
		</>
	)
}
