import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { addNeed } from '#app/enquiries/casework.server.ts'
import { listServices } from '#app/services/service.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, invalid, parseForm, valuesOf } from '#app/web/form.ts'
import { useShell } from '#app/web/shell.tsx'
import { StaffPage } from '#app/web/staff-page.tsx'
import { NeedFields } from '../case-fields.tsx'
import { NeedForm } from '../case-forms.ts'
import type { Route } from './+types/needs.ts'
import { actingOf, readFacts, readSeenCase, refusalOf } from './seen-case.server.ts'

export const handle = { access: 'casework' } satisfies RouteHandle

export async function loader({ params, context }: Route.LoaderArgs) {
	const { case: own } = await readSeenCase(context, params.caseId)
	return {
		caseId: own.id,
		services: await listServices(context.get(dbContext), { isActive: true }),
	}
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const { case: own } = await readSeenCase(context, params.caseId)
	const form = await readForm(request)
	const parsed = parseForm(NeedForm, form)
	if (!parsed.ok) return invalid(parsed)
	const need = { ...parsed.value, ...actingOf(context), facts: await readFacts(context) }
	const refusal = refusalOf(await addNeed(context.get(dbContext), own.enquiryId, need))
	if (refusal) return invalid({ values: valuesOf(form), errors: { serviceId: refusal } })
	throw redirect(`/staff/cases/${own.id}?done=need-added`)
}

export default function Needs({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-cases')
	const { language } = useShell()
	const { caseId, services } = loaderData
	const errors = errorItems(t, 'staff-cases', actionData?.errors)
	return (
		<StaffPage title={t('need.heading')} backHref={`/staff/cases/${caseId}`} errors={errors}>
			<h1 className="govuk-heading-l">{t('need.heading')}</h1>
			<p className="govuk-body">{t('need.about')}</p>
			<form method="post" noValidate>
				<NeedFields
					values={actionData?.values}
					errors={errorTexts(errors)}
					services={services}
					language={language}
				/>
				<div className="govuk-button-group">
					<Button preventDoubleClick>{t('need.submit')}</Button>
					<Link href={`/staff/cases/${caseId}`}>{t('cancel')}</Link>
				</div>
			</form>
		</StaffPage>
	)
}
