import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { noteSettingChange } from '#app/staff/audit.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { keepService } from '../service.server.ts'
import { ServiceFormFields } from '../service-form.tsx'
import { serviceErrorItems } from '../service-problems.tsx'
import { parseServiceValues } from '../service-values.ts'
import type { Route } from './+types/staff-service-new.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

/** What most services are. */
const STARTING = { timescaleDays: '10', isActive: 'yes', needsPlace: 'yes', definition: '' }

export async function action({ request, context }: Route.ActionArgs) {
	const values = valuesOf(await readForm(request))
	const parsed = parseServiceValues(values)
	if (!parsed.ok) return data({ ...parsed, values }, { status: 400 })

	const options = { revision: null, now: context.get(nowContext) }
	const kept = await keepService(context.get(dbContext), parsed.form, options)
	if (kept.ok) {
		const by = { viewer: context.get(viewerContext), now: context.get(nowContext) }
		await noteSettingChange(context.get(dbContext), 'service.changed', kept.service.id, by)
		throw redirect(`/staff/services?saved=${kept.service.id}`)
	}
	return data({ values, errors: { id: 'taken' }, problems: [] }, { status: 409 })
}

export default function StaffServiceNew({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-admin')
	return (
		<StaffPage
			title={t('services.addHeading')}
			backHref="/staff/services"
			errors={serviceErrorItems(t, actionData?.errors)}
		>
			<h1 className="govuk-heading-l">{t('services.addHeading')}</h1>
			<ServiceFormFields
				values={actionData?.values ?? STARTING}
				revision={0}
				isNew
				errors={actionData?.errors}
				problems={actionData?.problems}
			/>
		</StaffPage>
	)
}
