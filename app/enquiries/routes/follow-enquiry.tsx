import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, followingContext, nowContext, settingsContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { findEaseResponse } from '../ease.server.ts'
import { isEaseOpen } from '../ease.ts'
import { EnquiryTimeline } from '../enquiry-timeline.tsx'
import { findReceipt } from '../receipt.server.ts'
import { ReceiptNeeds } from '../receipt-needs.tsx'
import { listTimeline } from '../timeline.server.ts'
import type { Route } from './+types/follow-enquiry.ts'

export const handle = { access: 'follower' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { enquiryId } = context.get(followingContext)
	const receipt = await findReceipt(db, enquiryId)
	if (!receipt) throw data(null, { status: 404 })
	const isClosed = receipt.needs.every(({ status }) => status !== 'open')
	const { easeOpenDays: openDays } = context.get(settingsContext).council
	const now = context.get(nowContext)
	return {
		receipt,
		timeline: await listTimeline(db, enquiryId),
		isClosed,
		isEaseAsked: isEaseOpen(receipt.closedAt, { openDays, now }),
		isEaseAnswered: (await findEaseResponse(db, enquiryId)) !== undefined,
		done: new URL(request.url).searchParams.get('done'),
	}
}

const DONE = ['message', 'withdrawn', 'ease'] as const

export default function FollowEnquiry({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('following')
	const { settings, language } = useShell()
	const path = usePath()
	const { receipt, timeline, isClosed, isEaseAsked, isEaseAnswered } = loaderData
	const { timeZone } = settings.council
	const done = DONE.find((one) => one === loaderData.done)
	const lead = receipt.leadName ?? textIn(receipt.leadTeam.name, language).text
	return (
		<Page
			title={t('enquiry.heading')}
			isSensitive={receipt.needs.some(({ isSensitive }) => isSensitive)}
		>
			{done && (
				<p className="govuk-inset-text" role="status">
					{t(`enquiry.done.${done}`)}
				</p>
			)}
			<span className="govuk-caption-l">
				{t('enquiry.reference')} <bdi>{receipt.reference}</bdi>
			</span>
			<h1 className="govuk-heading-l">{t('enquiry.heading')}</h1>
			{isEaseAsked && (
				<section className="app-ask-ease" aria-labelledby="ask-ease">
					<h2 className="govuk-heading-m" id="ask-ease">
						{t(isEaseAnswered ? 'enquiry.easeAnswered' : 'enquiry.easeAsk')}
					</h2>
					<p className="govuk-body">
						<Link href="/follow/enquiry/ease">
							{t(isEaseAnswered ? 'enquiry.easeChange' : 'enquiry.easeAnswer')}
						</Link>
					</p>
				</section>
			)}
			<ReceiptNeeds receipt={receipt} language={language} timeZone={timeZone} />
			<p className="govuk-body">{t('enquiry.lead', { lead })}</p>
			<div className="govuk-button-group">
				<Button href="/follow/enquiry/messages">{t('enquiry.write')}</Button>
				{!isClosed && <Link href="/follow/enquiry/withdrawal">{t('enquiry.withdraw')}</Link>}
			</div>
			<h2 className="govuk-heading-m">{t('enquiry.timeline')}</h2>
			<EnquiryTimeline events={timeline} language={language} timeZone={timeZone} />
			<form method="post" action={path('/follow/leaving')}>
				<Button className="govuk-button--secondary">{t('enquiry.leave')}</Button>
			</form>
		</Page>
	)
}
