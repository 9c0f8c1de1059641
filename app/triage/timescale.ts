/** How a deadline was counted; enough to show and to replay it. */
export type Timescale =
	| {
			kind: 'working_days'
			days: number
			/** Day 0, YYYY-MM-DD in the council's time zone. */
			countedFrom: string
			deadlineDay: string
			/** Bank holidays and closure days that were passed over, with their names. */
			skipped: { date: string; title: string }[]
			isProvisional: boolean
	  }
	| { kind: 'hours'; hours: number }
