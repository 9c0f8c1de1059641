import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'

type Props = {
	frame: {
		title: LocalText
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
	const { title, number, count, isTrial, isChange, contentsHref } = frame
	return (
		<>
			{isTrial && <p className="govuk-inset-text">{t('frame.trial')}</p>}
			{isChange && <p className="govuk-inset-text">{t('frame.change')}</p>}
			<p className="govuk-caption-l">
				<LocalWords text={title} language={language} />
				<br />
				{t('frame.page', { number, count })}
			</p>
			{contentsHref && (
				<p className="govuk-body">
					<Link href={contentsHref}>{t('frame.contents')}</Link>
				</p>
			)}
		</>
	)
}
