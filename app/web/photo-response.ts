/** A photo as an answer: shown by its page, never run, never kept by anybody between. */
export function photoResponse({ content, name }: { content: Uint8Array; name: string }): Response {
	return new Response(new Uint8Array(content), {
		headers: {
			'Content-Type': 'image/jpeg',
			'Content-Length': String(content.length),
			'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name.replace(/\.\w+$/, ''))}.jpg`,
			'Content-Security-Policy': "default-src 'none'; sandbox",
			'Cache-Control': 'private, no-store',
		},
	})
}
