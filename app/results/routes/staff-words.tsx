import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { findWords } from '#app/responses/exported.server.ts'
import { listPeople } from '#app/staff/person.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { isUuid } from '#app/web/address.ts'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import {
	listTags,
	listThemes,
	listUnread,
	tagAnswer,
	themesFor,
	wordsHashOf,
} from '../theme.server.ts'
import { WordsForm } from '../words-form.tsx'
import type { Route } from './+types/staff-words.ts'
import { consultationOf } from './results-facts.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

async function readPlace(context: Route.LoaderArgs['context'], params: Route.LoaderArgs['params']) {
	const { id, definitionId } = await consultationOf(context, params.consultationId)
	const found = await findDefinition(context.get(dbContext), definitionId)
	const question = found?.definition.questions.find((one) => one.id === params.questionId)
	if (!question || !['text', 'long-text'].includes(question.type)) throw data(null, { status: 404 })
	return { id, question }
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { id, question } = await readPlace(context, params)
	const query = new URL(request.url).searchParams
	const after = isUuid(query.get('after') ?? '') ? (query.get('after') ?? undefined) : undefined
	const isUntagged = query.get('show') === 'untagged'
	const place = { consultationId: id, questionId: question.id }
	const isWanted = async (said: { id: string; words: string }[]) =>
		isUntagged ? listUnread(db, said, question.id) : new Set(said.map(({ id }) => id))
	const next = await findWords(db, place, { after, isWanted })
	const tags = next
		? await listTags(db, { responseId: next.response.id, questionId: question.id })
		: []
	const wordsHash = wordsHashOf(next?.words ?? '')
	const names = new Map((await listPeople(db)).map((person) => [person.id, person.name]))
	return {
		...{ id, isUntagged, questionId: question.id, label: question.label },
		isNext: after !== undefined,
		themes: themesFor(
			await listThemes(db, id),
			tags.map(({ themeId }) => themeId),
		),
		tags: tags.map((tag) => ({ themeId: tag.themeId, by: names.get(tag.taggedBy) ?? '' })),
		answer: next && {
			...{ words: next.words, wordsHash },
			isChanged: tags.some((tag) => tag.wordsHash !== wordsHash),
			responseId: next.response.id,
			reference: next.response.reference,
			language: next.response.language,
		},
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { id, question } = await readPlace(context, params)
	const viewer = context.get(viewerContext)
	const form = await readForm(request)
	const responseId = String(form.get('responseId'))
	const themeIds = form.getAll('theme').map(String)
	const wordsHash = String(form.get('read'))
	const isRead = /^[0-9a-f]{64}$/.test(wordsHash)
	if (!viewer || !isRead || ![responseId, ...themeIds].every(isUuid))
		throw data(null, { status: 404 })
	const place = { consultationId: id, responseId, questionId: question.id }
	const acting = { wordsHash, staffId: viewer.staffId, now: context.get(nowContext) }
	const isThere = await tagAnswer(context.get(dbContext), place, themeIds, acting)
	if (!isThere) throw data(null, { status: 404 })
	const show = form.get('show') === 'untagged' ? '&show=untagged' : ''
	throw redirect(`/staff/consultations/${id}/words/${question.id}?after=${responseId}${show}`)
}

export default function StaffWords({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-responses')
	const { id, label, answer, themes, tags, isUntagged, isNext, questionId } = loaderData
	const title = textIn(label, DEFAULT_LANGUAGE).text
	const here = `/staff/consultations/${id}/words/${questionId}`
	return (
		<StaffPage title={title} backHref={`/staff/consultations/${id}/themes`}>
			<h1 className="govuk-heading-l">{title}</h1>
			{answer ? (
				<WordsForm {...{ answer, themes, tags, isUntagged, isNext }} />
			) : (
				<p className="govuk-body">{isUntagged ? t('words.allTagged') : t('words.end')}</p>
			)}
			<p className="govuk-body">
				<a className="govuk-link" href={isUntagged ? here : `${here}?show=untagged`}>
					{isUntagged ? t('words.showAll') : t('words.showUntagged')}
				</a>
			</p>
		</StaffPage>
	)
}
