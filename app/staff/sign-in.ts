import { z } from 'zod'
import { StaffEmail } from './short-words.ts'

export const sessionIdleMinutes = 30
export const sessionHoursMax = 12
export const passwordLengthMin = 12
export const passwordLengthMax = 128
export const invitationDays = 7
/** Seconds for which a code of the code app is shown, by RFC 6238. */
export const codePeriodSeconds = 30

/** For a password somebody has already: any other words about it would say something about it. */
const KnownPassword = z.string({ error: 'blank' }).min(1, 'blank').max(passwordLengthMax, 'tooLong')

/** Length is what counts: no rules about kinds of characters (ASVS 6.2.5). */
const NewPassword = z
	.string({ error: 'blank' })
	.min(1, { error: 'blank', abort: true })
	.min(passwordLengthMin, 'tooShort')
	.max(passwordLengthMax, 'tooLong')

export const SignInForm = z.object({ email: StaffEmail, password: KnownPassword })
export const PasswordCheckForm = z.object({ password: KnownPassword })
export const PasswordForm = z.object({ newPassword: NewPassword })
export const PasswordChangeForm = z.object({ password: KnownPassword, newPassword: NewPassword })

/** Six digits of the code app, however they are grouped. */
export const TotpForm = z.object({
	code: z
		.string({ error: 'blank' })
		.transform((code) => code.replace(/[\s-]/g, ''))
		.pipe(
			z
				.string()
				.min(1, 'blank')
				.regex(/^\d{6}$/, 'format'),
		),
})

/** Either a code of the app or one of the backup codes, told apart by their shape. */
export const SignInCodeForm = z.object({
	code: z
		.string({ error: 'blank' })
		.transform((code) => code.replace(/\s/g, ''))
		.pipe(z.string().min(1, 'blank').max(40, 'format'))
		.transform((code) => {
			const digits = code.replaceAll('-', '')
			if (/^\d{6}$/.test(digits)) return { kind: 'totp', code: digits } as const
			return { kind: 'backup', code } as const
		}),
})

/** When a session that is used at `now` ends: 30 minutes on, and never over 12 hours old. */
export function sessionEndsAt({ createdAt, now }: { createdAt: Date; now: Date }): Date {
	const idleAt = now.getTime() + sessionIdleMinutes * 60_000
	const oldAt = createdAt.getTime() + sessionHoursMax * 3_600_000
	return new Date(Math.min(idleAt, oldAt))
}

type TryLimit = { key: string; triesMax: number; windowMinutes: number }

/**
 * How often one may try `subject` (an account, or a sign-in that waits for its code). The first
 * limit stops guessing and leaves the account's owner, who is elsewhere, alone; the others stop
 * guessing from many places or at many accounts, and are wide enough for an office behind one
 * address.
 */
export function tryLimits(step: string, subject: string, address: string): TryLimit[] {
	return [
		{ key: `${step}:${subject}:${address}`, triesMax: 10, windowMinutes: 5 },
		{ key: `${step}:${subject}`, triesMax: 100, windowMinutes: 5 },
		{ key: `${step}::${address}`, triesMax: 100, windowMinutes: 5 },
	]
}

/** For typing a key by hand: groups of four, as code apps ask for it. */
export function inGroupsOfFour(key: string): string {
	return key.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** The periods whose codes are accepted at `now`: this one and its neighbours, for slow clocks. */
export function codePeriods(now: Date): number[] {
	const current = Math.floor(now.getTime() / 1000 / codePeriodSeconds)
	return [current - 1, current, current + 1]
}
