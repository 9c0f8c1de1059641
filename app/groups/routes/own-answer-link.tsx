import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { readCode } from '#app/residents/code.ts'
import { OpenByCodeForm } from '#app/residents/open-by-code.ts'
import { linkToGroup } from '#app/responses/group-response.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooManyCodes } from '#app/web/rate-limit.server.ts'
import { useGroupFields } from '../group-fields.tsx'
import { OwnHeading } from '../own-parts.tsx'
import type { Route } from './+types/own-answer-link.ts'
import { readOwnVerified, refused } from './group-parts.server.ts'

export const handle = { access: 'member' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const { group } = await readOwnVerified(context)
	return { groupName: group.name }
}

export async function action({ request, context }: Route.ActionArgs) {
	const { groupId } = await readOwnVerified(context)
	const form = await readForm(request)
	const parsed = parseForm(OpenByCodeForm, form)
	if (!parsed.ok) return refused(form, parsed.errors)
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const clientAddress = context.get(clientAddressContext)
	const reference = readCode(parsed.value.reference)
	// The same counts as where a response is opened by its code: this is no second way to guess.
	await refuseTooManyCodes(db, { what: 'open', reference, clientAddress }, { now })
	const done = await linkToGroup(db, parsed.value, { groupId, now })
	if (done === 'wrong') return refused(form, { code: done })
	if (done !== 'linked') return refused(form, { reference: done })
	throw redirect('/groups/own/answers?done=linked')
}

export default function OwnAnswerLink({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	const errors = errorItems(t, 'groups', actionData?.errors)
	const { field } = useGroupFields(actionData?.typed ?? {}, errorTexts(errors))
	const plain = { dir: 'ltr', spellCheck: false, autoComplete: 'off' } as const
	return (
		<Page title={t('answers.link')} backHref="/groups/own/answers" errors={errors}>
			<OwnHeading groupName={loaderData.groupName}>{t('answers.link')}</OwnHeading>
			<p className="govuk-body">{t('answers.linkWhat')}</p>
			<form method="post" noValidate>
				<Input {...field('reference')} {...plain} className="govuk-input--width-10" />
				<Input {...field('code')} {...plain} className="govuk-input--width-20" />
				<div className="govuk-button-group">
					<Button>{t('answers.linkSend')}</Button>
					<Link href="/groups/own/answers">{t('cancel')}</Link>
				</div>
			</form>
		</Page>
	)
}
