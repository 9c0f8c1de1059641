import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '#app/languages/language.ts'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { type ErrorTexts, useFieldError } from './field-error.tsx'
import { TEAM_KINDS } from './role.ts'

type Props = { values: Record<string, string>; errors: ErrorTexts }

/** Everything about a team but its rules: a name in each language, kind, how to reach it. */
export function TeamFields({ values, errors }: Props) {
	const { t } = useTranslation('staff-admin')
	const fieldError = useFieldError(errors)
	return (
		<>
			{LANGUAGES.map(({ code, name: language, direction }) => (
				<Input
					key={code}
					name={`name-${code}`}
					className="govuk-input--width-30"
					label={{ children: t('teams.nameIn', { language }) }}
					hint={{ children: t('teams.nameHint') }}
					errorMessage={fieldError(`name-${code}`)}
					defaultValue={values[`name-${code}`]}
					lang={code}
					dir={direction}
				/>
			))}
			<Radios
				name="kind"
				fieldset={{
					legend: { children: t('teams.kindLegend'), className: 'govuk-fieldset__legend--s' },
				}}
				errorMessage={fieldError('kind')}
				defaultValue={values.kind}
				items={TEAM_KINDS.map((kind) => ({
					value: kind,
					text: t(`teams.kinds.${kind}`),
					hint: { children: t(`teams.kindHints.${kind}`) },
				}))}
			/>
			<Input
				name="email"
				type="email"
				className="govuk-input--width-30"
				label={{ children: t('teams.email') }}
				hint={{ children: t('teams.emailHint') }}
				errorMessage={fieldError('email')}
				defaultValue={values.email}
				spellCheck={false}
			/>
			<Input
				name="phone"
				type="tel"
				className="govuk-input--width-20"
				label={{ children: t('teams.phone') }}
				hint={{ children: t('teams.phoneHint') }}
				errorMessage={fieldError('phone')}
				defaultValue={values.phone}
			/>
			<Checkboxes
				name="isActive"
				defaultValues={values.isActive ? ['yes'] : []}
				items={[{ value: 'yes', text: t('teams.activeLabel') }]}
			/>
		</>
	)
}
