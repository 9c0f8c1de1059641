import { useTranslation } from 'react-i18next'
import { formatPostcode } from '#app/places/postcode.ts'
import { OwnWords } from '#app/questions/local-words.tsx'
import { SummaryList } from '#app/ui/summary-list.tsx'
import type { About } from './response-draft.ts'

/** Who answers, as rows; with `changeHref`, each with a link to where it is changed. */
export function AboutRows({ about, changeHref }: { about: About; changeHref?: string }) {
	const { t } = useTranslation('responses')
	const yesNo = (is: boolean) => t(is ? 'yes' : 'no')
	const { kind, name, groupName, email, postcode, mayPublish, wantsOutcome } = about
	const rows = [
		['kind', t(`about.kinds.${kind}`)],
		['groupName', groupName && <OwnWords>{groupName}</OwnWords>],
		[kind === 'group' ? 'contactName' : 'name', name && <OwnWords>{name}</OwnWords>],
		['postcode', postcode && <bdi>{formatPostcode(postcode)}</bdi>],
		['email', email && <bdi>{email}</bdi>],
		['wantsOutcome', yesNo(wantsOutcome)],
		['mayPublish', yesNo(mayPublish)],
	] as const
	return (
		<SummaryList
			rows={rows.map(([field, value]) => {
				if (!value) return null
				const change = {
					href: `${changeHref}#${field}`,
					text: t('change'),
					visuallyHiddenText: t(`about.${field}`),
				}
				return {
					key: { children: t(`about.${field}`) },
					value: { children: value },
					actions: changeHref === undefined ? undefined : { items: [change] },
				}
			})}
		/>
	)
}
