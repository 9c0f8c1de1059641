import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { InsetText } from '#app/ui/inset-text.tsx'
import { Link } from '#app/ui/link.tsx'

type Props = {
	frame: {
		title: LocalText
		/** Of the registered group that it is answered for. */
		groupName: string | undefined
		number: number
		count: number
		/** Where a trial was begun. */
		trialHref: string | undefined
		isChange: boolean
		contentsHref: string | undefined
	}
	language: Language
}

/** Above the heading of each page: what is answered, how far one has come, and that it is a trial. */
export function AnsweringCaption({ frame, language }: Props) {
	const { t } = useTranslation('responses')
	const { title, groupName, number, count, trialHref, isChange, contentsHref } = frame
	return (
		<>
			{trialHref && <TrialNotice href={trialHref} />}
			{isChange && <p className="govuk-inset-text">{t('frame.change')}</p>}
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
				<br />
				{t('frame.page', { number, count })}
			</p>
			<ForGroup groupName={groupName} />
			{contentsHref && (
				<p className="govuk-body">
					<Link href={contentsHref}>{t('frame.contents')}</Link>
				</p>
			)}
		</>
	)
}

/** That it is answered for a group, and for which. */
export function ForGroup({ groupName }: { groupName: string | undefined }) {
	const { t } = useTranslation('responses')
	if (groupName === undefined) return null
	return <p className="govuk-body">{t('frame.group', { group: `\u2068${groupName}\u2069` })}</p>
}

/** That nothing of it counts, and the way back to the staff area, which has one language. */
function TrialNotice({ href }: { href: string }) {
	const { t } = useTranslation('responses')
	return (
		<InsetText>
			<p>{t('frame.trial')}</p>
			<ToBuilder href={href} />
		</InsetText>
	)
}

function ToBuilder({ href }: { href: string }) {
	const { t } = useTranslation('outcomes')
	return (
		<p className="govuk-body">
			<a className="govuk-link" href={href}>
				{t('preview.back')}
			</a>
		</p>
	)
}

/** From what was sent to the consultation; from a trial to where it was begun, for a draft has no page yet. */
export function WayBack({ slug, trialHref }: { slug: string; trialHref: string | undefined }) {
	const { t } = useTranslation('responses')
	if (trialHref) return <ToBuilder href={trialHref} />
	return (
		<p className="govuk-body">
			<Link href={`/consultations/${slug}`}>{t('received.back')}</Link>
		</p>
	)
}
