/** No reminder goes out earlier than so many hours before the start: two weeks. */
export const reminderHoursMax = 336

/**
 * The reminders that are due: of those that a workshop names, in hours before its start, each from
 * that moment until the start. In ascending order, each once; hours beyond the maximum never are.
 */
export function dueReminders(
	{ startsAt, reminderHours }: { startsAt: Date; reminderHours: number[] },
	now: Date,
): number[] {
	if (now >= startsAt) return []
	const left = startsAt.getTime() - now.getTime()
	return [...new Set(reminderHours)]
		.filter((hours) => hours <= reminderHoursMax && left <= hours * 3_600_000)
		.sort((one, other) => one - other)
}

/** Whether a reminder that the workshop names is still to go out. */
export function hasReminderAhead(
	{ startsAt, reminderHours }: { startsAt: Date; reminderHours: number[] },
	now: Date,
): boolean {
	const left = startsAt.getTime() - now.getTime()
	return reminderHours.some((hours) => hours <= reminderHoursMax && left > hours * 3_600_000)
}

/** Whether what people need is still kept: until so many days of 24 hours after the end. */
export function isSupportKept(
	{ endsAt, supportKeptDays }: { endsAt: Date; supportKeptDays: number },
	now: Date,
): boolean {
	return now.getTime() < endsAt.getTime() + supportKeptDays * 86_400_000
}
