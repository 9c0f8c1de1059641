import { useTranslation } from 'react-i18next'
import { type Language, textIn } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { type ErrorTexts, useFieldError } from './field-error.tsx'
import { STAFF_ROLES } from './role.ts'
import type { Team } from './team.ts'

type Props = {
	values: { name?: string; role?: string; teamIds: string[] }
	errors: ErrorTexts
	teams: Team[]
	language: Language
}

/** Name, role and teams of somebody on the staff. */
export function PersonFields({ values, errors, teams, language }: Props) {
	const { t } = useTranslation('staff-admin')
	const fieldError = useFieldError(errors)
	return (
		<>
			<Input
				name="name"
				className="govuk-input--width-30"
				label={{ children: t('people.nameLabel') }}
				errorMessage={fieldError('name')}
				defaultValue={values.name}
				spellCheck={false}
				dir="auto"
			/>
			<Radios
				name="role"
				fieldset={{
					legend: { children: t('people.role'), className: 'govuk-fieldset__legend--s' },
				}}
				errorMessage={fieldError('role')}
				defaultValue={values.role}
				items={STAFF_ROLES.map((role) => ({
					value: role,
					text: t(`people.roles.${role}`),
					hint: { children: t(`people.roleHints.${role}`) },
				}))}
			/>
			<Checkboxes
				name="teamIds"
				className="govuk-checkboxes--small"
				fieldset={{
					legend: { children: t('people.teamsLegend'), className: 'govuk-fieldset__legend--s' },
				}}
				hint={{ children: t('people.teamsHint') }}
				errorMessage={fieldError('teamIds')}
				defaultValues={values.teamIds}
				items={teams.map(({ id, name }) => {
					const { text, lang } = textIn(name, language)
					return { value: id, text, lang }
				})}
			/>
		</>
	)
}
