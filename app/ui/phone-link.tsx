/** A number as a link that rings it; left to right in every language. */
export function PhoneLink({ phone }: { phone: string }) {
	return (
		<a className="govuk-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
			<bdi dir="ltr">{phone}</bdi>
		</a>
	)
}
