import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { emptyDraft } from '#app/enquiries/enquiry-draft.ts'
import { startDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, languageContext } from '#app/web/context.ts'
import { setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { EntryFields } from '../case-fields.tsx'
import { EntryForm } from '../case-forms.ts'
import type { Route } from './+types/enquiry-entry.ts'
import { actingOf } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(EntryForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const { viewer, now } = actingOf(context)
	const content = emptyDraft('', { ...parsed.value, enteredBy: viewer.staffId })
	const language = context.get(languageContext)
	const starting = { subject: 'enquiry', language, content, now } as const
	const { key } = await startDraft(context.get(dbContext), starting)
	const cookie = setCookie('draft', key, { hours: draftCookieHours })
	throw redirect('/ask', { headers: { 'Set-Cookie': cookie } })
}

export default function EnquiryEntry({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const errors = errorItems(t, 'staff-cases', actionData?.errors)
	return (
		<StaffPage title={t('enter.heading')} backHref="/staff" errors={errors}>
			<h1 className="govuk-heading-l">{t('enter.heading')}</h1>
			<p className="govuk-body">{t('enter.about')}</p>
			<form method="post" noValidate>
				<EntryFields values={actionData?.values} errors={errorTexts(errors)} />
				<Button>{t('enter.submit')}</Button>
			</form>
		</StaffPage>
	)
}
