import { useTranslation } from 'react-i18next'
import { type Language, textIn } from '#app/languages/language.ts'
import { Link } from '#app/ui/link.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { WideTable } from '#app/ui/wide-table.tsx'
import type { Person } from './person.ts'
import type { Team } from './team.ts'

/** The names of some teams, as a reader of `language` reads them. */
export function teamNames(teams: Team[], ids: string[], language: Language): string {
	const named = teams.filter(({ id }) => ids.includes(id))
	return named.map(({ name }) => textIn(name, language).text).join(', ')
}

export function PersonTable({
	people,
	teams,
	language,
}: {
	people: Person[]
	teams: Team[]
	language: Language
}) {
	const { t } = useTranslation('staff-admin')
	const heads = ['name', 'email', 'role', 'teams', 'state'] as const
	return (
		<WideTable
			caption={t('people.caption')}
			firstCellIsHeader
			head={heads.map((head) => ({ text: t(`people.${head}`) }))}
			rows={people.map((person) => [
				{ text: <Link href={`/staff/people/${person.id}`}>{person.name}</Link> },
				{ text: person.email },
				{ text: t(`people.roles.${person.role}`) },
				{ text: teamNames(teams, person.teamIds, language) || t('people.noTeams') },
				{ text: <State person={person} /> },
			])}
		/>
	)
}

function State({ person }: { person: Person }) {
	const { t } = useTranslation('staff-admin')
	if (person.disabledAt) return <Tag className="govuk-tag--grey">{t('people.disabled')}</Tag>
	return (
		<>
			{t('people.active')}
			{person.hasSecondFactor && <Tag className="govuk-tag--green">{t('people.codeApp')}</Tag>}
		</>
	)
}
