import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page } from '#app/web/page.tsx'

/** `other`: where to go instead when the link does not work. */
type LinkText = 'heading' | 'what' | 'open' | 'goneHeading' | 'goneWhat' | 'other'

/**
 * What an emailed link leads to: a button, because mail programs look at links too, and looking
 * must show nothing and use nothing up.
 */
export function LinkPage({
	text,
	isGone = false,
	otherHref,
}: {
	text: (key: LinkText) => string
	isGone?: boolean
	otherHref: string
}) {
	const heading = text(isGone ? 'goneHeading' : 'heading')
	return (
		<Page title={heading}>
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body">{text(isGone ? 'goneWhat' : 'what')}</p>
			{isGone ? (
				<Link href={otherHref}>{text('other')}</Link>
			) : (
				<form method="post">
					<Button>{text('open')}</Button>
				</form>
			)}
		</Page>
	)
}
