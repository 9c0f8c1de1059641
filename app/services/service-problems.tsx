import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isLanguage, languageFor } from '#app/languages/language.ts'
import { Table } from '#app/ui/table.tsx'
import type { Values } from '#app/web/form.ts'
import { changedFields, type DefinitionProblem } from './service-values.ts'

type Translate = TFunction<'staff-admin'>

/** 'name-ar' is the name, in Arabic. */
function readField(field: string): { key: string; language?: string } {
	const [key = '', code] = field.split('-')
	return isLanguage(code) ? { key, language: languageFor(code).name } : { key }
}

export function serviceErrorText(t: Translate, field: string, code: string): string {
	const { key, language } = readField(field)
	const text = t(`services.errors.${key}.${code}` as never)
	return language ? t('services.inLanguage', { field: text, language }) : text
}

export function serviceErrorItems(t: Translate, errors: Record<string, string> = {}) {
	return Object.entries(errors).map(([field, code]) => ({
		href: `#${field}`,
		text: serviceErrorText(t, field, code),
	}))
}

/** Where in the questions, and what is wrong there. */
export function DefinitionProblems({ problems }: { problems: DefinitionProblem[] }) {
	const { t } = useTranslation('staff-admin')
	if (problems.length === 0) return null
	return (
		<Table
			caption={t('services.problems.caption')}
			head={[{ text: t('services.problems.where') }, { text: t('services.problems.what') }]}
			rows={problems.map(({ path, code, line }) => [
				{
					text:
						line === undefined ? (
							<code>{path || t('services.problems.whole')}</code>
						) : (
							t('services.problems.line', { line })
						),
				},
				{ text: t(`services.problems.codes.${code}` as never) },
			])}
		/>
	)
}

/** What somebody else saved meanwhile, beside what was typed; the form below keeps the latter. */
export function ServiceClash({ typed, saved }: { typed: Values; saved: Values }) {
	const { t } = useTranslation('staff-admin')
	const isShown = (field: string) => field !== 'revision'
	return (
		<section aria-labelledby="clash">
			<h2 className="govuk-heading-m" id="clash">
				{t('services.clash.heading')}
			</h2>
			<p className="govuk-body">{t('services.clash.explanation')}</p>
			<Table
				head={[
					{ text: t('services.clash.field') },
					{ text: t('services.clash.saved') },
					{ text: t('services.clash.typed') },
				]}
				firstCellIsHeader
				rows={changedFields(saved, typed)
					.filter(isShown)
					.map((field) => [
						{ text: <FieldName field={field} /> },
						{ text: <Version value={saved[field]} /> },
						{ text: <Version value={typed[field]} /> },
					])}
			/>
		</section>
	)
}

function FieldName({ field }: { field: string }) {
	const { t } = useTranslation('staff-admin')
	const { key, language } = readField(field)
	const isTrait = /^(is|needs|allows)[A-Z]/.test(key)
	const name = t(`services.${isTrait ? 'traits' : 'fields'}.${key}` as never)
	return language ? t('services.inLanguage', { field: name, language }) : name
}

function Version({ value }: { value: string | undefined }) {
	const { t } = useTranslation('staff-admin')
	if (!value) return t('services.clash.nothing')
	return (
		<div className="app-words" dir="auto">
			{value === 'yes' ? t('services.clash.yes') : value}
		</div>
	)
}
