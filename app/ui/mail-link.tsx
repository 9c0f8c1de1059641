/** An address to write to. Whatever stands in it, it is one address and no other field of a mail. */
export function MailLink({ email }: { email: string }) {
	const at = email.lastIndexOf('@')
	const [local, domain] = [email.slice(0, at), email.slice(at + 1)].map(encodeURIComponent)
	return (
		<a className="govuk-link" href={`mailto:${local}@${domain}`}>
			<bdi dir="ltr">{email}</bdi>
		</a>
	)
}
