import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { findConsultation } from '#app/consultations/consultation.server.ts'
import { RatingForm } from '#app/participation/rating.ts'
import { RatingFields } from '#app/participation/rating-fields.tsx'
import { findDraft } from '#app/questions/draft.server.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Panel } from '#app/ui/panel.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { slugFrom } from '#app/web/address.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { WayBack } from '../answering-heading.tsx'
import { rateResponse } from '../rate-response.server.ts'
import { ReceiptCode } from '../receipt-code.tsx'
import { findResponse, findResponseOfDraft, type StoredResponse } from '../response.server.ts'
import type { ResponseDraft } from '../response-draft.ts'
import { receiptCodeOf } from '../send-response.server.ts'
import type { Route } from './+types/received.ts'
import { trialPath } from './answering.server.ts'

/** Open to the browser that sent it, by the key of the draft, for as long as its cookie lives. */
export const handle = { access: 'public' } satisfies RouteHandle

async function readSent(request: Request, context: Route.LoaderArgs['context'], asked: string) {
	const [slug, db, now] = [slugFrom(asked), context.get(dbContext), context.get(nowContext)]
	const key = readCookie(request, `answering-${slug}`)
	const draft = key ? await findDraft(db, key, { now }) : undefined
	const { changes } = (draft?.content ?? {}) as Partial<ResponseDraft>
	const response = draft?.sentAt
		? await (changes ? findResponse(db, changes) : findResponseOfDraft(db, draft.id))
		: undefined
	const consultation = await findConsultation(db, slug)
	if (!key || !response || response.consultationId !== consultation?.id)
		throw redirect(`/consultations/${slug}`)
	return { key, response, consultation, isChange: changes !== undefined }
}

const mayRate = ({ isTrial, withdrawnAt }: StoredResponse) => !isTrial && !withdrawnAt

export async function loader({ request, context, params }: Route.LoaderArgs) {
	const { response, consultation, isChange, key } = await readSent(request, context, params.slug)
	return {
		slug: params.slug,
		title: consultation.title,
		reference: response.reference,
		trialHref: response.isTrial ? trialPath(consultation.id) : undefined,
		canRate: mayRate(response),
		isMailed: response.contactId !== null,
		isTold: response.wantsOutcome,
		isChange,
		// A change keeps the code that was shown when it was first sent.
		code: isChange ? undefined : receiptCodeOf(key),
		isRated: new URL(request.url).searchParams.has('rated'),
	}
}

/** Was it easy to take part? */
export async function action({ request, context, params }: Route.ActionArgs) {
	const parsed = parseForm(RatingForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const { response } = await readSent(request, context, params.slug)
	if (!mayRate(response)) throw data(null, { status: 404 })
	const now = context.get(nowContext)
	await rateResponse(context.get(dbContext), response, parsed.value, { now })
	throw redirect(`/consultations/${params.slug}/received?rated=yes`)
}

export default function Received({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation(['responses', 'participation'])
	const { language } = useShell()
	const { slug, title, reference, code, trialHref, isMailed, isTold, isChange, isRated } =
		loaderData
	const errors = errorItems(t, 'participation', actionData?.errors)
	const heading = t(isChange ? 'received.changed' : 'received.heading')
	return (
		<Page title={heading} errors={errors}>
			{trialHref && <p className="govuk-inset-text">{t('frame.trial')}</p>}
			<Panel title={heading}>
				{t('received.reference')}
				<br />
				<strong className="app-reference">
					<bdi>{reference}</bdi>
				</strong>
			</Panel>
			<p className="govuk-body">
				<LocalWords text={title} language={language} />
			</p>
			{isMailed && <p className="govuk-body">{t('received.mailed')}</p>}
			<h2 className="govuk-heading-m">{t('received.nextHeading')}</h2>
			<ul className="govuk-list govuk-list--bullet">
				<li>{t('received.next.read')}</li>
				<li>{t('received.next.results')}</li>
				<li>{t(isTold ? 'received.next.told' : 'received.next.follow')}</li>
			</ul>
			{code && <ReceiptCode code={code} />}
			{isRated && (
				<p className="govuk-inset-text" role="status">
					{t('received.rated')}
				</p>
			)}
			{!isRated && loaderData.canRate && (
				<form method="post" noValidate className="app-box app-box--tint">
					<RatingFields
						asked={['ease']}
						values={actionData?.values ?? {}}
						errors={errorTexts(errors)}
					/>
					<Button className="govuk-button--secondary">{t('received.rate')}</Button>
				</form>
			)}
			<WayBack {...{ slug, trialHref }} />
		</Page>
	)
}
