import type { ReactNode } from 'react'
import type { GroupStatus, MemberRole } from './group.ts'

/** Which group, and what this page is for. */
export function OwnHeading({ groupName, children }: { groupName: string; children: ReactNode }) {
	return (
		<>
			<p className="govuk-caption-l">
				<bdi>{groupName}</bdi>
			</p>
			<h1 className="govuk-heading-l">{children}</h1>
		</>
	)
}

const OF_ALL = ['proposals', 'answers', 'bookings', 'members'] as const
const OF_CONTACTS = ['page', 'priorities'] as const

/** The pages of one's part in a group that there are for them, in their order. */
export function ownLinks({ role, status }: { role: MemberRole; status: GroupStatus }) {
	const isOpen = status === 'verified' || status === 'waiting'
	const isContact = role === 'contact'
	return [
		...(status === 'verified' ? OF_ALL : []),
		...(isContact && isOpen ? OF_CONTACTS : []),
		'shown' as const,
		...(isContact && status === 'verified' ? (['handover'] as const) : []),
		'leaving' as const,
		...(isContact && isOpen ? (['closure'] as const) : []),
	]
}
