import { useTranslation } from 'react-i18next'
import { DEFAULT_LANGUAGE, type LocalText } from '#app/languages/language.ts'
import { phoneText } from '#app/notices/address.ts'
import { Input } from '#app/ui/input.tsx'
import { NotificationBanner } from '#app/ui/notification-banner.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import { Textarea } from '#app/ui/textarea.tsx'
import type { Group, ShownPerson } from './group.server.ts'
import { GroupWordsInAll, SpokenNames, WherePlaces } from './group-words.tsx'

/** Staff pages are in English. */
export function dayText(at: Date, timeZone: string): string {
	return at.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone })
}

export const DONE = [
	...(['verified', 'declined', 'answered', 'hidden', 'shown', 'closed', 'looked'] as const),
	...(['changedMeanwhile', 'changedSince'] as const),
] as const
export type Done = (typeof DONE)[number]

/** What was done, or that somebody else had done something before. */
export function DoneNote({ done }: { done: Done | undefined }) {
	const { t } = useTranslation('staff-groups')
	if (!done) return null
	const isDone = done !== 'changedMeanwhile' && done !== 'changedSince'
	return (
		<NotificationBanner
			type={isDone ? 'success' : undefined}
			title={t(isDone ? 'success' : 'important')}
		>
			{t(`done.${done}`)}
		</NotificationBanner>
	)
}

/** A field of a staff form, with its error in words. */
export function StaffField({
	name,
	error,
	value,
	rows,
}: {
	name: 'words' | 'reply-en' | 'reply-ar'
	error: string | undefined
	value: string | undefined
	rows?: number
}) {
	const { t } = useTranslation('staff-groups')
	const isArabic = name === 'reply-ar'
	const field = {
		id: name,
		name,
		label: { children: t(`fields.${name}.label`), className: 'govuk-label--s' },
		hint: { children: t(`fields.${name}.hint`) },
		defaultValue: value ?? '',
		errorMessage: error ? { children: error, visuallyHiddenText: t('errorPrefix') } : undefined,
		lang: isArabic ? 'ar' : undefined,
		dir: isArabic ? 'rtl' : undefined,
	}
	return rows ? <Textarea {...field} rows={rows} /> : <Input {...field} />
}

/** What a group said of itself, with how to reach its contact persons. */
export function StaffGroupFacts({
	group,
	priorities,
	people,
	places,
	timeZone,
}: {
	group: Group
	priorities: LocalText[]
	people: ShownPerson[]
	places: { id: string; name: LocalText }[]
	timeZone: string
}) {
	const { t } = useTranslation('staff-groups')
	const { purpose, placeIds, spoken, website, registeredAt, decidedAt, hiddenAt, closedAt } = group
	const language = DEFAULT_LANGUAGE
	const dayOf = (at: Date | null) => at && dayText(at, timeZone)
	const rows = [
		['purpose', <GroupWordsInAll key="purpose" text={purpose} />],
		[
			'priorities',
			priorities.length > 0 && (
				<ol key="priorities" className="govuk-list govuk-list--number">
					{priorities.map((words) => (
						<li key={JSON.stringify(words)}>
							<GroupWordsInAll text={words} />
						</li>
					))}
				</ol>
			),
		],
		['places', <WherePlaces key="places" {...{ placeIds, places, language }} />],
		['spoken', spoken.length > 0 && <SpokenNames key="spoken" spoken={spoken} />],
		['website', website && <bdi key="website">{website}</bdi>],
		['people', people.map((person) => <Reached key={person.email} {...person} />)],
		['registered', dayOf(registeredAt)],
		['decided', dayOf(decidedAt)],
		['words', reasonOf(group.decisionWords)],
		['hidden', dayOf(hiddenAt)],
		['hiddenWords', reasonOf(group.hiddenWords)],
		['closed', dayOf(closedAt)],
		['closedWords', reasonOf(group.closedWords)],
	] as const
	return (
		<SummaryList
			rows={rows.map(
				([field, value]) =>
					value && { key: { children: t(`facts.${field}`) }, value: { children: value } },
			)}
		/>
	)
}

/** Why something was done, as the group was told. */
function reasonOf(words: string | null) {
	return (
		words && (
			<div className="app-words" dir="auto">
				{words}
			</div>
		)
	)
}

function Reached({ name, email, phone }: ShownPerson) {
	return (
		<p className="govuk-body">
			<bdi>{name}</bdi>
			<br />
			<bdi>{email}</bdi>
			{phone && (
				<>
					<br />
					<bdi dir="ltr">{phoneText(phone)}</bdi>
				</>
			)}
		</p>
	)
}
