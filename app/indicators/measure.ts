export const MEASURES = ['ease', 'closed_in_time'] as const
export type Measure = (typeof MEASURES)[number]
