import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, followingContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { residentWrites } from '../conversation.server.ts'
import { MessageForm } from '../follow-forms.ts'
import type { Route } from './+types/follow-message.ts'

export const handle = { access: 'follower' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(MessageForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { enquiryId } = context.get(followingContext)
	await refuseTooMany(db, `message:${enquiryId}`, { triesMax: 30, windowMinutes: 60, now })
	await residentWrites(db, enquiryId, { ...parsed.value, now })
	throw redirect('/follow/enquiry?done=message')
}

export default function FollowMessage({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('following')
	const errors = errorItems(t, 'following', actionData?.errors)
	return (
		<Page title={t('message.heading')} backHref="/follow/enquiry" errors={errors}>
			<form method="post" noValidate>
				<Textarea
					id="words"
					name="words"
					rows={6}
					dir="auto"
					label={{
						children: t('message.heading'),
						isPageHeading: true,
						className: 'govuk-label--l',
					}}
					hint={{ children: t('message.hint') }}
					defaultValue={actionData?.values.words}
					errorMessage={
						errors[0]
							? { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
							: undefined
					}
				/>
				<Button preventDoubleClick>{t('message.send')}</Button>
			</form>
		</Page>
	)
}
