import { z } from 'zod'

const Flag = z.enum(['0', '1']).transform((value) => value === '1')

/** Every setting from outside, with its default. The README's table lists the same names. */
const Environment = z.object({
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	HOST: z.string().default('127.0.0.1'),
	PUBLIC_URL: z.url().optional(),
	DATABASE_URL: z.string().optional(),
	DATABASE_OWNER_URL: z.string().optional(),
	DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
	DATA_DIR: z.string().default('.data'),
	DEMO: Flag.default(true),
	COUNCIL_FILE: z.string().optional(),
	SMTP_URL: z.string().optional(),
	SMS_URL: z.url().optional(),
	SMS_TOKEN: z.string().optional(),
	CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
	AUTH_SECRET: z.string().min(32).optional(),
	METRICS_TOKEN: z.string().min(16).optional(),
	TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
	CHROMIUM_PATH: z.string().optional(),
	CI: z.string().optional(),
})
export type Environment = z.infer<typeof Environment>

/** Ends with a list of what is wrong, by name; empty values count as not set. */
export function readEnvironment(source: Record<string, string | undefined> = process.env) {
	const given = Object.entries(source).filter(([, value]) => value !== '')
	const result = Environment.safeParse(Object.fromEntries(given))
	if (result.success) return result.data
	const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
	throw new Error(`The environment cannot be used:\n  ${problems.join('\n  ')}`)
}
