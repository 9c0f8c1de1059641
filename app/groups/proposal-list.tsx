import { useTranslation } from 'react-i18next'
import { type Language, type LocalText, languageFor } from '#app/languages/language.ts'
import { LocalWords, OwnWords } from '#app/questions/local-words.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ProposalKind, ProposalStatus } from './group.ts'
import { GroupWords } from './group-words.tsx'

export type ShownProposal = {
	id: string
	kind: ProposalKind
	title: string
	words: string
	language: Language
	status: ProposalStatus
	reply: LocalText | null
	repliedAt: Date | null
	proposedAt: Date
	/** The session or consultation that came of it, where residents can read it. */
	came?: { href: string; title: LocalText }
}

const TAG: Record<ProposalStatus, string> = {
	received: 'govuk-tag--grey',
	considering: 'govuk-tag--yellow',
	'taken-up': 'govuk-tag--green',
	'not-taken-up': 'govuk-tag--red',
}

type Reading = { language: Language; timeZone: string }

/** What a group has proposed, what the council answered, and what came of it. */
export function ProposalList({ proposals, ...reading }: Reading & { proposals: ShownProposal[] }) {
	return (
		<ul className="app-needs">
			{proposals.map((proposal) => (
				<ProposalCard key={proposal.id} proposal={proposal} {...reading} />
			))}
		</ul>
	)
}

function ProposalCard({ proposal, language, timeZone }: Reading & { proposal: ShownProposal }) {
	const { t } = useTranslation('groups')
	const { kind, title, words, status, reply, repliedAt, proposedAt, came } = proposal
	const day = (at: Date) =>
		at.toLocaleDateString(languageFor(language).locale, { dateStyle: 'long', timeZone })
	return (
		<li className="app-need">
			<Tag className={TAG[status]}>{t(`proposals.statuses.${status}`)}</Tag>
			<h3 className="govuk-heading-s">
				<bdi lang={proposal.language}>{title}</bdi>
			</h3>
			<p className="govuk-body app-note">
				{t(`proposals.kinds.${kind}`)} · {t('proposals.at', { day: day(proposedAt) })}
			</p>
			<div className="govuk-body" lang={proposal.language}>
				<OwnWords>{words}</OwnWords>
			</div>
			{reply && (
				<div className="app-box app-box--tint">
					<p className="govuk-body">
						<strong>{t('proposals.reply', { day: repliedAt ? day(repliedAt) : '' })}</strong>
					</p>
					<GroupWords text={reply} language={language} />
				</div>
			)}
			{came && (
				<p className="govuk-body">
					{t('proposals.came')}{' '}
					<Link href={came.href}>
						<LocalWords text={came.title} language={language} />
					</Link>
				</p>
			)}
		</li>
	)
}
