import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** For a link, a cookie or a key: 256 bits, safe in a URL. */
export function makeSecret(): string {
	return randomBytes(32).toString('base64url')
}

/** What is kept of a secret. Secrets are long and random, so one round of SHA-256 is enough. */
export function hashSecret(secret: string): string {
	return createHash('sha256').update(secret).digest('base64url')
}

/** For short codes a person types: bound to its subject, so equal codes do not look equal. */
export function hashCode(subjectId: string, code: string): string {
	return hashSecret(`${subjectId}:${code}`)
}

export function isSameSecret(one: string, other: string): boolean {
	return timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)))
}
