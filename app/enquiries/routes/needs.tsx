import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { typedIn } from '#app/questions/draft-form.ts'
import { OwnWords } from '#app/questions/local-words.tsx'
import { searchServices, suggestServices } from '#app/services/finder.server.ts'
import { GENERAL_SERVICE_ID } from '#app/services/general-service.ts'
import { listServicesByIds } from '#app/services/service.server.ts'
import { ServiceChoices } from '#app/services/service-choice.tsx'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { needsMax } from '../enquiry.ts'
import type { Route } from './+types/needs.ts'
import { changeDraft, keepTyped, readStep, saveStep, withoutNul } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'needs' } as const

type Context = Route.LoaderArgs['context']

/** What the words suggest, what was found since, and what is chosen already. */
async function listOffered(context: Context, words: string, find: string, chosenIds: string[]) {
	const [db, language] = [context.get(dbContext), context.get(languageContext)]
	const suggested = await suggestServices(db, words, { language, limit: 3 })
	const found = find ? await searchServices(db, find, { language }) : []
	const chosen = await listServicesByIds(db, chosenIds)
	const all = [...chosen, ...found, ...suggested].filter(
		({ id, isActive }) => isActive && id !== GENERAL_SERVICE_ID,
	)
	return {
		offered: [...new Map(all.map((service) => [service.id, service])).values()],
		isNothingFound: find !== '' && found.length === 0,
	}
}

export async function loader({ context }: Route.LoaderArgs) {
	const { content, typed, frame } = await readStep(context, step)
	const chosenIds = typed?.need ?? content.needs
	const find = typed?.find?.at(-1) ?? ''
	const listed = await listOffered(context, content.words, find, chosenIds)
	return { ...listed, words: content.words, chosenIds, find, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const { content } = await readStep(context, step)
	const chosenIds = [...new Set(form.getAll('need').map(withoutNul))]
	const isSearch = form.has('search')
	if (isSearch) {
		const needs = typedIn(form)
		await changeDraft(context, ({ typed, ...rest }) => ({ ...rest, typed: { ...typed, needs } }))
	}
	const found = await listServicesByIds(context.get(dbContext), chosenIds)
	const known = found.filter(({ isActive }) => isActive)
	const error = isSearch ? undefined : refusalOf(known.length)
	if (!isSearch && !error) {
		const needs = known.map(({ id }) => id)
		return saveStep(context, step, (before) => ({ ...before, needs, isElsewhereRead: false }))
	}
	const find = isSearch ? withoutNul(form.get('find') ?? '').slice(0, 200) : ''
	const listed = await listOffered(context, content.words, find, chosenIds)
	return data({ ...listed, chosenIds, find, error }, { status: error ? 400 : 200 })
}

function refusalOf(chosen: number): 'blank' | 'tooMany' | undefined {
	if (chosen === 0) return 'blank'
	return chosen > needsMax ? 'tooMany' : undefined
}

export default function Needs({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const { language } = useShell()
	const { offered, chosenIds, find, isNothingFound } = { ...loaderData, ...actionData }
	const error = actionData?.error && t(`errors.needs.${actionData.error}`, { count: needsMax })
	return (
		<Page
			title={t('needs.heading')}
			{...loaderData.frame}
			errors={error ? [{ href: '#need', text: error }] : []}
			formId="page-form"
		>
			<h1 className="govuk-heading-l">{t('needs.heading')}</h1>
			<div className="app-quote">
				<p className="govuk-body-s">{t('needs.youWrote')}</p>
				<OwnWords>{loaderData.words}</OwnWords>
			</div>
			<form method="post" id="page-form" noValidate>
				<ServiceChoices
					suggestions={offered}
					language={language}
					chosenIds={chosenIds}
					error={error}
				/>
				<Button>{t('continue')}</Button>
				<section className="app-search-again" aria-labelledby="search-again">
					<h2 className="govuk-heading-m" id="search-again">
						{t('needs.searchHeading')}
					</h2>
					{isNothingFound && <p role="status">{t('needs.nothingFound')}</p>}
					<Input
						id="find"
						name="find"
						dir="auto"
						label={{ children: t('needs.searchLabel') }}
						hint={{ children: t('needs.searchHint') }}
						defaultValue={find}
					/>
					<Button name="search" value="yes" className="govuk-button--secondary">
						{t('needs.search')}
					</Button>
				</section>
			</form>
		</Page>
	)
}
