import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { locate } from '#app/places/place.server.ts'
import { typedIn } from '#app/questions/draft-form.ts'
import { FormStamps } from '#app/questions/form-stamps.tsx'
import { SavedElsewhere } from '#app/questions/saved-elsewhere.tsx'
import { Button } from '#app/ui/button.tsx'
import { Details } from '#app/ui/details.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { dbContext } from '#app/web/context.ts'
import { readForm } from '#app/web/form.server.ts'
import { errorItems, errorTexts, type FieldErrors, parseForm } from '#app/web/form.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { AboutFields, aboutAsTyped } from '../about-fields.tsx'
import { partOf } from '../answering.ts'
import { AnsweringCaption } from '../answering-heading.tsx'
import { LaterButton } from '../later-button.tsx'
import { AboutForm } from '../response-forms.ts'
import type { Route } from './+types/answer-about.ts'
import { keepTyped, onwards, readGroup, readStep, savePart, settled } from './answering.server.ts'

export const handle = { access: 'answering' } satisfies RouteHandle
const step = { name: 'about' } as const

export async function loader({ context }: Route.LoaderArgs) {
	const { content, consultation, typed, frame } = await readStep(context, step)
	const { allowsAnonymous, allowsGroups } = consultation
	const raw = typed ?? (content.about ? aboutAsTyped(content.about) : {})
	return { raw, allowsAnonymous, allowsGroups, frame }
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	await keepTyped(context, step, form)
	const { content, consultation, asked } = await readStep(context, step)
	const raw = typedIn(form)
	const refuse = (errors: FieldErrors) =>
		data({ raw, errors, elsewhere: undefined as string | undefined }, { status: 400 })
	if (!consultation.allowsAnonymous && form.get('kind') === 'anonymous') form.delete('kind')
	if (!consultation.allowsGroups && form.get('kind') === 'group') form.delete('kind')
	const parsed = parseForm(AboutForm, form)
	if (!parsed.ok) return refuse(parsed.errors)
	const { postcode } = parsed.value
	const located = postcode ? await locate(context.get(dbContext), { postcode }) : undefined
	if (located && !located.ok) return refuse({ postcode: located.code })
	// Results are told apart by wards, so an estate in one does not stand for it.
	const wardId = located?.location.wardId
	// What a registered group is called, nobody types.
	const group = parsed.value.kind === 'group' ? await readGroup(context, content) : undefined
	const ofGroup = group && { groupId: group.id, groupName: group.name }
	const about = { ...parsed.value, ...(wardId && { placeId: wardId }), ...ofGroup }
	const saved = await savePart(context, step, form, (before) => ({
		...settled(before, step),
		about,
	}))
	if (saved.ok) throw onwards(saved.content, asked)
	const elsewhere = saved.now.stamps?.[partOf(step)]
	return data({ raw, errors: {}, elsewhere }, { status: 409 })
}

export default function AnswerAbout({ loaderData, actionData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	const { settings, language } = useShell()
	const { frame, raw, ...allowed } = loaderData
	const errors = errorItems(t, 'responses', actionData?.errors)
	const elsewhere = actionData?.elsewhere
	const { keptYears } = settings.council.privacy
	return (
		<Page title={t('about.heading')} backHref={frame.backHref} errors={errors} formId="page-form">
			<AnsweringCaption frame={frame} language={language} />
			<h1 className="govuk-heading-l">{t('about.heading')}</h1>
			<p className="govuk-body">{t('about.what')}</p>
			<Details summary={t('about.privacy.summary')}>
				<p className="govuk-body">{t('about.privacy.what', { count: keptYears })}</p>
				<p className="govuk-body">
					<Link href="/privacy">{t('about.privacy.link')}</Link>
				</p>
			</Details>
			{elsewhere !== undefined && (
				<SavedElsewhere keepHref={`/consultations/${frame.slug}/answer/about`}>
					{null}
				</SavedElsewhere>
			)}
			<form method="post" id="page-form" noValidate>
				<FormStamps own={frame.form.own} seen={elsewhere ?? frame.form.seen} />
				<AboutFields {...allowed} raw={actionData?.raw ?? raw} errors={errorTexts(errors)} />
				<div className="govuk-button-group">
					<Button>{t(elsewhere === undefined ? 'continue' : 'elsewhere.save')}</Button>
					<LaterButton />
				</div>
			</form>
		</Page>
	)
}
