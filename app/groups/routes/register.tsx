import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { listPlaces } from '#app/places/place.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Input } from '#app/ui/input.tsx'
import { Link } from '#app/ui/link.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { clientAddressContext, dbContext, languageContext, nowContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { useShell } from '#app/web/shell.tsx'
import { PlaceBoxes, ShownField, SpokenFields, useGroupFields } from '../group-fields.tsx'
import { RegisterForm } from '../group-forms.ts'
import { registerGroup } from '../register.server.ts'
import type { Route } from './+types/register.ts'
import { refused } from './group-parts.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle

export async function loader({ request, context }: Route.LoaderArgs) {
	const isSent = new URL(request.url).searchParams.has('sent')
	return { isSent, places: await listPlaces(context.get(dbContext)) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const form = await readForm(request)
	const parsed = parseForm(RegisterForm, form, ['places', 'spoken'])
	if (!parsed.ok) return refused(form, parsed.errors)
	const known = new Set((await listPlaces(db)).map(({ id }) => id))
	if (!parsed.value.places.every((id) => known.has(id))) return refused(form, { places: 'unknown' })
	const hourly = { windowMinutes: 60, now }
	await refuseTooMany(db, `register:${parsed.value.email}`, { ...hourly, triesMax: 3 })
	const address = context.get(clientAddressContext)
	await refuseTooMany(db, `register-from:${address}`, { ...hourly, triesMax: 10 })
	await registerGroup(db, parsed.value, { language: context.get(languageContext), now })
	throw redirect('/groups/register?sent=yes')
}

export default function Register({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('groups')
	if (loaderData.isSent) return <Sent />
	const errors = errorItems(t, 'groups', actionData?.errors)
	return (
		<Page title={t('register.heading')} backHref="/groups" errors={errors}>
			<h1 className="govuk-heading-l">{t('register.heading')}</h1>
			<p className="govuk-body">{t('register.what')}</p>
			<RegisterFields
				places={loaderData.places}
				typed={actionData?.typed ?? {}}
				errors={errorTexts(errors)}
			/>
		</Page>
	)
}

function RegisterFields({
	places,
	typed,
	errors,
}: {
	places: Route.ComponentProps['loaderData']['places']
	typed: Record<string, string[]>
	errors: Record<string, string>
}) {
	const fields = useGroupFields(typed, errors)
	const { t, field } = fields
	const { language } = useShell()
	const plain = { spellCheck: false, dir: 'ltr' } as const
	return (
		<form method="post" noValidate>
			<h2 className="govuk-heading-m">{t('register.group')}</h2>
			<Input {...field('name')} autoComplete="organization" dir="auto" />
			<Textarea {...field('purpose')} dir="auto" />
			<PlaceBoxes {...{ fields, places, language }} />
			<SpokenFields fields={fields} />
			<h2 className="govuk-heading-m">{t('register.you')}</h2>
			<p className="govuk-body">{t('register.youWhat')}</p>
			<Input {...field('contactName')} autoComplete="name" spellCheck={false} dir="auto" />
			<Input {...field('email')} {...plain} type="email" autoComplete="email" />
			<Input
				{...field('phone')}
				{...plain}
				type="tel"
				autoComplete="tel"
				className="govuk-input--width-20"
			/>
			<ShownField fields={fields} />
			<p className="govuk-body">
				{t('register.privacy')} <Link href="/privacy">{t('register.privacyLink')}</Link>
			</p>
			<Button>{t('register.send')}</Button>
		</form>
	)
}

function Sent() {
	const { t } = useTranslation('groups')
	return (
		<Page title={t('register.sent.heading')} backHref="/groups">
			<h1 className="govuk-heading-l">{t('register.sent.heading')}</h1>
			<p className="govuk-body">{t('register.sent.what')}</p>
			<p className="govuk-body">{t('register.sent.next')}</p>
		</Page>
	)
}
