import { Button } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page } from '#app/web/page.tsx'

type Texts = {
	heading: string
	what: string
	open: string
	goneHeading: string
	goneWhat: string
	/** Where to go instead when the link does not work. */
	other: string
}

/**
 * What an emailed link leads to: a button, because mail programs look at links too, and looking
 * must show nothing and use nothing up.
 */
export function LinkPage({
	texts,
	isGone = false,
	otherHref,
}: {
	texts: Texts
	isGone?: boolean
	otherHref: string
}) {
	const heading = isGone ? texts.goneHeading : texts.heading
	return (
		<Page title={heading}>
			<h1 className="govuk-heading-l">{heading}</h1>
			<p className="govuk-body">{isGone ? texts.goneWhat : texts.what}</p>
			{isGone ? (
				<Link href={otherHref}>{texts.other}</Link>
			) : (
				<form method="post">
					<Button>{texts.open}</Button>
				</form>
			)}
		</Page>
	)
}
