import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { typedIn } from '#app/questions/draft-form.ts'
import type { RouteHandle } from '#app/web/access.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { attendingIn } from '#app/workshops/workshop.ts'
import { supportForm } from '../booking-forms.ts'
import { BookingStepForm } from '../booking-step-form.tsx'
import { SupportFields, supportAsTyped } from '../booking-support-fields.tsx'
import type { Route } from './+types/book-support.ts'
import { keepTyped, readStep, saveStep } from './booking-step.server.ts'

export const handle = { access: 'booking' } satisfies RouteHandle
const step = 'support'

/** Until it is known how they come, all is offered that may be needed. */
function attendingOf({ content, workshop }: Awaited<ReturnType<typeof readStep>>) {
	return content.who?.attending ?? attendingIn(workshop.mode)[0] ?? 'in-person'
}

export async function loader({ context }: Route.LoaderArgs) {
	const read = await readStep(context, step)
	const { content, typed, frame } = read
	return {
		raw: typed ?? supportAsTyped(content.support ?? []),
		attending: attendingOf(read),
		keptDays: read.workshop.supportKeptDays,
		frame,
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const read = await readStep(context, step)
	const parsed = parseForm(supportForm(attendingOf(read)), form, ['support'])
	const typed = { raw: typedIn(form), elsewhere: undefined as string | undefined }
	if (!parsed.ok) return data({ ...typed, errors: parsed.errors }, { status: 400 })
	const { elsewhere } = await saveStep(context, step, form, () => ({ support: parsed.value }))
	return data({ ...typed, errors: {}, elsewhere }, { status: 409 })
}

export default function BookSupport({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('bookings')
	const { settings, language } = useShell()
	const { frame, raw, attending, keptDays } = loaderData
	const errors = errorItems(t, 'bookings', actionData?.errors)
	const heading = t('support.heading')
	return (
		<Page title={heading} backHref={frame.backHref} errors={errors} formId="page-form">
			<BookingStepForm
				{...{ step, heading, frame, language }}
				timeZone={settings.council.timeZone}
				elsewhere={actionData?.elsewhere}
			>
				<SupportFields
					{...{ attending, keptDays }}
					raw={actionData?.raw ?? raw}
					errors={errorTexts(errors)}
				/>
			</BookingStepForm>
		</Page>
	)
}
