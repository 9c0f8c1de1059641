import { parseArgs } from 'node:util'
import { invitePerson } from '#app/staff/invitation.server.ts'
import { InvitationForm } from '#app/staff/person.ts'
import { STAFF_ROLES } from '#app/staff/role.ts'
import { listTeams } from '#app/staff/team.server.ts'
import { areKnownTeams } from '#app/staff/team.ts'
import { openDatabase } from '#bin/open-database.ts'

const USAGE = `npm run staff:invite -- --email name@example.com --name "Full Name" --role ROLE [--team ID]…
  ROLE is one of: ${STAFF_ROLES.join(', ')}. Officers and team leads need a team.`

/** Prints a link by which somebody sets a password; this is how the first administrator gets in. */
async function invite() {
	const form = readArguments()
	const { db, publicUrl, close } = await openDatabase()
	try {
		const teams = await listTeams(db)
		if (!areKnownTeams(teams, form.teamIds))
			return refuse(
				`There is no such team. Teams: ${teams.map(({ id }) => id).join(', ') || 'none'}`,
			)
		const answer = await invitePerson(db, form, { isEmailed: false, now: new Date() })
		if (!answer.ok) return refuse('Somebody with this email address is on the staff already.')
		console.log(`${publicUrl}/staff/invitations/${answer.token}`)
		console.log('It works once, for seven days. Give it to nobody else.')
	} finally {
		await close()
	}
}

function readArguments(): InvitationForm {
	const { team: teamIds = [], ...given } = parseOptions() ?? {}
	const result = InvitationForm.safeParse({ ...given, teamIds })
	if (result.success) return result.data
	const problems = result.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
	console.error(`${problems.join('\n')}\n\n${USAGE}`)
	process.exit(2)
}

/** Undefined for an option that there is not: then everything is missing, and the usage is shown. */
function parseOptions() {
	const text = { type: 'string' } as const
	const options = {
		email: text,
		name: text,
		role: text,
		team: { ...text, multiple: true },
	} as const
	try {
		return parseArgs({ options }).values
	} catch {
		return undefined
	}
}

function refuse(words: string) {
	console.error(words)
	process.exitCode = 1
}

await invite()
