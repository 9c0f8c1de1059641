import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { isLanguage, type LocalText } from '#app/languages/language.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { savePriorities } from '../edit-group.server.ts'
import { listPriorities } from '../group.server.ts'
import { PriorityFields, SavedMeanwhile, useGroupFields } from '../group-fields.tsx'
import { PRIORITY_NUMBERS, PrioritiesForm } from '../group-forms.ts'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-priorities.ts'
import { readOwnAsContact, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

function asTyped(priorities: LocalText[]): Record<string, string[]> {
	const fields: [string, string[]][] = priorities.flatMap((words, at) =>
		Object.entries(words).flatMap(([code, text]) =>
			isLanguage(code) && text ? [[`priority-${at + 1}-${code}`, [text]]] : [],
		),
	)
	return Object.fromEntries(fields)
}

export async function loader({ context }: Route.LoaderArgs) {
	const { group } = await readOwnAsContact(context)
	const priorities = await listPriorities(context.get(dbContext), group.id)
	return { groupName: group.name, revision: group.revision, typed: asTyped(priorities) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const { group } = await readOwnAsContact(context)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const form = await readForm(request)
	const parsed = parseForm(PrioritiesForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const revision = Number(form.get('revision'))
	const saved = await savePriorities(db, group.id, parsed.value, { revision, now })
	if (saved.ok) throw redirect('/groups/own?done=saved')
	if (saved.code === 'closed') throw redirect('/groups/own')
	const lines = (await listPriorities(db, group.id)).flatMap((words) => Object.values(words))
	const meanwhile = { lines, revision: saved.current.revision }
	return data({ typed: typedIn(form), errors: {}, meanwhile }, { status: 409 })
}

export default function OwnPriorities({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const { groupName, revision } = loaderData
	const errors = errorItems(t, 'groups', actionData?.errors)
	const fields = useGroupFields(actionData?.typed ?? loaderData.typed, errorTexts(errors))
	const meanwhile = actionData && 'meanwhile' in actionData ? actionData.meanwhile : undefined
	const seen = meanwhile?.revision ?? actionData?.typed.revision?.at(-1) ?? revision
	return (
		<Page title={t('own.links.priorities')} backHref="/groups/own" errors={errors}>
			<OwnHeading groupName={groupName}>{t('own.links.priorities')}</OwnHeading>
			<p className="govuk-body">{t('priorities.what')}</p>
			{meanwhile && <SavedMeanwhile lines={meanwhile.lines} />}
			<form method="post" noValidate>
				<input type="hidden" name="revision" value={seen} />
				{PRIORITY_NUMBERS.map((number) => (
					<PriorityFields key={number} fields={fields} number={number} />
				))}
				<div className="govuk-button-group">
					<Button>{t('save')}</Button>
					<Link href="/groups/own">{t('cancel')}</Link>
				</div>
			</form>
		</Page>
	)
}
