/** A calendar to save and open, or one that calendar programs ask for again and again. */
export function calendarFile(
	text: string,
	{ name, isFeed }: { name: string; isFeed: boolean },
): Response {
	return new Response(text, {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': `${isFeed ? 'inline' : 'attachment'}; filename="${name}.ics"`,
			'Cache-Control': isFeed ? 'public, max-age=300' : 'public, max-age=60',
		},
	})
}
