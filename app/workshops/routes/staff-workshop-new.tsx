import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { createWorkshop } from '../edit-workshop.server.ts'
import { problemItems, useWorkshopFields } from '../staff-fields.tsx'
import { ModeField, WorkshopTimesFields } from '../staff-setting-fields.tsx'
import { TopicField } from '../staff-word-fields.tsx'
import { readStart } from '../workshop-form.ts'
import { readWorkshopTimes } from '../workshop-times-form.ts'
import type { Route } from './+types/staff-workshop-new.ts'
import { actingOf, refusedInput } from './staff-workshop.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function action({ request, context }: Route.ActionArgs) {
	const values = fieldsFrom(await readForm(request))
	const acting = actingOf(context)
	const start = readStart(values)
	const times = readWorkshopTimes(values, acting)
	if (!start.ok || !times.ok) {
		const errors = { ...(!start.ok && start.errors), ...(!times.ok && times.errors) }
		return refusedInput(values, errors)
	}
	const { title, topic, mode } = start.value
	const begun = { title: { en: title }, topic, mode, ...times.value }
	const { id } = await createWorkshop(context.get(dbContext), begun, acting)
	throw redirect(`/staff/workshops/${id}?done=created`)
}

export default function StaffWorkshopNew({ actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-workshops')
	const usual = { mode: 'in-person' }
	const fields = useWorkshopFields(actionData?.values ?? usual, actionData?.errors)
	return (
		<StaffPage
			title={t('list.start')}
			backHref="/staff/workshops"
			errors={problemItems(t, actionData?.errors)}
		>
			<h1 className="govuk-heading-l">{t('list.start')}</h1>
			<form method="post" noValidate className="app-prose">
				<Input {...fields.field('title')} />
				<TopicField fields={fields} />
				<ModeField fields={fields} />
				<WorkshopTimesFields fields={fields} />
				<Button preventDoubleClick>{t('list.startNow')}</Button>
			</form>
		</StaffPage>
	)
}
