import { useTranslation } from 'react-i18next'
import { momentText } from '#app/consultations/moment.ts'
import { type Language, type LocalText, languageFor } from '#app/languages/language.ts'
import { LocalWords } from '#app/questions/local-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { Link, usePath } from '#app/ui/link.tsx'

type Reading = { language: Language; timeZone: string }

function dayText(at: Date, { language, timeZone }: Reading) {
	return at.toLocaleDateString(languageFor(language).locale, { dateStyle: 'long', timeZone })
}

/** A consultation that can be answered, with the button that begins it for the group. */
export function AnswerAsGroup({
	groupId,
	slug,
	title,
	closesAt,
	isBegun,
	...reading
}: Reading & {
	groupId: string
	slug: string
	title: LocalText
	closesAt: Date | null
	/** Something else was begun in this browser, and is not to be lost unseen. */
	isBegun: boolean
}) {
	const { t } = useTranslation('groups')
	const path = usePath()
	return (
		<li className="app-need">
			<h3 className="govuk-heading-s">
				<Link href={`/consultations/${slug}`}>
					<LocalWords text={title} language={reading.language} />
				</Link>
			</h3>
			{closesAt && (
				<p className="govuk-body app-note">
					{t('answers.until', { until: dayText(closesAt, reading) })}
				</p>
			)}
			{isBegun && (
				<div className="govuk-inset-text" role="status">
					<p className="govuk-body">{t('answers.begun')}</p>
					<p className="govuk-body">
						<Link href={`/consultations/${slug}/answer/save`}>{t('answers.saveBegun')}</Link>
					</p>
				</div>
			)}
			<form method="post" action={path(`/consultations/${slug}/answer`)}>
				<input type="hidden" name="groupId" value={groupId} />
				{isBegun && <input type="hidden" name="anew" value="yes" />}
				<Button className="govuk-button--secondary app-button--small">
					{t(isBegun ? 'answers.anew' : 'answers.answer')}
					<span className="govuk-visually-hidden">
						{' '}
						<LocalWords text={title} language={reading.language} />
					</span>
				</Button>
			</form>
		</li>
	)
}

/** A session that a group can book, with the button that begins it for the group. */
export function BookAsGroup({
	groupId,
	slug,
	title,
	startsAt,
	...reading
}: Reading & { groupId: string; slug: string; title: LocalText; startsAt: Date }) {
	const { t } = useTranslation('groups')
	const path = usePath()
	return (
		<li className="app-need">
			<h3 className="govuk-heading-s">
				<Link href={`/sessions/${slug}`}>
					<LocalWords text={title} language={reading.language} />
				</Link>
			</h3>
			<p className="govuk-body app-note">{momentText(startsAt, reading)}</p>
			<form method="post" action={path(`/sessions/${slug}/book`)}>
				<input type="hidden" name="groupId" value={groupId} />
				<Button className="govuk-button--secondary app-button--small">
					{t('bookings.book')}
					<span className="govuk-visually-hidden">
						{' '}
						<LocalWords text={title} language={reading.language} />
					</span>
				</Button>
			</form>
		</li>
	)
}

/** What the group has booked; who may, opens the booking itself. */
export function BookedByGroup({
	id,
	slug,
	title,
	startsAt,
	reference,
	places,
	status,
	canOpen,
	...reading
}: Reading & {
	id: string
	slug: string
	title: LocalText
	startsAt: Date
	reference: string
	places: number
	status: string
	canOpen: boolean
}) {
	const { t } = useTranslation('groups')
	const path = usePath()
	return (
		<li className="app-need">
			<h3 className="govuk-heading-s">
				<Link href={`/sessions/${slug}`}>
					<LocalWords text={title} language={reading.language} />
				</Link>
			</h3>
			<p className="govuk-body app-note">{momentText(startsAt, reading)}</p>
			<p className="govuk-body">
				{t(`bookings.statuses.${status as 'booked'}`)} · {t('bookings.places', { count: places })} ·{' '}
				<bdi dir="ltr">{reference}</bdi>
			</p>
			{canOpen && (
				<form method="post" action={path(`/groups/own/bookings/${id}/opening`)}>
					<Button className="govuk-button--secondary app-button--small">
						{t('bookings.openOwn')}
						<span className="govuk-visually-hidden">
							{' '}
							<LocalWords text={title} language={reading.language} />
						</span>
					</Button>
				</form>
			)}
		</li>
	)
}
