import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { isLanguage } from '#app/languages/language.ts'
import { findDraft, startDraft } from '#app/questions/draft.server.ts'
import { draftCookieHours } from '#app/questions/draft.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { Button } from '#app/ui/button.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import {
	clientAddressContext,
	dbContext,
	draftContext,
	languageContext,
	nowContext,
} from '#app/web/context.ts'
import { readCookie, setCookie } from '#app/web/cookie.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { refuseTooMany } from '#app/web/rate-limit.server.ts'
import { WordsForm } from '../ask-forms.ts'
import { type EnquiryDraft, emptyDraft } from '../enquiry-draft.ts'
import { WordsField } from '../words-field.tsx'
import type { Route } from './+types/ask.ts'
import { keepTyped, saveStep, typedOr } from './step.server.ts'

export const handle = { access: 'public' } satisfies RouteHandle
const step = { name: 'words' } as const

async function findOpenDraft(request: Request, context: Route.ActionArgs['context']) {
	const key = readCookie(request, 'draft')
	const draft =
		key && (await findDraft(context.get(dbContext), key, { now: context.get(nowContext) }))
	return draft && !draft.sentAt ? draft : undefined
}

/** Whether this browser wrote something that it cannot open any more. */
async function isGoneFromHere(request: Request, context: Route.LoaderArgs['context']) {
	const key = readCookie(request, 'draft')
	const now = context.get(nowContext)
	return key !== undefined && (await findDraft(context.get(dbContext), key, { now })) === undefined
}

export async function loader({ request, context }: Route.LoaderArgs) {
	const draft = await findOpenDraft(request, context)
	const content = draft?.content as EnquiryDraft | undefined
	const words = typedOr(content?.typed.words, 'words', content?.words)
	return { words, isElsewhere: !draft && (await isGoneFromHere(request, context)) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	// The home page always begins something new; here the words of an open draft are changed.
	const open = form.has('start') ? undefined : await findOpenDraft(request, context)
	if (open) {
		context.set(draftContext, open)
		await keepTyped(context, step, form)
	}
	const parsed = parseForm(WordsForm, form)
	const language = form.get('language-switch')
	if (!parsed.ok && !isLanguage(language)) return invalid(parsed)
	if (open && parsed.ok)
		return saveStep(context, step, (before) => ({ ...before, ...parsed.value }), '/ask/needs')

	const [db, now] = [context.get(dbContext), context.get(nowContext)]
	const limits = { triesMax: 60, windowMinutes: 10, now }
	await refuseTooMany(db, `draft:${context.get(clientAddressContext)}`, limits)
	const content: EnquiryDraft =
		parsed.ok && !isLanguage(language)
			? emptyDraft(parsed.value.words)
			: { ...emptyDraft(''), typed: { words: typedIn(form) } }
	const spoken = isLanguage(language) ? language : context.get(languageContext)
	const { key } = await startDraft(db, { subject: 'enquiry', language: spoken, content, now })
	throw redirect(isLanguage(language) ? '/ask' : '/ask/needs', {
		headers: {
			'Set-Cookie': setCookie('draft', key, { hours: draftCookieHours }),
			'Content-Language': spoken,
		},
	})
}

export default function Ask({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('enquiries')
	const errors = errorItems(t, 'enquiries', actionData?.errors)
	return (
		<Page title={t('words.heading')} backHref="/" errors={errors} formId="page-form">
			{loaderData.isElsewhere && <InsetText>{t('words.elsewhere')}</InsetText>}
			<form method="post" id="page-form" noValidate>
				<WordsField
					words={actionData?.values.words ?? loaderData.words}
					error={errors[0]?.text}
					isPageHeading
				/>
				<Button>{t('continue')}</Button>
			</form>
		</Page>
	)
}
