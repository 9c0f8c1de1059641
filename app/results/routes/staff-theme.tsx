import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
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
import { changeTheme, listThemes } from '../theme.server.ts'
import { ThemeForm } from '../theme.ts'
import { ThemeFields } from '../theme-fields.tsx'
import type { Route } from './+types/staff-theme.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readTheme(context: Route.LoaderArgs['context'], params: Route.LoaderArgs['params']) {
	const { id } = await consultationOf(context, params.consultationId)
	const themes = await listThemes(context.get(dbContext), id)
	const theme = themes.find((one) => one.id === params.themeId)
	if (!theme) throw data(null, { status: 404 })
	return { id, theme }
}

export async function loader({ params, context }: Route.LoaderArgs) {
	return readTheme(context, params)
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, theme } = await readTheme(context, params)
	const { staffId } = viewerOf(context)
	const form = await readForm(request)
	const parsed = parseForm(ThemeForm, form)
	if (!parsed.ok) return invalid(parsed)
	const acting = { staffId, now: context.get(nowContext) }
	const place = { consultationId: id, themeId: theme.id }
	const changed = await changeTheme(context.get(dbContext), place, parsed.value, acting)
	const errors: FieldErrors = { name: changed }
	if (changed === 'taken') return invalid({ values: valuesOf(form), errors })
	throw redirect(`/staff/consultations/${id}/themes`)
}

export default function StaffTheme({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { id, theme } = loaderData
	const errors = errorItems(t, 'staff-responses', actionData?.errors)
	const { name, guidance, retiredAt } = theme
	const kept = { name, guidance: guidance ?? undefined, isRetired: retiredAt ? 'yes' : undefined }
	return (
		<StaffPage title={name} backHref={`/staff/consultations/${id}/themes`} errors={errors}>
			<h1 className="govuk-heading-l">{name}</h1>
			<form method="post" noValidate className="app-prose">
				<ThemeFields values={actionData?.values ?? kept} errors={errorTexts(errors)} mayRetire />
				<Button preventDoubleClick>{t('themes.save')}</Button>
			</form>
		</StaffPage>
	)
}
