import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { noteSettingChange } from '#app/staff/audit.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { invalid, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { findPlace, keepPlace, readSurroundings } from '../place.server.ts'
import { PlaceSettingsForm, placeSettingsValues } from '../place.ts'
import { PlaceMap } from '../place-map.tsx'
import { PlaceSettingsFields, placeErrorItems } from '../place-settings-fields.tsx'
import type { Route } from './+types/staff-place.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const place = await findPlace(db, params.placeId)
	if (!place) throw data(null, { status: 404 })
	const around = await readSurroundings(db, place.id, DEFAULT_LANGUAGE)
	return { place, drawing: around?.drawing }
}

export async function action({ params, request, context }: Route.ActionArgs) {
	const parsed = parseForm(PlaceSettingsForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const isKept = await keepPlace(context.get(dbContext), params.placeId, parsed.value)
	if (!isKept) throw data(null, { status: 404 })
	const by = { viewer: context.get(viewerContext), now: context.get(nowContext) }
	await noteSettingChange(context.get(dbContext), 'place.changed', params.placeId, by)
	throw redirect(`/staff/places?saved=${encodeURIComponent(params.placeId)}`)
}

export default function StaffPlace({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-admin')
	const { place, drawing } = loaderData
	const name = textIn(place.name, DEFAULT_LANGUAGE).text
	return (
		<StaffPage
			title={name}
			backHref="/staff/places"
			errors={placeErrorItems(t, actionData?.errors)}
		>
			<h1 className="govuk-heading-l">{name}</h1>
			<p className="govuk-body">
				{t('places.what', { kind: t(`places.kind.${place.kind}`), code: place.code })}
			</p>
			<div className="app-columns">
				<form method="post" noValidate>
					<PlaceSettingsFields
						values={actionData?.values ?? placeSettingsValues(place)}
						errors={actionData?.errors}
					/>
					<Button>{t('places.save')}</Button>
				</form>
				{drawing && (
					<PlaceMap drawing={drawing} placeId={place.id} label={t('places.map', { name })} />
				)}
			</div>
		</StaffPage>
	)
}
