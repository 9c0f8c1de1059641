import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'

type Props = {
	frame: {
		title: LocalText
		/** Of the registered group that it is answered for. */
		groupName: string | undefined
		number: number
		count: number
		isTrial: boolean
		isChange: boolean
		contentsHref: string | undefined
	}
	language: Language
}

/** Above the heading of each page: what is answered, how far one has come, and that it is a trial. */
export function AnsweringCaption({ frame, language }: Props) {
	const { t } = useTranslation('responses')
	const { title, groupName, number, count, isTrial, isChange, contentsHref } = frame
	return (
		<>
			{isTrial && <p className="govuk-inset-text">{t('frame.trial')}</p>}
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
