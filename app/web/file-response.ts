type File = { content: Uint8Array; name: string; mediaType: string }

/** As RFC 8187 wants it, which allows fewer characters than addresses do. */
function encoded(name: string): string {
	return encodeURIComponent(name).replace(
		/['()*]/g,
		(letter) => `%${letter.charCodeAt(0).toString(16)}`,
	)
}

/** Never run, and never kept by anybody between. */
function responseOf({ content, name, mediaType }: File, use: 'inline' | 'attachment'): Response {
	return new Response(new Uint8Array(content), {
		headers: {
			'Content-Type': mediaType,
			'Content-Length': String(content.length),
			'Content-Disposition': `${use}; filename*=UTF-8''${encoded(name)}`,
			'Content-Security-Policy': "default-src 'none'; sandbox",
			'Cache-Control': 'private, no-store',
		},
	})
}

/** A photo as an answer, shown by its page. */
export function photoResponse({ content, name }: { content: Uint8Array; name: string }): Response {
	const jpegName = `${name.replace(/\.\w+$/, '')}.jpg`
	return responseOf({ content, name: jpegName, mediaType: 'image/jpeg' }, 'inline')
}

/** A picture of a page that anybody may see; under its address there is never another. */
export function pictureResponse(content: Uint8Array): Response {
	const shown = responseOf({ content, name: 'picture.jpg', mediaType: 'image/jpeg' }, 'inline')
	shown.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
	return shown
}

/** A file as an answer, for saving: not shown by the browser itself, whatever is in it. */
export function fileResponse(file: File): Response {
	return responseOf(file, 'attachment')
}
