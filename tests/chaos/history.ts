/** What the residents know: which words they sent, and which reference they were told for them. */
export type History = { attempted: Set<string>; confirmed: Map<string, string> }

/** What the database holds of the run: one row for each enquiry. */
export type Stored = { reference: string; nonce: string | null; isWhole: boolean }

/** What arrived by mail, as often as it arrived; a Message-ID is the id of its notice. */
export type Mailed = { messageIds: string[]; noticeIds: string[] }

export type Verdict = {
	/** Confirmed to the resident, and not there under that reference. */
	lost: string[]
	/** Sent once by the resident, stored more than once. */
	duplicated: string[]
	/** Stored, and never sent. */
	unexpected: string[]
	/** Stored, and the resident was never told: allowed. */
	recovered: string[]
	/** Stored without all that belongs to an enquiry. */
	partial: string[]
	/** Copies of a mail beyond its first. */
	extraMails: number
	/** Notices of which no mail arrived. */
	unsent: number
}

/** Compares what residents were told with what there is, as Jepsen's total-queue checker does. */
export function judge(history: History, stored: Stored[], mailed: Mailed): Verdict {
	const byNonce = Map.groupBy(stored, ({ nonce }) => nonce ?? '')
	const isThere = ([nonce, reference]: [string, string]) =>
		byNonce.get(nonce)?.some((enquiry) => enquiry.reference === reference)
	const nonces = [...byNonce.keys()]
	const arrived = new Set(mailed.messageIds)
	return {
		lost: [...history.confirmed].filter((one) => !isThere(one)).map(([nonce]) => nonce),
		duplicated: nonces.filter((nonce) => (byNonce.get(nonce)?.length ?? 0) > 1),
		unexpected: nonces.filter((nonce) => !history.attempted.has(nonce)),
		recovered: nonces.filter(
			(nonce) => history.attempted.has(nonce) && !history.confirmed.has(nonce),
		),
		partial: stored.filter(({ isWhole }) => !isWhole).map(({ reference }) => reference),
		extraMails: mailed.messageIds.length - arrived.size,
		unsent: mailed.noticeIds.filter((id) => !arrived.has(id)).length,
	}
}
