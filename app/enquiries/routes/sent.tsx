import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { textIn } from '#app/languages/language.ts'
import { findDraft } from '#app/questions/draft.server.ts'
import { Link } from '#app/ui/link.tsx'
import { Panel } from '#app/ui/panel.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext } from '#app/web/context.ts'
import { readCookie } from '#app/web/cookie.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { findEnquiryOfDraft } from '../enquiry.server.ts'
import { findReceipt } from '../receipt.server.ts'
import { ReceiptNeeds } from '../receipt-needs.tsx'
import { followCodeOf } from '../send-enquiry.server.ts'
import type { Route } from './+types/sent.ts'

/** Open to the browser that sent it, by the key of the draft, for as long as its cookie lives. */
export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const key = readCookie(request, 'draft')
	const draft = key ? await findDraft(db, key, { now }) : undefined
	const enquiry = draft?.sentAt ? await findEnquiryOfDraft(db, draft.id) : undefined
	const receipt = enquiry && (await findReceipt(db, enquiry.id))
	if (!key || !receipt) throw redirect('/ask')
	return { receipt, followCode: followCodeOf(key) }
}

export default function Sent({ loaderData: { receipt, followCode } }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const { settings, language } = useShell()
	const { timeZone } = settings.council
	const isMailed = receipt.reachBy === 'email'
	return (
		<Page
			title={t('sent.heading')}
			isSensitive={receipt.needs.some(({ isSensitive }) => isSensitive)}
		>
			<Panel title={t('sent.heading')}>
				{t('sent.reference')}
				<br />
				<strong className="app-reference">
					<bdi>{receipt.reference}</bdi>
				</strong>
			</Panel>
			{isMailed && <p className="govuk-body">{t('sent.mailed')}</p>}
			<h2 className="govuk-heading-l">{t('sent.who', { count: receipt.needs.length })}</h2>
			<ReceiptNeeds receipt={receipt} language={language} timeZone={timeZone} headingLevel={3} />
			<h2 className="govuk-heading-m">{t('sent.leadHeading')}</h2>
			<p className="govuk-body">
				{t('sent.lead', { team: textIn(receipt.leadTeam.name, language).text })}
			</p>
			<h2 className="govuk-heading-m">{t('sent.nextHeading')}</h2>
			<ul className="govuk-list govuk-list--bullet">
				<li>{t('sent.next.read')}</li>
				<li>{t(`sent.next.reach.${receipt.reachBy ?? 'none'}`)}</li>
				<li>{t('sent.next.done')}</li>
			</ul>
			<section className="app-follow-code" aria-labelledby="follow-code">
				<h2 className="govuk-heading-m" id="follow-code">
					{t('sent.codeHeading')}
				</h2>
				<p className="govuk-body">{t('sent.codeWhat')}</p>
				<p className="app-code">
					<bdi>{followCode}</bdi>
				</p>
				<p className="govuk-body">{t('sent.codeKeep')}</p>
			</section>
			<p className="govuk-body">
				<Link href="/follow">{t('sent.follow')}</Link>
			</p>
			<p className="govuk-body">
				<Link href="/">{t('sent.home')}</Link>
			</p>
		</Page>
	)
}
