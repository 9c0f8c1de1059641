import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { phoneText } from '#app/notices/address.ts'
import type { RawAnswers } from '#app/questions/answer.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { languageContext, settingsContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { ContactForm } from '../ask-forms.ts'
import { ContactFields } from '../contact-fields.tsx'
import type { DraftContact } from '../enquiry-draft.ts'
import type { Route } from './+types/contact.ts'
import { keepTyped, readStep, saveStep } from './step.server.ts'

export const handle = { access: 'draft' } satisfies RouteHandle
const step = { name: 'contact' } as const

/** Kept answers as they would be typed. */
function asTyped(contact: DraftContact): RawAnswers {
	const { isAnonymous, onBehalfOf, phone, ...texts } = contact
	const typed = Object.entries(texts).map(([name, text]) => [name, [String(text)]] as const)
	return {
		...Object.fromEntries(typed),
		...(phone && { [contact.reachBy === 'text' ? 'mobile' : 'phone']: [phoneText(phone)] }),
		...(isAnonymous && { isAnonymous: ['yes'] }),
		...(onBehalfOf && { isForOther: ['yes'], onBehalfOf: [onBehalfOf] }),
	}
}

export async function loader({ context }: Route.LoaderArgs) {
	const { content, services, typed, frame } = await readStep(context, step)
	const kept = content.contact && asTyped(content.contact)
	return {
		raw: typed ?? kept ?? { language: [context.get(languageContext)] },
		isAnonymousAllowed: services.every(({ allowsAnonymous }) => allowsAnonymous),
		canText: context.get(settingsContext).canText,
		frame,
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const { services } = await readStep(context, step)
	if (!services.every(({ allowsAnonymous }) => allowsAnonymous)) form.delete('isAnonymous')
	if (!context.get(settingsContext).canText && form.get('reachBy') === 'text')
		form.delete('reachBy')
	const parsed = parseForm(ContactForm, form)
	if (!parsed.ok) return data({ raw: typedIn(form), errors: parsed.errors }, { status: 400 })
	return saveStep(context, step, (before) => ({ ...before, contact: parsed.value }))
}

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const { settings, language } = useShell()
	const errors = errorItems(t, 'enquiries', actionData?.errors)
	const { isAnonymousAllowed, canText } = loaderData
	return (
		<Page title={t('contact.heading')} {...loaderData.frame} errors={errors} formId="page-form">
			<h1 className="govuk-heading-l">{t('contact.heading')}</h1>
			<form method="post" id="page-form" noValidate>
				<ContactFields
					raw={actionData?.raw ?? loaderData.raw}
					errors={errorTexts(errors)}
					language={language}
					isAnonymousAllowed={isAnonymousAllowed}
					canText={canText}
					keptYears={settings.council.privacy.keptYears}
				/>
				<Button>{t('continue')}</Button>
			</form>
		</Page>
	)
}
