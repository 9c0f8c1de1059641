import type { Delivery } from './notice.ts'

export type TextMessage = { noticeId: string; recipient: string; text: string }
export type Texter = { send: (message: TextMessage) => Promise<Delivery> }

const sendSecondsMax = 15
/** The number or the message is not accepted; everything else may pass. */
const REFUSED = [400, 422]

/**
 * Hands text messages to the council's gateway: a POST of {to, text, id}, with `to` in E.164 and
 * an `id` that stays the same when a message is sent again. Redirects are not followed.
 */
export function makeTexter({ url, token }: { url: string; token?: string }): Texter {
	const send = async ({ noticeId, recipient, text }: TextMessage): Promise<Delivery> => {
		try {
			const response = await fetch(url, {
				method: 'POST',
				redirect: 'manual',
				headers: {
					'Content-Type': 'application/json',
					...(token && { Authorization: `Bearer ${token}` }),
				},
				body: JSON.stringify({ to: recipient, text, id: noticeId }),
				signal: AbortSignal.timeout(sendSecondsMax * 1000),
			})
			await response.body?.cancel()
			if (response.ok) return { ok: true }
			const isRefused = REFUSED.includes(response.status)
			return { ok: false, failure: isRefused ? 'refused' : 'unreachable', isFinal: isRefused }
		} catch {
			return { ok: false, failure: 'unreachable', isFinal: false }
		}
	}
	return { send }
}
