import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { typedIn } from '#app/questions/draft-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkboxes } from '#app/ui/checkboxes.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { AccessForm } from '../ask-forms.ts'
import { ACCESS_NEEDS } from '../enquiry.ts'
import type { Route } from './+types/access.ts'
import { keepTyped, readStep, saveStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'access' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const { content, typed, frame } = await readStep(context, step)
	const { needs = [], other = '' } = content.access ?? {}
	return { raw: typed ?? { needs, other: [other] }, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const parsed = parseForm(AccessForm, form, ['needs'])
	if (!parsed.ok) return data({ raw: typedIn(form), errors: parsed.errors }, { status: 400 })
	return saveStep(context, step, (before) => ({ ...before, access: parsed.value }))
}

export default function Access({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const raw = actionData?.raw ?? loaderData.raw
	const errors = errorItems(t, 'enquiries', actionData?.errors)
	const error = errors[0] && { children: errors[0].text, visuallyHiddenText: t('errorPrefix') }
	return (
		<Page title={t('access.heading')} {...loaderData.frame} errors={errors} formId="page-form">
			<form method="post" id="page-form" noValidate>
				<Checkboxes
					name="needs"
					idPrefix="needs"
					fieldset={{
						legend: {
							children: t('access.heading'),
							isPageHeading: true,
							className: 'govuk-fieldset__legend--l',
						},
					}}
					hint={{ children: t('access.hint') }}
					defaultValues={raw.needs}
					items={ACCESS_NEEDS.map((need) => ({
						value: need,
						text: t(`accessNeeds.${need}`),
						conditional: need === 'other' && (
							<Textarea
								id="other"
								name="other"
								rows={2}
								dir="auto"
								label={{ children: t('access.other') }}
								defaultValue={raw.other?.at(-1)}
								errorMessage={error}
							/>
						),
					}))}
				/>
				<Button>{t('continue')}</Button>
			</form>
		</Page>
	)
}
