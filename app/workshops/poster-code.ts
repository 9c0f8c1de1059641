import encodeQR from 'qr'

/** Light squares around a code, without which cameras do not find it (ISO/IEC 18004). */
const quiet = 4

/** An address as a QR code: one path of unit squares, within a square of `size` units. */
export function posterCode(address: string): { path: string; size: number } {
	const rows = encodeQR(address, 'raw', { ecc: 'quartile', border: quiet })
	const path = rows
		.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
		.join('')
	return { path, size: rows.length }
}
