import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyEmails } from '#app/web/rate-limit.server.ts'
import { useGroupFields } from '../group-fields.tsx'
import { OpenForm } from '../group-forms.ts'
import { mailLinks } from '../open-membership.server.ts'
import type { Route } from './+types/open.ts'
import { refused } from './group-parts.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

const DONE = ['sent', 'left', 'over', 'ended', 'asGroup'] as const

export function loader({ request }: Route.LoaderArgs) {
	const done = new URL(request.url).searchParams.get('done')
	return { done: DONE.find((one) => one === done) }
}

/** Answers the same whether the address belongs to a member or to nobody. */
export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const parsed = parseForm(OpenForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const { email } = parsed.value
	const sent = { what: 'membership', email, clientAddress: context.get(clientAddressContext) }
	await refuseTooManyEmails(db, sent, { now })
	await mailLinks(db, { email, language: context.get(languageContext), now })
	throw redirect('/groups/open?done=sent')
}

export default function Open({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const errors = errorItems(t, 'groups', actionData?.errors)
	const { field } = useGroupFields(actionData?.typed ?? {}, errorTexts(errors))
	const { done } = loaderData
	return (
		<Page title={t('open.heading')} backHref="/groups" errors={errors}>
			<h1 className="govuk-heading-l">{t('open.heading')}</h1>
			{done && !actionData && (
				<p className="govuk-inset-text" role="status">
					{t(`open.done.${done}`)}
				</p>
			)}
			<p className="govuk-body">{t('open.what')}</p>
			<form method="post" noValidate>
				<Input {...field('email')} type="email" autoComplete="email" spellCheck={false} dir="ltr" />
				<Button>{t('open.send')}</Button>
			</form>
			<p className="govuk-body">
				<Link href="/groups/register">{t('list.register')}</Link>
			</p>
		</Page>
	)
}
