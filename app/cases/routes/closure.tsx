import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { closeNeed } from '#app/enquiries/casework.server.ts'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { uuidFrom } from '#app/web/address.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm, valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { AccessHeed } from '../case-access.tsx'
import { DoneBanner } from '../case-done.tsx'
import { ClosureFields } from '../case-fields.tsx'
import { ClosureForm } from '../case-forms.ts'
import type { Route } from './+types/closure.ts'
import { actingOf, readReached, readSeenCase, refusalOf } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const seen = await readSeenCase(context, params.caseId)
	const open = seen.all.filter(({ status }) => status === 'open')
	const isOpen = seen.case.status === 'open'
	return { caseId: seen.case.id, isOpen, isLast: open.length === 1, ...readReached(seen) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const id = uuidFrom(params.caseId)
	const form = await readForm(request)
	const parsed = parseForm(ClosureForm, form)
	if (!parsed.ok) return invalid(parsed)
	const closing = { ...parsed.value, ...actingOf(context) }
	const refusal = refusalOf(await closeNeed(context.get(dbContext), id, closing))
	if (refusal) return invalid({ values: valuesOf(form), errors: { outcome: refusal } })
	throw redirect(`/staff/cases/${id}?done=closed`)
}

export default function Closure({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const { language } = useShell()
	const { caseId, isOpen, isLast, access } = loaderData
	const errors = errorItems(t, 'staff-cases', actionData?.errors)
	return (
		<StaffPage title={t('closure.heading')} backHref={`/staff/cases/${caseId}`} errors={errors}>
			<DoneBanner done={isOpen || actionData ? undefined : 'not-open'} />
			<h1 className="govuk-heading-l">{t('closure.heading')}</h1>
			<AccessHeed {...access} />
			{isOpen && isLast && <InsetText>{t('closure.last')}</InsetText>}
			<form method="post" noValidate>
				<ClosureFields
					values={actionData?.values}
					errors={errorTexts(errors)}
					language={language}
				/>
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('closure.submit')}</Button>
					<Link href={`/staff/cases/${caseId}`}>{t('cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
