import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type Language, type LocalText, textIn } from '#app/languages/language.ts'
import { OwnWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { PostButton } from './staff-parts.tsx'
import { dayAndTime } from './times-text.ts'

export type Asked = {
	id: string
	language: Language
	words: string
	askedAt: Date
	answer: LocalText | null
	answeredAt: Date | null
	isHidden: boolean
}

/** Questions that residents asked, each to be answered in public or kept from the page. */
export function AskedList({
	asked,
	base,
	revision,
	timeZone,
}: {
	asked: Asked[]
	base: string
	revision: number
	timeZone: string
}) {
	const { t } = useTranslation('staff-consultations')
	if (asked.length === 0) return <p className="govuk-body">{t('asked.none')}</p>
	return asked.map((one) => (
		<article key={one.id} className="app-builder__card app-box" aria-labelledby={one.id}>
			<h2 className="govuk-heading-s" id={one.id}>
				{t('asked.at', { at: dayAndTime(one.askedAt, 'en', timeZone) })} <State one={one} />
			</h2>
			<OwnWords>{one.words}</OwnWords>
			{one.answer && (
				<blockquote className="app-words">{textIn(one.answer, DEFAULT_LANGUAGE).text}</blockquote>
			)}
			<div className="app-builder__actions">
				<Link href={`${base}/${one.id}`}>{t(one.answer ? 'asked.change' : 'asked.answer')}</Link>
				<PostButton
					action={`${base}/${one.id}/hiding`}
					revision={revision}
					values={{ hide: one.isHidden ? 'no' : 'yes' }}
				>
					{t(one.isHidden ? 'asked.show' : 'asked.hide')}
				</PostButton>
			</div>
		</article>
	))
}

function State({ one }: { one: Asked }) {
	const { t } = useTranslation('staff-consultations')
	if (one.isHidden) return <Tag className="govuk-tag--grey">{t('asked.hidden')}</Tag>
	if (one.answeredAt) return <Tag className="govuk-tag--green">{t('asked.answered')}</Tag>
	return <Tag className="govuk-tag--yellow">{t('asked.waits')}</Tag>
}
