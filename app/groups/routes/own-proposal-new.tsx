import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { PROPOSAL_KINDS } from '../group.ts'
import { placeChoices, useGroupFields } from '../group-fields.tsx'
import { ProposalForm } from '../group-forms.ts'
import { OwnHeading } from '../own-parts.tsx'
import { propose } from '../proposal.server.ts'
import type { Route } from './+types/own-proposal-new.ts'
import { readOwnVerified, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { group } = await readOwnVerified(context)
	return { groupName: group.name, places: await listPlaces(context.get(dbContext)) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const own = await readOwnVerified(context)
	const db = context.get(dbContext)
	const form = await readForm(request)
	const parsed = parseForm(ProposalForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const { place } = parsed.value
	const known = place === '' || (await listPlaces(db)).some(({ id }) => id === place)
	if (!known) return refused(form, { place: 'unknown' })
	const by = { language: context.get(languageContext), now: context.get(nowContext) }
	const done = await propose(db, own, parsed.value, by)
	if (done === 'tooMany') return refused(form, { title: 'tooMany' })
	throw redirect(done === 'proposed' ? '/groups/own/proposals?done=proposed' : '/groups/own')
}

export default function OwnProposalNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { language } = useShell()
	const { groupName, places } = loaderData
	const errors = errorItems(t, 'groups', actionData?.errors)
	const { field, messageOf, typed } = useGroupFields(actionData?.typed ?? {}, errorTexts(errors))
	const items = placeChoices(places, language)
	return (
		<Page title={t('proposals.new')} backHref="/groups/own/proposals" errors={errors}>
			<OwnHeading groupName={groupName}>{t('proposals.new')}</OwnHeading>
			<p className="govuk-body">{t('proposals.public')}</p>
			<form method="post" noValidate>
				<Radios
					name="kind"
					idPrefix="kind"
					fieldset={{
						legend: { children: t('fields.kind.label'), className: 'govuk-fieldset__legend--s' },
					}}
					errorMessage={messageOf('kind')}
					defaultValue={typed.kind?.at(-1)}
					items={PROPOSAL_KINDS.map((value) => ({
						value,
						text: t(`proposals.kinds.${value}`),
						hint: { children: t(`proposals.kindHints.${value}`) },
					}))}
				/>
				<Input {...field('title')} dir="auto" />
				<Textarea {...field('words')} rows={8} dir="auto" />
				<Select {...field('place')} items={[{ value: '', text: t('borough') }, ...items]} />
				<div className="govuk-button-group">
					<Button>{t('proposals.send')}</Button>
					<Link href="/groups/own/proposals">{t('cancel')}</Link>
				</div>
			</form>
		</Page>
	)
}
