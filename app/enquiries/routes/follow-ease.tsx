import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { languageFor } from '#app/languages/language.ts'
import { Button } from '#app/ui/button.tsx'
import { Radios } from '#app/ui/radios.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext, followingContext, nowContext, settingsContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, invalid, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { answerEase, findEaseResponse } from '../ease.server.ts'
import { EaseForm, easeOpenUntil, isEaseOpen } from '../ease.ts'
import { findEnquiry } from '../enquiry.server.ts'
import { EASE_ANSWERS, RESOLVED_ANSWERS } from '../enquiry.ts'
import type { Route } from './+types/follow-ease.ts'

export const handle = { access: 'follower' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const db = context.get(dbContext)
	const { enquiryId } = context.get(followingContext)
	const { easeOpenDays: openDays } = context.get(settingsContext).council
	const closedAt = (await findEnquiry(db, enquiryId))?.closedAt ?? null
	if (!closedAt || !isEaseOpen(closedAt, { openDays, now: context.get(nowContext) }))
		throw redirect('/follow/enquiry')
	const given = await findEaseResponse(db, enquiryId)
	return { given, until: easeOpenUntil(closedAt, { openDays }) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const parsed = parseForm(EaseForm, await readForm(request))
	if (!parsed.ok) return invalid(parsed)
	const { enquiryId } = context.get(followingContext)
	const { easeOpenDays: openDays } = context.get(settingsContext).council
	const now = context.get(nowContext)
	const result = await answerEase(context.get(dbContext), enquiryId, parsed.value, {
		openDays,
		now,
	})
	if (result === 'notOpen') throw data(null, { status: 404 })
	throw redirect('/follow/enquiry?done=ease')
}

export default function FollowEase({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('following')
	const { settings, language } = useShell()
	const errors = errorItems(t, 'following', actionData?.errors)
	const errorOf = (field: string) => {
		const error = errors.find(({ href }) => href === `#${field}`)
		return error && { children: error.text, visuallyHiddenText: t('errorPrefix') }
	}
	const { given } = loaderData
	const values = actionData?.values ?? {
		ease: given?.ease,
		resolved: given?.resolved ?? undefined,
		words: given?.words ?? undefined,
	}
	const until = loaderData.until.toLocaleDateString(languageFor(language).locale, {
		dateStyle: 'long',
		timeZone: settings.council.timeZone,
	})
	const legend = { className: 'govuk-fieldset__legend--m' }
	return (
		<Page title={t('ease.heading')} backHref="/follow/enquiry" errors={errors}>
			<h1 className="govuk-heading-l">{t('ease.heading')}</h1>
			<p className="govuk-body">{t('ease.what', { until })}</p>
			<form method="post" noValidate>
				<Radios
					name="ease"
					idPrefix="ease"
					fieldset={{ legend: { ...legend, children: t('ease.question') } }}
					errorMessage={errorOf('ease')}
					defaultValue={values.ease}
					items={EASE_ANSWERS.map((value) => ({ value, text: t(`ease.answers.${value}`) }))}
				/>
				<Radios
					name="resolved"
					idPrefix="resolved"
					fieldset={{ legend: { ...legend, children: t('ease.resolved') } }}
					defaultValue={values.resolved}
					items={RESOLVED_ANSWERS.map((value) => ({
						value,
						text: t(`ease.resolvedAnswers.${value}`),
					}))}
				/>
				<Textarea
					id="words"
					name="words"
					rows={4}
					dir="auto"
					label={{ children: t('ease.words') }}
					hint={{ children: t('ease.wordsHint') }}
					defaultValue={values.words}
					errorMessage={errorOf('words')}
				/>
				<Button>{t('ease.send')}</Button>
			</form>
		</Page>
	)
}
