/** From the smallest to the largest: the smaller place is the more specific one. */
export const PLACE_KINDS = ['estate', 'neighbourhood', 'hub_area', 'ward', 'borough'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]
