/** What tells this form from another one of the same page, so that neither saves over the other. */
export function FormStamps({ seen, own }: { seen: string; own?: string }) {
	return (
		<>
			<input type="hidden" name="form-seen" value={seen} />
			{own && <input type="hidden" name="form-own" value={own} />}
		</>
	)
}
