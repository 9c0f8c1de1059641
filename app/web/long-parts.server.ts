const headSizeMaxBytes = 8 * 1024

/**
 * The same multipart body with the end of each part that is far too long left out, so that what
 * comes after it can be read and never more than one part of that size is held. A file of which
 * something was left out is still longer than `partSizeMaxBytes`. `tooMuch` is called for a body
 * of more than `totalSizeMaxBytes`, and its error ends the reading.
 */
export function cutLongParts(
	boundary: string,
	{ partSizeMaxBytes, totalSizeMaxBytes }: { partSizeMaxBytes: number; totalSizeMaxBytes: number },
	tooMuch: () => unknown,
): TransformStream<Uint8Array, Uint8Array> {
	const mark = Buffer.from(`\r\n--${boundary}`, 'latin1')
	const passedMax = partSizeMaxBytes + 1 + headSizeMaxBytes + mark.length
	let waiting = Buffer.alloc(0)
	let passed = 0
	let total = 0

	type Out = TransformStreamDefaultController<Uint8Array>
	function pass(bytes: Buffer, out: Out) {
		const some = bytes.subarray(0, Math.max(0, passedMax - passed))
		passed += some.length
		if (some.length > 0) out.enqueue(some)
	}
	return new TransformStream({
		transform(chunk, out) {
			total += chunk.length
			if (total > totalSizeMaxBytes) return out.error(tooMuch())
			let rest = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : Buffer.from(chunk)
			for (let at = rest.indexOf(mark); at >= 0; at = rest.indexOf(mark)) {
				pass(rest.subarray(0, at), out)
				out.enqueue(rest.subarray(at, at + mark.length))
				passed = 0
				rest = rest.subarray(at + mark.length)
			}
			// A mark may begin in what is held back.
			const held = Math.min(rest.length, mark.length - 1)
			pass(rest.subarray(0, rest.length - held), out)
			waiting = rest.subarray(rest.length - held)
		},
		flush(out) {
			pass(waiting, out)
		},
	})
}
