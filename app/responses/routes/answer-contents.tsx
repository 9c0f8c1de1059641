import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { plainText } from '#app/questions/answer-text.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import type { RouteHandle } from '#app/web/access.ts'
import { nowContext } from '#app/web/context.ts'
import { Page } from '#app/web/page.tsx'
import { useShell } from '#app/web/shell.tsx'
import { isDone, nextStep, pageOf, partOf, pathOf, stepsOf } from '../answering.ts'
import { ForGroup } from '../answering-heading.tsx'
import type { Route } from './+types/answer-contents.ts'
import { isStillOpen, readAnswering, readGroup } from './answering.server.ts'

export const handle = { access: 'answering' } satisfies RouteHandle

export async function loader({ context }: Route.LoaderArgs) {
	const answering = await readAnswering(context)
	const { content, consultation, asked } = answering
	if (!isStillOpen(answering, context.get(nowContext)))
		throw redirect(`/consultations/${content.slug}/answer/late`)
	const steps = stepsOf(content, asked).map((step) => {
		const page = step.name === 'page' ? pageOf(content, asked, step.key) : undefined
		return {
			part: partOf(step),
			name: step.name,
			href: pathOf(content.slug, step),
			label: page?.section?.title ?? page?.questions[0]?.label,
			isDone: isDone(step, content, asked),
		}
	})
	const next = nextStep(content, asked)
	return {
		title: consultation.title,
		groupName: (await readGroup(context, content))?.name,
		steps,
		nextHref: pathOf(content.slug, next),
		backHref: content.isTrial ? undefined : `/consultations/${content.slug}`,
		isBegun: steps.some((step) => step.isDone),
		canSend: next.name === 'check',
	}
}

/** A long questionnaire at a glance: what is done, and what is left. */
export default function AnswerContents({ loaderData }: Route.ComponentProps) {
	const { t } = useTranslation('responses')
	const { language } = useShell()
	const { title, groupName, steps, nextHref, backHref, isBegun, canSend } = loaderData
	const left = steps.filter(({ isDone: done, name }) => !done && name !== 'check').length
	return (
		<Page title={t('contents.heading')} backHref={backHref}>
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
			</p>
			<h1 className="govuk-heading-l">{t('contents.heading')}</h1>
			<ForGroup groupName={groupName} />
			<p className="govuk-body">{t('contents.left', { count: left })}</p>
			<ol className="govuk-task-list">
				{steps.map((step, index) => {
					const isOpenable = step.name !== 'check' || canSend
					const own = step.name === 'page' ? undefined : t(`contents.${step.name}`)
					const label = own ?? plainText(step.label ?? title, language)
					return (
						<li key={step.part} className="govuk-task-list__item govuk-task-list__item--with-link">
							<div className="govuk-task-list__name-and-hint">
								{isOpenable ? (
									<Link
										className="govuk-link govuk-task-list__link"
										href={step.href}
										aria-describedby={`task-${index}`}
									>
										{label}
									</Link>
								) : (
									label
								)}
							</div>
							<div className="govuk-task-list__status" id={`task-${index}`}>
								{t(`contents.status.${statusOf(step, isOpenable)}`)}
							</div>
						</li>
					)
				})}
			</ol>
			<Button href={nextHref}>{t(isBegun ? 'contents.goOn' : 'contents.start')}</Button>
		</Page>
	)
}

function statusOf(step: { isDone: boolean }, isOpenable: boolean) {
	if (step.isDone) return 'done'
	return isOpenable ? 'open' : 'later'
}
