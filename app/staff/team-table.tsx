import { useTranslation } from 'react-i18next'
import { type Language, textIn } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { Team } from './team.ts'

export function TeamTable({ teams, language }: { teams: Team[]; language: Language }) {
	const { t } = useTranslation('staff-admin')
	const heads = ['name', 'kind', 'email', 'phone', 'state'] as const
	return (
		<WideTable
			caption={t('teams.caption')}
			firstCellIsHeader
			head={heads.map((head) => ({ text: t(`teams.${head}`) }))}
			rows={teams.map((team) => {
				const { text, lang } = textIn(team.name, language)
				return [
					{
						text: (
							<Link href={`/staff/teams/${team.id}`} lang={lang}>
								{text}
							</Link>
						),
					},
					{ text: t(`teams.kinds.${team.kind}`) },
					{ text: team.email ?? t('teams.notGiven') },
					{ text: team.phone ?? t('teams.notGiven') },
					{
						text: team.isActive ? (
							t('teams.active')
						) : (
							<Tag className="govuk-tag--grey">{t('teams.closed')}</Tag>
						),
					},
				]
			})}
		/>
	)
}
