import { useTranslation } from 'react-i18next'
import type { Language, LocalText } from '#app/languages/language.ts'
import { LanguageNote, LocalWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { MailLink } from '#app/ui/mail-link.tsx'
import { PhoneLink } from '#app/ui/phone-link.tsx'
import type { DocumentVariant } from './consultation.ts'

type Listed = { id: string; variant: DocumentVariant; title: LocalText }

/** What to read, in each form that there is; of the forms that there are not, how to ask. */
export function ConsultationDocuments({
	slug,
	documents,
	language,
	phone,
	email,
}: {
	slug: string
	documents: Listed[]
	language: Language
	phone: string
	email: string
}) {
	const { t } = useTranslation('consultations')
	const hasBsl = documents.some(({ variant }) => variant === 'bsl')
	return (
		<section aria-labelledby="documents">
			<h2 className="govuk-heading-m" id="documents">
				{t('documents.heading')}
			</h2>
			<ul className="govuk-list">
				{documents.map(({ id, variant, title }) => (
					<li key={id}>
						<Link href={`/consultations/${slug}/documents/${id}`}>
							<LocalWords text={title} language={language} />
						</Link>{' '}
						<span className="app-note">({t(`variants.${variant}`)})</span>
						<LanguageNote text={title} language={language} />
					</li>
				))}
			</ul>
			{!hasBsl && (
				<p className="govuk-body">
					{t('documents.bsl')} <MailLink email={email} />
				</p>
			)}
			<p className="govuk-body">
				{t('documents.other')} <PhoneLink phone={phone} />.
			</p>
		</section>
	)
}
