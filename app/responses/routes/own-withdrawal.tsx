import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { LocalWords } from '#app/questions/local-words.tsx'
import { withdrawWithTags } from '#app/results/theme.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, respondentContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import type { Route } from './+types/own-withdrawal.ts'
import { readOwn } from './own-response.server.ts'

export const handle = { access: 'respondent' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { consultation, canChange } = await readOwn(context)
	if (!canChange) throw redirect('/responses/own')
	return { title: consultation.title }
}

export async function action({ context }: Route.ActionArgs) {
	const { responseId } = context.get(respondentContext)
	const now = context.get(nowContext)
	const result = await withdrawWithTags(context.get(dbContext), responseId, { now })
	throw redirect(result === 'withdrawn' ? '/responses/own?done=withdrawn' : '/responses/own')
}

export default function OwnWithdrawal({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	const { language } = useShell()
	return (
		<Page title={t('withdrawal.heading')} backHref="/responses/own">
			<p className="govuk-caption-l">
				<LocalWords text={loaderData.title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('withdrawal.heading')}</h1>
			<p className="govuk-body">{t('withdrawal.what')}</p>
			<p className="govuk-body">{t('withdrawal.equality')}</p>
			<form method="post">
				<div className="govuk-button-group">
					<Button className="govuk-button--warning">{t('withdrawal.withdraw')}</Button>
					<Link href="/responses/own">{t('withdrawal.keep')}</Link>
				</div>
			</form>
		</Page>
	)
}
