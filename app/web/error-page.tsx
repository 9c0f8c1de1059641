import { useTranslation } from 'react-i18next'
import { Page } from './page.tsx'

const KNOWN = [400, 401, 403, 404, 413, 415, 429, 500, 503] as const
type Known = (typeof KNOWN)[number]

/**
 * What went wrong in plain words and what to do next; never a message of the program. `waitSeconds`
 * is how long it lasts, where that is known.
 */
export function ErrorPage({
	status,
	posted,
	waitSeconds,
}: {
	status: number
	posted?: PostedFields
	waitSeconds?: number
}) {
	const { t } = useTranslation('web')
	const known: Known = KNOWN.find((one) => one === status) ?? (status < 500 ? 400 : 500)
	return (
		<Page title={t(`faults.${known}.title`)}>
			<h1 className="govuk-heading-l">{t(`faults.${known}.title`)}</h1>
			<p className="govuk-body">{t(`faults.${known}.what`)}</p>
			<p className="govuk-body">
				{waitSeconds ? <Wait seconds={waitSeconds} /> : t(`faults.${known}.next`)}
			</p>
			{posted && posted.fields.length > 0 && <SendAgain {...posted} isTooLong={known === 413} />}
		</Page>
	)
}

/** In whole minutes or hours, rounded up: who waits so long has waited long enough. */
function Wait({ seconds }: { seconds: number }) {
	const { t } = useTranslation('web')
	const minutes = Math.ceil(seconds / 60)
	const time =
		minutes <= 60
			? t('faults.minutes', { count: minutes })
			: t('faults.hours', { count: Math.ceil(minutes / 60) })
	return t('faults.wait', { time })
}

export type PostedFields = { action: string; fields: [name: string, value: string][] }

/** Longer than any field takes: one that has to be shortened before it can be sent. */
const longFieldChars = 20_000

/**
 * Gives back what was posted, to be sent again as it was once the fault has passed; or where it was
 * too long, once it is shorter.
 */
function SendAgain({ action, fields, isTooLong }: PostedFields & { isTooLong: boolean }) {
	const { t } = useTranslation('web')
	return (
		<form method="post" action={action}>
			<p className="govuk-body">{t(isTooLong ? 'faults.shorten' : 'faults.kept')}</p>
			{fields.map(([name, value], index) => {
				const id = `kept-${index}`
				if (!isTooLong || value.length <= longFieldChars)
					return <textarea key={id} name={name} defaultValue={value} hidden />
				return (
					<div className="govuk-form-group" key={id}>
						<label className="govuk-label" htmlFor={id}>
							{t('faults.yours')}
						</label>
						<textarea
							className="govuk-textarea"
							id={id}
							name={name}
							rows={12}
							dir="auto"
							defaultValue={value}
						/>
					</div>
				)
			})}
			<button type="submit" className="govuk-button">
				{t('faults.sendAgain')}
			</button>
		</form>
	)
}
