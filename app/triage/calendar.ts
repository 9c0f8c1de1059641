export const HOLIDAY_DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type HolidayDivision = (typeof HOLIDAY_DIVISIONS)[number]
