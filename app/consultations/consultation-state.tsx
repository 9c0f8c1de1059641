import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { graceEnd, type Phase } from './consultation.ts'
import { momentText } from './moment.ts'

type Props = {
	slug: string
	phase: Phase
	opensAt: Date | null
	closesAt: Date | null
	graceHours: number
	outcomeSentAt: Date | null
	withdrawnWhy: LocalText | null
	/** What this browser has begun, if anything. */
	begun?: { canSend: boolean }
	language: Language
	timeZone: string
}

/** Whether it can be answered, until when, and the button that begins. */
export function ConsultationState(props: Props) {
	const { slug, phase, opensAt, closesAt, begun, language, withdrawnWhy } = props
	const { t } = useTranslation('consultations')
	const path = usePath()
	const say = (at: Date | null) => (at ? momentText(at, props) : '')
	const canBegin = phase === 'open' || (phase === 'grace' && begun?.canSend)
	return (
		<section className="app-box app-box--tint" aria-labelledby="state">
			<h2 className="govuk-heading-m" id="state">
				<Tag>{t(`phases.${phase}`)}</Tag>
			</h2>
			{phase === 'withdrawn' ? (
				<p className="govuk-body">
					{t('state.withdrawn')}{' '}
					{withdrawnWhy && <LocalWords text={withdrawnWhy} language={language} />}
				</p>
			) : (
				<p className="govuk-body">
					{t(`state.${phase}`, { opens: say(opensAt), closes: say(closesAt) })}
				</p>
			)}
			{(phase === 'open' || phase === 'grace') && closesAt && props.graceHours > 0 && (
				<p className="govuk-body">
					{t('state.graceWhat', { until: say(graceEnd(closesAt, props.graceHours)) })}
				</p>
			)}
			{canBegin && (
				<form method="post" action={path(`/consultations/${slug}/answer`)}>
					<Button isStartButton>{t(begun ? 'state.goOn' : 'state.start')}</Button>
				</form>
			)}
			{begun && !canBegin && (
				<p className="govuk-body">
					<Link href={`/consultations/${slug}/answer/late`}>{t('state.late')}</Link>
				</p>
			)}
			{phase === 'closed' && (
				<ul className="govuk-list">
					<li>
						<Link href={`/consultations/${slug}/results`}>{t('state.results')}</Link>
					</li>
					{props.outcomeSentAt && (
						<li>
							<Link href={`/consultations/${slug}/outcome`}>{t('state.outcome')}</Link>
						</li>
					)}
				</ul>
			)}
		</section>
	)
}
