import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { listPlaces, locate } from '#app/places/place.server.ts'
import { PlaceForm } from '#app/places/place.ts'
import { PlaceFields } from '#app/places/place-fields.tsx'
import { formatPostcode } from '#app/places/postcode.ts'
import type { RawAnswers } from '#app/questions/answer.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, type FieldErrors, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import type { DraftPlace } from '../enquiry-draft.ts'
import type { Route } from './+types/place.ts'
import { keepTyped, readStep, saveStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'place' } as const

type Context = Route.LoaderArgs['context']

/** The kept place as it would be typed. */
function asTyped(place: DraftPlace | undefined): RawAnswers {
	if (!place) return {}
	const { source, postcode = '', address = '', placeIds } = place
	return {
		source: [source],
		postcode: [postcode && formatPostcode(postcode)],
		address: [address],
		placeId: [source === 'picked' ? (placeIds[0] ?? '') : ''],
	}
}

export async function loader({ context }: Route.LoaderArgs) {
	const { content, typed, frame } = await readStep(context, step)
	const places = await listPlaces(context.get(dbContext))
	const raw = typed ?? asTyped(content.place)
	return { places, raw, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const parsed = parseForm(PlaceForm, form)
	const found = parsed.ok
		? await findPlaceOf(context, parsed.value)
		: { errors: parsed.errors, place: undefined }
	if (!found.place) return data({ raw: typedIn(form), errors: found.errors }, { status: 400 })
	return saveStep(context, step, (before) => ({ ...before, place: found.place }))
}

async function findPlaceOf(
	context: Context,
	form: PlaceForm,
): Promise<{ place: DraftPlace } | { place?: undefined; errors: FieldErrors }> {
	const { source } = form
	if (source === 'none') return { place: { source, placeIds: [] } }
	if (source === 'address') return { place: { source, address: form.address, placeIds: [] } }
	const located = await locate(context.get(dbContext), form)
	if (!located.ok) return { errors: { [source === 'picked' ? 'placeId' : source]: located.code } }
	const { location, position } = located
	const choices = location.choices.map(({ place, placeIds }) => ({ placeId: place.id, placeIds }))
	return {
		place: {
			source,
			...(source === 'postcode' && { postcode: form.postcode }),
			placeIds: location.placeIds,
			...(position && { longitude: position[0], latitude: position[1] }),
			...(choices.length > 0 && { choices }),
		},
	}
}

export default function Place({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['enquiries', 'places'])
	const { language } = useShell()
	const errors = errorItems(t, 'places', actionData?.errors)
	return (
		<Page title={t('place.heading')} {...loaderData.frame} errors={errors} formId="page-form">
			<form method="post" id="page-form" noValidate>
				<PlaceFields
					raw={actionData?.raw ?? loaderData.raw}
					errors={actionData?.errors}
					places={loaderData.places}
					language={language}
					legend={t('place.heading')}
				/>
				<Button>{t('continue')}</Button>
			</form>
		</Page>
	)
}
