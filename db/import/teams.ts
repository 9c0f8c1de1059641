import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { LocalText } from '#app/languages/language.ts'
import { placeIdFrom } from '#app/places/place.ts'
import { TEAM_KINDS, type TeamKind } from '#app/staff/role.ts'
import type { Db } from '#db/client.server.ts'
import { places } from '#db/schema/places.ts'
import { services } from '#db/schema/services.ts'
import { teams } from '#db/schema/staff.ts'
import { triageRules } from '#db/schema/triage.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { type ImportOptions, type ImportProblem, type ImportResult, refused } from './places.ts'

const REQUIRED = ['team', 'places', 'services'] as const
const OPTIONAL = ['kind', 'email', 'phone'] as const
const nameLengthMax = 120

type Columns = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]
type Rule = { placeId: string | null; serviceId: string | null }
type Row = {
	line: number
	id: string
	name: string
	kind: TeamKind
	email: string | null
	phone: string | null
	rules: Rule[]
}
type Known = { placeIds: Map<string, string>; serviceIds: Map<string, string> }

/**
 * Loads teams and what they take, all or none: `team`, `places`, `services`, and if wanted `kind`
 * (place, borough, partner, desk, duty), `email`, `phone`. Places are codes or ids, services are
 * ids or LGSL numbers, with | between; empty or * is all of them. A team that takes everything
 * everywhere is the "no wrong door" desk. A team may have several rows. For the teams in the file,
 * the file says all that they take; other teams keep theirs, save what the file gives away.
 */
export async function importTeams(
	db: Db,
	content: string,
	{ onProgress }: ImportOptions = {},
): Promise<ImportResult> {
	const read = readCsv(content, { required: REQUIRED, optional: OPTIONAL })
	if (!read.ok) return refused(read.problems)
	return db.transaction(async (tx) => {
		const known = await readKnown(tx)
		const rows: Row[] = []
		const problems: ImportProblem[] = []
		for (const line of read.rows) {
			const row = readRow(line, known)
			if (Array.isArray(row)) problems.push(...row)
			else rows.push(row)
		}
		problems.push(...clashes(rows))
		if (problems.length > 0) return refused(problems)

		let changed = 0
		const merged = mergeRows(rows)
		for (const [index, row] of merged.entries()) {
			if (await storeTeam(tx, row)) changed++
			onProgress?.(index + 1, merged.length)
		}
		await keepDeskAndDuty(tx)
		return { ok: true, rows: rows.length, changed }
	})
}

/**
 * Where a council brings no teams of its own, each ward gets one that takes what happens there, so
 * that every need has a team. Also the desk and the duty team, where there are none. Safe to
 * repeat; says how many teams were added.
 */
export function teamForEachPlace(db: Db): Promise<number> {
	return db.transaction(async (tx) => {
		const wards = await tx
			.select({ id: places.id, name: places.name })
			.from(places)
			.leftJoin(triageRules, and(eq(triageRules.placeId, places.id), isNull(triageRules.serviceId)))
			.where(and(eq(places.kind, 'ward'), eq(places.isActive, true), isNull(triageRules.id)))
			.orderBy(places.id)
		let added = 0
		for (const ward of wards) {
			const team = { id: `${ward.id}-team`, kind: 'place' as const, name: neighbourhood(ward.name) }
			const inserted = await tx.insert(teams).values(team).onConflictDoNothing().returning()
			await tx.insert(triageRules).values({ teamId: team.id, placeId: ward.id })
			added += inserted.length
		}
		return added + (await keepDeskAndDuty(tx))
	})
}

function neighbourhood(place: LocalText): LocalText {
	return {
		en: `${place.en} neighbourhood team`,
		ar: `فريق حي ${place.ar ?? place.en}`,
	}
}

const STANDING: { id: string; kind: TeamKind; name: LocalText }[] = [
	{ id: 'welcome-desk', kind: 'desk', name: { en: 'Welcome desk', ar: 'مكتب الاستقبال' } },
	{ id: 'duty-team', kind: 'duty', name: { en: 'Duty team', ar: 'فريق المناوبة' } },
]

/** Triage needs an active one of each kind. */
export async function keepDeskAndDuty(db: Db): Promise<number> {
	let added = 0
	for (const team of STANDING) {
		const [active] = await db
			.select({ id: teams.id })
			.from(teams)
			.where(and(eq(teams.kind, team.kind), eq(teams.isActive, true)))
			.limit(1)
		if (active) continue
		const set = { kind: team.kind, isActive: true }
		await db.insert(teams).values(team).onConflictDoUpdate({ target: teams.id, set })
		added++
	}
	return added
}

async function readKnown(db: Db): Promise<Known> {
	const knownPlaces = await db.select({ id: places.id, code: places.code }).from(places)
	const knownServices = await db
		.select({ id: services.id, lgslId: services.lgslId })
		.from(services)
		.orderBy(services.id)
	return {
		placeIds: new Map(
			knownPlaces.flatMap(({ id, code }) => [[code, id] as const, [id, id] as const]),
		),
		serviceIds: new Map(
			knownServices.flatMap(({ id, lgslId }) => [[String(lgslId ?? id), id] as const, [id, id]]),
		),
	}
}

function readRow({ line, values }: CsvRow<Columns>, known: Known): Row | ImportProblem[] {
	const problems: ImportProblem[] = []
	const refuse = (reason: string) => problems.push({ line, reason })
	const id = placeIdFrom(values.team)
	if (id === '') refuse('team: needs a name with letters from a to z, or numbers')
	if (values.team.length > nameLengthMax) refuse(`team: is longer than ${nameLengthMax}`)
	const { email, phone } = values
	if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) refuse('email: is not an email address')
	if (email.length > 254) refuse('email: is longer than 254 characters')
	if (phone && !/^[+\d][\d ()-]{2,29}$/.test(phone)) refuse('phone: is not a phone number')
	const placeIds = readIds(values.places, known.placeIds, (one) =>
		refuse(`places: ${one} is unknown`),
	)
	const serviceIds = readIds(values.services, known.serviceIds, (one) =>
		refuse(`services: ${one} is unknown`),
	)
	const kind = kindOf(values.kind, { placeIds, serviceIds })
	if (!kind) refuse(`kind: must be one of ${TEAM_KINDS.join(', ')}`)
	const isAll = placeIds.length === 0 && serviceIds.length === 0
	const isStanding = kind === 'desk' || kind === 'duty'
	if (kind && isAll && !isStanding) refuse('takes everything everywhere, which only the desk does')
	if (kind && !isAll && isStanding) refuse(`the ${kind} needs no places and services`)
	if (problems.length > 0 || !kind) return problems
	const rules = isAll ? [] : rulesOf(placeIds, serviceIds)
	return { line, id, name: values.team, kind, email: email || null, phone: phone || null, rules }
}

function readIds(cell: string, known: Map<string, string>, refuse: (one: string) => void) {
	if (cell === '' || cell === '*') return []
	const given = cell
		.split('|')
		.map((one) => one.trim())
		.filter(Boolean)
	for (const one of given) if (!known.has(one)) refuse(one)
	return [...new Set(given.flatMap((one) => known.get(one) ?? []))]
}

function kindOf(
	cell: string,
	{ placeIds, serviceIds }: { placeIds: string[]; serviceIds: string[] },
): TeamKind | undefined {
	if (cell !== '') return TEAM_KINDS.find((kind) => kind === cell.toLowerCase())
	if (placeIds.length > 0) return 'place'
	return serviceIds.length > 0 ? 'borough' : 'desk'
}

function rulesOf(placeIds: string[], serviceIds: string[]): Rule[] {
	const orAll = (ids: string[]) => (ids.length === 0 ? [null] : ids)
	return orAll(placeIds).flatMap((placeId) =>
		orAll(serviceIds).map((serviceId) => ({ placeId, serviceId })),
	)
}

const keyOf = ({ placeId, serviceId }: Rule) => `${serviceId ?? '*'} in ${placeId ?? '*'}`

/** Two teams for the same need, one team with two faces, two desks. */
function clashes(rows: Row[]): ImportProblem[] {
	const problems: ImportProblem[] = []
	const teamOf = new Map<string, Row>()
	const ruleOf = new Map<string, Row>()
	const standing = new Map<TeamKind, Row>()
	for (const row of rows) {
		const refuse = (reason: string, first: Row) =>
			problems.push({ line: row.line, reason: `${reason} on line ${first.line}` })
		const same = teamOf.get(row.id)
		if (same && (['name', 'kind', 'email', 'phone'] as const).some((key) => same[key] !== row[key]))
			refuse('the same team has another name, kind, email or phone', same)
		teamOf.set(row.id, same ?? row)
		for (const rule of row.rules) {
			const taken = ruleOf.get(keyOf(rule))
			if (taken && taken.id !== row.id) refuse(`${keyOf(rule)} is given to ${taken.name}`, taken)
			ruleOf.set(keyOf(rule), taken ?? row)
		}
		const other = standing.get(row.kind)
		if (row.kind !== 'desk' && row.kind !== 'duty') continue
		if (other && other.id !== row.id) refuse(`there is another ${row.kind}`, other)
		standing.set(row.kind, other ?? row)
	}
	return problems
}

function mergeRows(rows: Row[]): Row[] {
	const merged = new Map<string, Row>()
	for (const row of rows) {
		const first = merged.get(row.id)
		const rules = [...(first?.rules ?? []), ...row.rules]
		const distinct = [...new Map(rules.map((rule) => [keyOf(rule), rule])).values()]
		merged.set(row.id, { ...(first ?? row), rules: distinct })
	}
	return [...merged.values()]
}

/** Whether anything of the team or of what it takes is different now. */
async function storeTeam(db: Db, { id, kind, email, phone, ...row }: Row): Promise<boolean> {
	const [current] = await db.select().from(teams).where(eq(teams.id, id)).for('update')
	const name = { ...current?.name, en: row.name }
	const set = { name, kind, email, phone, isActive: true }
	const isSame =
		current?.isActive &&
		current.name.en === name.en &&
		current.kind === kind &&
		current.email === email &&
		current.phone === phone
	if (!isSame)
		await db
			.insert(teams)
			.values({ id, ...set })
			.onConflictDoUpdate({ target: teams.id, set })
	const isOtherRetired = await retireOthers(db, { id, kind })
	const areRulesChanged = await storeRules(db, id, row.rules)
	return !isSame || isOtherRetired || areRulesChanged
}

/** One active desk, and one active duty team. */
async function retireOthers(db: Db, { id, kind }: { id: string; kind: TeamKind }) {
	if (kind !== 'desk' && kind !== 'duty') return false
	const active = await db
		.select({ id: teams.id })
		.from(teams)
		.where(and(eq(teams.kind, kind), eq(teams.isActive, true)))
	const others = active.filter((team) => team.id !== id).map((team) => team.id)
	if (others.length > 0)
		await db.update(teams).set({ isActive: false }).where(inArray(teams.id, others))
	return others.length > 0
}

async function storeRules(db: Db, teamId: string, rules: Rule[]): Promise<boolean> {
	const current = await db.select().from(triageRules).where(eq(triageRules.teamId, teamId))
	const wanted = new Set(rules.map(keyOf))
	const had = new Set(current.map(keyOf))
	const gone = current.filter((rule) => !wanted.has(keyOf(rule))).map(({ id }) => id)
	const added = rules.filter((rule) => !had.has(keyOf(rule)))
	if (gone.length > 0) await db.delete(triageRules).where(inArray(triageRules.id, gone))
	for (const rule of added)
		await db
			.insert(triageRules)
			.values({ teamId, ...rule })
			.onConflictDoUpdate({
				target: [triageRules.serviceId, triageRules.placeId],
				set: { teamId },
			})
	return gone.length + added.length > 0
}
