/** A number as a link that rings it, whatever way it is written; left to right in every language. */
export function PhoneLink({ phone, text = phone }: { phone: string; text?: string }) {
	return (
		<a className="govuk-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
			<bdi dir="ltr">{text}</bdi>
		</a>
	)
}
