import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/button.tsx'
import type { Publication } from './response.ts'

/** Publishing what the page shows, or not. `seen` stands for that; `seenAs` makes it. */
export function PublicationForms({
	response: { id, mayPublish, publication },
	seen,
}: {
	response: { id: string; mayPublish: boolean; publication: Publication }
	seen: string
}) {
	const { t } = useTranslation('staff-responses')
	return (
		<section aria-labelledby="publication" className="app-box">
			<h2 className="govuk-heading-m" id="publication">
				{t('publication.heading')}
			</h2>
			<p className="govuk-body">
				{mayPublish ? t(`publication.${publication}`) : t('publication.notAgreed')}
			</p>
			{mayPublish && (
				<div className="govuk-button-group">
					{publication !== 'published' && (
						<form method="post" action={`/staff/responses/${id}/publication`}>
							<input type="hidden" name="seen" value={seen} />
							<Button preventDoubleClick>{t('publication.publish')}</Button>
						</form>
					)}
					{publication !== 'withheld' && (
						<form method="post" action={`/staff/responses/${id}/withholding`}>
							<Button className="govuk-button--secondary">{t('publication.withhold')}</Button>
						</form>
					)}
				</div>
			)}
		</section>
	)
}
