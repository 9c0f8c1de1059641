import { dayParts, isBlank, parseDate } from '#app/questions/typed.ts'

type Values = Record<string, string>

/**
 * A day (YYYY-MM-DD) from the fields `name-day`, `name-month` and `name-year`; null where none of
 * them was filled in, or something is wrong, which is added to `errors` under the field.
 */
export function readDay(values: Values, name: string, errors: Values): string | null {
	const part = (key: string) => values[`${name}-${key}`] ?? ''
	const parts = { day: part('day'), month: part('month'), year: part('year') }
	if (Object.values(parts).every(isBlank)) return null
	const read = parseDate(parts)
	if (read.ok) return read.day
	errors[`${name}-${read.part}`] = read.code
	return null
}

/** A day (YYYY-MM-DD) as it stands in its fields. */
export function dayValues(name: string, day: string | null): Values {
	if (!day) return {}
	const { day: date, month, year } = dayParts(day)
	return Object.fromEntries(
		Object.entries({ day: date, month, year }).map(([part, number]) => [
			`${name}-${part}`,
			String(number),
		]),
	)
}
