import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'

/** Says that it is a preview, and leads back to where it is written. */
export function PreviewNote({ overviewHref }: { overviewHref: string }) {
	const { t } = useTranslation('outcomes')
	return (
		<InsetText>
			<p>{t('preview.what')}</p>
			<p>
				<a className="govuk-link" href={overviewHref}>
					{t('preview.back')}
				</a>
			</p>
		</InsetText>
	)
}

type Frame = {
	title: LocalText
	base: string
	number: number
	count: number
	previousHref: string
	nextHref?: string
	trialHref?: string
}

/** Above the heading of each page, as for residents. */
export function PreviewCaption({ frame, language }: { frame: Frame; language: Language }) {
	const { t } = useTranslation('responses')
	const { title, number, count, base } = frame
	return (
		<>
			<PreviewNote overviewHref={base.replace(/\/preview$/, '')} />
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
				<br />
				{t('frame.page', { number, count })}
			</p>
		</>
	)
}

/** To the page before and the next; after the last, what only a trial shows. */
export function PreviewSteps({ frame }: { frame: Frame }) {
	const { t } = useTranslation('outcomes')
	const { base, previousHref, nextHref, trialHref } = frame
	return (
		<nav aria-label={t('preview.pages')}>
			<ul className="govuk-list">
				{nextHref && (
					<li>
						<Link href={nextHref}>{t('preview.next')}</Link>
					</li>
				)}
				<li>
					<Link href={previousHref}>{t('preview.previous')}</Link>
				</li>
				<li>
					<Link href={base}>{t('preview.all')}</Link>
				</li>
			</ul>
			{!nextHref && trialHref && <TrialLink href={trialHref} />}
		</nav>
	)
}

/** What a preview cannot show: pages that follow from answers, checking and sending. */
export function TrialLink({ href }: { href: string }) {
	const { t } = useTranslation('outcomes')
	return (
		<p className="govuk-body">
			{t('preview.trialWhat')}{' '}
			<a className="govuk-link" href={href}>
				{t('preview.trial')}
			</a>
		</p>
	)
}
