import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, followingContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { withdrawEnquiry } from '../conversation.server.ts'
import { WithdrawalForm } from '../follow-forms.ts'
import type { Route } from './+types/follow-withdrawal.ts'

export const handle = { access: 'follower' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(WithdrawalForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const { enquiryId } = context.get(followingContext)
	const now = context.get(nowContext)
	const result = await withdrawEnquiry(context.get(dbContext), enquiryId, { ...parsed.value, now })
	// Closed meanwhile: the page says how it stands.
	throw redirect(result.ok ? '/follow/enquiry?done=withdrawn' : '/follow/enquiry')
}

export default function FollowWithdrawal({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('following')
	const errors = errorItems(t, 'following', actionData?.errors)
	return (
		<Page title={t('withdrawal.heading')} backHref="/follow/enquiry" errors={errors}>
			<h1 className="govuk-heading-l">{t('withdrawal.heading')}</h1>
			<p className="govuk-body">{t('withdrawal.what')}</p>
			<form method="post" noValidate>
				<Textarea
					id="words"
					name="words"
					rows={3}
					dir="auto"
					label={{ children: t('withdrawal.why') }}
					defaultValue={actionData?.values.words}
					errorMessage={
						errors[0]
							? { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
							: undefined
					}
				/>
				<div className="govuk-button-group">
					<Button className="govuk-button--warning">{t('withdrawal.withdraw')}</Button>
					<Link href="/follow/enquiry">{t('withdrawal.keep')}</Link>
				</div>
			</form>
		</Page>
	)
}
