import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { ResponsesMenu } from '#app/responses/responses-menu.tsx'
import { Button } from '#app/ui/button.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerOf } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import {
	errorItems,
	errorTexts,
	type FieldErrors,
	invalid,
	parseForm,
	valuesOf,
} from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { addTheme, listThemes } from '../theme.server.ts'
import { ThemeForm } from '../theme.ts'
import { ThemeFields } from '../theme-fields.tsx'
import type { Route } from './+types/staff-themes.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { id, title, definitionId } = await consultationOf(context, params.consultationId)
	const found = await findDefinition(db, definitionId)
	const questions = (found?.definition.questions ?? [])
		.filter(({ type }) => ['text', 'long-text'].includes(type))
		.map((question) => ({ id: question.id, label: question.label }))
	return { id, title, questions, themes: await listThemes(db, id) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id } = await consultationOf(context, params.consultationId)
	const { staffId } = viewerOf(context)
	const form = await readForm(request)
	const parsed = parseForm(ThemeForm, form)
	if (!parsed.ok) return invalid(parsed)
	const acting = { staffId, now: context.get(nowContext) }
	const added = await addTheme(context.get(dbContext), id, parsed.value, acting)
	const errors: FieldErrors = { name: added }
	if (added !== 'added') return invalid({ values: valuesOf(form), errors })
	throw redirect(`/staff/consultations/${id}/themes`)
}

export default function StaffThemes({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { id, themes, questions } = loaderData
	const title = textIn(loaderData.title, DEFAULT_LANGUAGE).text
	const errors = errorItems(t, 'staff-responses', actionData?.errors)
	const here = `/staff/consultations/${id}`
	return (
		<StaffPage title={t('themes.of', { title })} backHref={`${here}/responses`} errors={errors}>
			<h1 className="govuk-heading-l">{t('themes.of', { title })}</h1>
			<ResponsesMenu consultationId={id} current="themes" />
			<h2 className="govuk-heading-m">{t('themes.read')}</h2>
			<ul className="govuk-list govuk-list--bullet">
				{questions.map((question) => (
					<li key={question.id}>
						<a className="govuk-link" href={`${here}/words/${question.id}?show=untagged`}>
							{textIn(question.label, DEFAULT_LANGUAGE).text}
						</a>
					</li>
				))}
			</ul>
			<h2 className="govuk-heading-m">{t('themes.codebook')}</h2>
			{themes.length === 0 ? (
				<p className="govuk-body app-empty">{t('themes.empty')}</p>
			) : (
				<WideTable
					caption={t('themes.codebook')}
					firstCellIsHeader
					head={[
						{ text: t('themes.name') },
						{ text: t('themes.guidance') },
						{ text: t('themes.count'), format: 'numeric' },
					]}
					rows={themes.map(({ id: themeId, name, guidance, retiredAt, count }) => [
						{
							text: (
								<>
									<a className="govuk-link" href={`${here}/themes/${themeId}`}>
										{name}
									</a>
									{retiredAt && ` (${t('themes.retired')})`}
								</>
							),
						},
						{ text: guidance ?? '' },
						{ text: count, format: 'numeric' },
					])}
				/>
			)}
			<h2 className="govuk-heading-m">{t('themes.addHeading')}</h2>
			<form method="post" noValidate className="app-prose">
				<ThemeFields values={actionData?.values ?? {}} errors={errorTexts(errors)} />
				<Button preventDoubleClick>{t('themes.add')}</Button>
			</form>
		</StaffPage>
	)
}
