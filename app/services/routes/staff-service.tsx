import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DEFAULT_LANGUAGE, textIn } from '#app/languages/language.ts'
import { findDefinition } from '#app/questions/definition.server.ts'
import { noteSettingChange } from '#app/staff/audit.server.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, nowContext, viewerContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { valuesOf } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { findService, keepService } from '../service.server.ts'
import type { Service } from '../service.ts'
import { ServiceFormFields } from '../service-form.tsx'
import { ServiceClash, serviceErrorItems } from '../service-problems.tsx'
import { parseServiceValues, valuesOfService } from '../service-values.ts'
import type { Route } from './+types/staff-service.ts'

export const handle = { access: 'administrator' } satisfies RouteHandle

type Context = Route.LoaderArgs['context']

async function readValues(context: Context, service: Service) {
	const found = await findDefinition(context.get(dbContext), service.definitionId)
	return valuesOfService(service, found?.definition ?? { questions: [] })
}

export async function loader({ params, context }: Route.LoaderArgs) {
	const service = await findService(context.get(dbContext), params.serviceId)
	if (!service) throw data(null, { status: 404 })
	const values = await readValues(context, service)
	return { name: service.name, revision: service.revision, values }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const posted = await readForm(request)
	const values = { ...valuesOf(posted), id: params.serviceId }
	const revision = Number(posted.get('revision'))
	const parsed = parseServiceValues(values)
	if (!parsed.ok) return data({ ...parsed, values, revision, saved: undefined }, { status: 400 })

	const options = { revision, now: context.get(nowContext) }
	const kept = await keepService(context.get(dbContext), parsed.form, options)
	if (kept.ok) {
		const by = { viewer: context.get(viewerContext), now: context.get(nowContext) }
		await noteSettingChange(context.get(dbContext), 'service.changed', params.serviceId, by)
		throw redirect(`/staff/services?saved=${params.serviceId}`)
	}
	if (!kept.current) throw data(null, { status: 404 })
	const saved = await readValues(context, kept.current)
	const clash = { values, revision: kept.current.revision, saved }
	return data({ ...clash, errors: {}, problems: [] }, { status: 409 })
}

export default function StaffService({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-admin')
	const name = textIn(loaderData.name, DEFAULT_LANGUAGE).text
	const { values, revision } = actionData ?? loaderData
	const saved = actionData?.saved
	const clash = saved ? [{ href: '#clash', text: t('services.clash.heading') }] : []
	return (
		<StaffPage
			title={name}
			backHref="/staff/services"
			errors={[...clash, ...serviceErrorItems(t, actionData?.errors)]}
		>
			<h1 className="govuk-heading-l">{name}</h1>
			{saved && <ServiceClash typed={values} saved={saved} />}
			<ServiceFormFields
				values={values}
				revision={revision}
				errors={actionData?.errors}
				problems={actionData?.problems}
			/>
		</StaffPage>
	)
}
