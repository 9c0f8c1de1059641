import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { LANGUAGE_CODES } from '#app/languages/language.ts'
import { listPlaces } from '#app/places/place.server.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { savePage } from '../edit-group.server.ts'
import type { Group } from '../group.server.ts'
import * as parts from '../group-fields.tsx'
import { PageForm, spokenParts } from '../group-forms.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-page.ts'
import { readOwnAsContact, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

/** What is kept, as it would be typed. */
function asTyped({ purpose, placeIds, spoken, website, showsTakenPart }: Group) {
	const { codes, others } = spokenParts(spoken)
	return {
		...Object.fromEntries(LANGUAGE_CODES.map((code) => [`purpose-${code}`, [purpose[code] ?? '']])),
		...{ places: placeIds, spoken: codes, otherLanguages: [others.join(', ')] },
		website: [website ?? ''],
		showsTakenPart: showsTakenPart ? ['yes'] : [],
	}
}

export async function loader({ context }: Route.LoaderArgs) {
	const { group } = await readOwnAsContact(context)
	const { name, revision } = group
	const places = await listPlaces(context.get(dbContext))
	return { groupName: name, revision, typed: asTyped(group), places }
}

export async function action({ request, context }: Route.ActionArgs) {
	const { group } = await readOwnAsContact(context)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const form = await readForm(request)
	const parsed = parseForm(PageForm, form, ['places', 'spoken'])
	if (!parsed.ok) return refused(form, parsed.errors)
	const known = new Set((await listPlaces(db)).map(({ id }) => id))
	if (!parsed.value.placeIds.every((id) => known.has(id)))
		return refused(form, { places: 'unknown' })
	const revision = Number(form.get('revision'))
	const saved = await savePage(db, group.id, parsed.value, { revision, now })
	if (saved.ok) throw redirect('/groups/own?done=saved')
	if (saved.code === 'closed') throw redirect('/groups/own')
	const { current } = saved
	const lines = [...Object.values(current.purpose), ...current.spoken, current.website ?? '']
	const meanwhile = { lines: lines.filter((line) => line !== ''), revision: current.revision }
	return data({ typed: typedIn(form), errors: {}, meanwhile }, { status: 409 })
}

export default function OwnPage({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { language } = useShell()
	const { groupName, revision, places } = loaderData
	const errors = errorItems(t, 'groups', actionData?.errors)
	const typed = actionData?.typed ?? loaderData.typed
	const fields = parts.useGroupFields(typed, errorTexts(errors))
	const meanwhile = actionData && 'meanwhile' in actionData ? actionData.meanwhile : undefined
	const seen = meanwhile?.revision ?? actionData?.typed.revision?.at(-1) ?? revision
	return (
		<Page title={t('own.links.page')} backHref="/groups/own" errors={errors}>
			<OwnHeading groupName={groupName}>{t('own.links.page')}</OwnHeading>
			{meanwhile && <parts.SavedMeanwhile lines={meanwhile.lines} />}
			<form method="post" noValidate>
				<input type="hidden" name="revision" value={seen} />
				<parts.PurposeFields fields={fields} />
				<parts.PlaceBoxes {...{ fields, places, language }} />
				<parts.SpokenFields fields={fields} />
				<Input {...fields.field('website')} type="url" dir="ltr" spellCheck={false} />
				<Checkboxes
					name="showsTakenPart"
					idPrefix="showsTakenPart"
					defaultValues={typed.showsTakenPart}
					items={[
						{
							value: 'yes',
							text: t('fields.showsTakenPart.label'),
							hint: { children: t('fields.showsTakenPart.hint') },
						},
					]}
				/>
				<div className="govuk-button-group">
					<Button>{t('save')}</Button>
					<Link href="/groups/own">{t('cancel')}</Link>
				</div>
			</form>
		</Page>
	)
}
