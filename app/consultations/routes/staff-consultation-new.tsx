import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Select } from '#app/ui/select.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { fieldsFrom } from '#app/web/form.ts'
import { StaffPage } from '#app/web/staff-page.tsx'
import { readBeginning, startConsultation } from '../consultation-edit.server.ts'
import { listCopyable } from '../consultation-list.server.ts'
import { problemItems, useFields } from '../staff-fields.tsx'
import { titleOf } from '../staff-parts.tsx'
import { beginningFrom, readStart, TEMPLATES } from '../template.ts'
import type { Route } from './+types/staff-consultation-new.ts'
import { actingOf, refusedInput } from './staff-consultation.server.ts'

export const handle = { access: 'engagement' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const copyable = await listCopyable(context.get(dbContext))
	const from = new URL(request.url).searchParams.get('from') ?? ''
	const isKnown = copyable.some(({ id }) => id === from)
	const values: Record<string, string> = isKnown
		? { start: 'copy', copyOf: from }
		: { start: 'informal' }
	return { copyable, values }
}

export async function action({ request, context }: Route.ActionArgs) {
	const db = context.get(dbContext)
	const values = fieldsFrom(await readForm(request))
	const read = readStart(values)
	if (!read.ok) return refusedInput(values, read.errors)
	const { title, start, copyOf } = read.value
	const beginning = copyOf ? await readBeginning(db, copyOf) : beginningFrom(start, title)
	if (!beginning) return refusedInput(values, { copyOf: 'blank' })
	const named = { ...beginning, title: { en: title } }
	const { id } = await startConsultation(db, named, actingOf(context))
	throw redirect(`/staff/consultations/${id}?done=started`)
}

export default function StaffConsultationNew({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('staff-consultations')
	const { copyable, values } = loaderData
	const fields = useFields(actionData?.values ?? values, actionData?.errors)
	const copies = copyable.map(({ id, title }) => ({ value: id, text: titleOf(title) }))
	const items = ['blank', ...TEMPLATES.map(({ id }) => id)].map((value) => ({
		value,
		text: t(`templates.${value}.name` as never) as string,
		hint: { children: t(`templates.${value}.about` as never) as string },
	}))
	return (
		<StaffPage
			title={t('list.start')}
			backHref="/staff/consultations"
			errors={problemItems(t, actionData?.errors)}
		>
			<h1 className="govuk-heading-l">{t('list.start')}</h1>
			<form method="post" noValidate className="app-prose">
				<Input {...fields.field('title')} />
				<Radios
					{...fields.group('start')}
					defaultValue={fields.values.start}
					items={[
						...items,
						copies.length > 0 && {
							value: 'copy',
							text: t('templates.copy.name'),
							hint: { children: t('templates.copy.about') },
							conditional: (
								<Select {...fields.field('copyOf')} items={[{ value: '', text: '' }, ...copies]} />
							),
						},
					]}
				/>
				<Button preventDoubleClick>{t('list.startNow')}</Button>
			</form>
		</StaffPage>
	)
}
