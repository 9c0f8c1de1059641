import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { addNote } from '#app/enquiries/conversation.server.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { WordsBox } from '../case-fields.tsx'
import { WordsForm } from '../case-forms.ts'
import type { Route } from './+types/notes.ts'
import { actingOf, readSeenCase, refusalOf } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	await readSeenCase(context, params.caseId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.caseId)
	const parsed = parseForm(WordsForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const saying = { ...parsed.value, ...actingOf(context) }
	refusalOf(await addNote(context.get(dbContext), id, saying))
	throw redirect(`/staff/cases/${id}?done=noted`)
}

export default function Notes({ actionData, params }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const { language } = useShell()
	const errors = errorItems(t, 'staff-cases', actionData?.errors)
	const backHref = `/staff/cases/${params.caseId}`
	return (
		<StaffPage title={t('note.heading')} backHref={backHref} errors={errors}>
			<form method="post" noValidate>
				<WordsBox
					values={actionData?.values}
					errors={errorTexts(errors)}
					language={language}
					label={t('note.heading')}
					hint={t('note.hint')}
					isPageHeading
				/>
				<Button preventDoubleClick>{t('note.submit')}</Button>
			</form>
		</StaffPage>
	)
}
