import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { LanguageNote, LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { AskForm } from '../ask-form.tsx'
import { askPublicQuestion, listAnswered } from '../asked-question.server.ts'
import { QuestionForm } from '../public-forms.ts'
import { answeredPerPage, ListQuery } from '../public-list.ts'
import type { Route } from './+types/public-questions.ts'
import { readPublic } from './public-consultation.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

const canAsk = (phase: string) => phase === 'open' || phase === 'coming'

export async function loader({ request, context, params }: Route.LoaderArgs) {
	const { consultation, phase } = await readPublic(context, params.slug)
	const { searchParams } = new URL(request.url)
	const { page } = ListQuery.parse(Object.fromEntries(searchParams))
	const asked = await listAnswered(context.get(dbContext), consultation.id, { page })
	const { slug, title } = consultation
	return { ...asked, slug, title, page, canAsk: canAsk(phase), isSent: searchParams.has('sent') }
}

export async function action({ request, context, params }: Route.ActionArgs) {
	const { consultation, phase } = await readPublic(context, params.slug)
	const parsed = parseForm(QuestionForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	if (!canAsk(phase)) throw data(null, { status: 404 })
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const limits = { triesMax: 10, windowMinutes: 60, now }
	await refuseTooMany(db, `ask-public:${context.get(clientAddressContext)}`, limits)
	const language = context.get(languageContext)
	await askPublicQuestion(db, { ...parsed.value, consultationId: consultation.id, language, now })
	throw redirect(`/consultations/${params.slug}/questions?sent=yes`)
}

export default function PublicQuestions({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('consultations')
	const { slug, title, answered, count, page, isSent } = loaderData
	const { language } = useShell()
	const errors = errorItems(t, 'consultations', actionData?.errors)
	const base = `/consultations/${slug}/questions`
	const isLast = page * answeredPerPage >= count
	return (
		<Page title={t('asked.heading')} backHref={`/consultations/${slug}`} errors={errors}>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('asked.heading')}</h1>
			{isSent && (
				<p className="govuk-inset-text" role="status">
					{t('asked.sent')}
				</p>
			)}
			{answered.length === 0 && <p className="govuk-body app-empty">{t('asked.none')}</p>}
			{answered.map(({ id, words, language: asked, answer }) => (
				<div className="app-quote" key={id}>
					<OwnWords language={asked}>{words}</OwnWords>
					<h2 className="govuk-heading-s">{t('asked.answer')}</h2>
					<p className="govuk-body">
						<LocalWords text={answer} language={language} />
					</p>
					<LanguageNote text={answer} language={language} />
				</div>
			))}
			{(page > 1 || !isLast) && (
				<Pagination
					landmarkLabel={t('list.pages')}
					previous={
						page > 1 ? { href: `${base}?page=${page - 1}`, text: t('list.previous') } : undefined
					}
					next={isLast ? undefined : { href: `${base}?page=${page + 1}`, text: t('list.next') }}
				/>
			)}
			{loaderData.canAsk && (
				<AskForm language={language} values={actionData?.values} errors={errors} />
			)}
		</Page>
	)
}
