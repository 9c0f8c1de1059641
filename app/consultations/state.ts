/** Where a consultation stands for those who run it; the staff list is sorted by it. */
export const STATES = ['draft', 'coming', 'open', 'closed', 'told', 'withdrawn'] as const
export type State = (typeof STATES)[number]
