import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { replyToResident } from '#app/enquiries/conversation.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { AccessHeed } from '../case-access.tsx'
import { ReplyBox } from '../case-fields.tsx'
import { WordsForm } from '../case-forms.ts'
import type { Route } from './+types/replies.ts'
import { actingOf, readReached, readSeenCase, refusalOf } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	return readReached(await readSeenCase(context, params.caseId))
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.caseId)
	const parsed = parseForm(WordsForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const saying = { ...parsed.value, ...actingOf(context) }
	refusalOf(await replyToResident(context.get(dbContext), id, saying))
	throw redirect(`/staff/cases/${id}?done=replied`)
}

/** The form of the case's page by itself; shown again when something is wrong with what was sent. */
export default function Replies({ loaderData, actionData, params }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const { language } = useShell()
	const errors = errorItems(t, 'staff-cases', actionData?.errors)
	const typed = { values: actionData?.values, errors: errorTexts(errors) }
	const backHref = `/staff/cases/${params.caseId}`
	return (
		<StaffPage title={t('reply.heading')} backHref={backHref} errors={errors}>
			<AccessHeed {...loaderData.access} />
			<form method="post" noValidate>
				<ReplyBox {...typed} language={language} reached={loaderData.reached} isPageHeading />
				<Button preventDoubleClick>{t('reply.submit')}</Button>
			</form>
		</StaffPage>
	)
}
