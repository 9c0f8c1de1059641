import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Radios } from '#app/ui/radios.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import type { Route } from './+types/boundary.ts'
import { keepTyped, readStep, saveStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'boundary' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const { content, frame } = await readStep(context, step)
	const ids = new Set(content.place?.choices?.map(({ placeId }) => placeId))
	const places = (await listPlaces(context.get(dbContext))).filter(({ id }) => ids.has(id))
	return { places, likeliestId: content.place?.placeIds[0], frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const { content } = await readStep(context, step)
	const chosen = content.place?.choices?.find(({ placeId }) => placeId === form.get('place'))
	if (!content.place || !chosen) return data({ error: 'blank' as const }, { status: 400 })
	const { choices: _, ...place } = content.place
	return saveStep(context, step, (before) => ({
		...before,
		place: { ...place, placeIds: chosen.placeIds },
	}))
}

/** So near a line on the map that only the resident can say which side it is. */
export default function Boundary({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const { language } = useShell()
	const { places, likeliestId } = loaderData
	const error = actionData && t(`errors.boundary.${actionData.error}`)
	return (
		<Page
			title={t('boundary.heading')}
			{...loaderData.frame}
			errors={error ? [{ href: '#place', text: error }] : []}
			formId="page-form"
		>
			<form method="post" id="page-form" noValidate>
				<Radios
					name="place"
					idPrefix="place"
					fieldset={{
						legend: {
							children: t('boundary.heading'),
							isPageHeading: true,
							className: 'govuk-fieldset__legend--l',
						},
					}}
					hint={{ children: t('boundary.hint') }}
					errorMessage={
						error ? { children: error, visuallyHiddenText: t('errorPrefix') } : undefined
					}
					defaultValue={likeliestId}
					items={places.map(({ id, name }) => {
						const { text, lang } = textIn(name, language)
						return { value: id, text, lang }
					})}
				/>
				<Button>{t('continue')}</Button>
			</form>
		</Page>
	)
}
