import { replaceBaselines } from '#app/indicators/baseline.server.ts'
import { keepGeneralService } from '#app/services/general-service.server.ts'
import { keepService, listServices } from '#app/services/service.server.ts'
import { localDay } from '#app/triage/timescale.ts'
import type { Db } from '#db/client.server.ts'
import * as caseTables from '#db/schema/cases.ts'
import * as enquiryTables from '#db/schema/enquiries.ts'
import * as placeTables from '#db/schema/places.ts'
import * as questionTables from '#db/schema/questions.ts'
import * as residentTables from '#db/schema/residents.ts'
import * as staffTables from '#db/schema/staff.ts'
import * as triageTables from '#db/schema/triage.ts'
import { settings } from '#db/schema/web.ts'
import { demoBaselines } from './baselines.ts'
import { places } from './borough.ts'
import { closuresAround } from './calendar.ts'
import { fillConsultations } from './consultations.ts'
import { fillGroups, fillProposals } from './groups.ts'
import { hubs } from './hubs.ts'
import { postcodes } from './postcodes.ts'
import { services } from './services.ts'
import { rowsOf } from './story-rows.ts'
import { staff, teams } from './teams.ts'
import { fillWorkshops } from './workshops.ts'
import { demoRules, tellTheYear } from './year.ts'

export const DEMO_SEED = 'larkhithe'
const chunkRows = 500
const dayMilliseconds = 86_400_000

/**
 * Fills an empty database with the demo borough and a year of its enquiries up to `now`. Staff get
 * no passwords here, and no mail is queued: what was sent in that year was sent then.
 */
export async function fillDemo(db: Db, { now }: { now: Date }): Promise<void> {
	const before = new Date(now.getTime() - 366 * dayMilliseconds)
	await fillPlaces(db)
	await fillTeams(db, { now: before })
	const definitionIds = await fillServices(db, { now: before })
	await db
		.insert(triageTables.triageRules)
		.values(
			demoRules.map(({ id, teamId, serviceId, placeId }) => ({ id, teamId, serviceId, placeId })),
		)
	await db.insert(triageTables.closureDays).values(closuresAround(now))
	await fillYear(db, definitionIds, { now })
	await fillConsultations(db, { now })
	const groupIds = await fillGroups(db, { now })
	const workshopIds = await fillWorkshops(db, { now, groupIds })
	await fillProposals(db, { now, groupIds, workshopIds })
	await replaceBaselines(db, demoBaselines({ today: localDay(now) }))
	await db.insert(settings).values({ name: 'demo', value: true })
}

async function inChunks<Row>(rows: Row[], insert: (chunk: Row[]) => PromiseLike<unknown>) {
	for (let start = 0; start < rows.length; start += chunkRows) {
		await insert(rows.slice(start, start + chunkRows))
	}
}

async function fillPlaces(db: Db) {
	await db.insert(placeTables.places).values(
		places.map(({ id, code, kind, name, about, boundary }) => {
			return { id, code, kind, name, about, boundary }
		}),
	)
	const rows = postcodes.map(({ postcode, wardId, longitude, latitude }) => {
		return { postcode: postcode.replace(' ', ''), placeId: wardId, longitude, latitude }
	})
	await inChunks(rows, (chunk) => db.insert(placeTables.postcodes).values(chunk))
	await db.insert(placeTables.hubs).values(hubs.map(({ wardId: _ward, ...hub }) => hub))
}

async function fillTeams(db: Db, { now }: { now: Date }) {
	await db.insert(staffTables.teams).values(teams)
	await db.insert(staffTables.staff).values(
		staff.map(({ id, name, email, role }) => {
			return { id, name, email, role, emailVerified: true, createdAt: now, updatedAt: now }
		}),
	)
	await db
		.insert(staffTables.staffTeams)
		.values(staff.flatMap(({ id, teamIds }) => teamIds.map((teamId) => ({ staffId: id, teamId }))))
}

/** Through the directory's own door, so that finder and definitions are as it makes them. */
async function fillServices(db: Db, { now }: { now: Date }): Promise<Map<string, string>> {
	for (const { questions, ...service } of services) {
		const form = { ...service, isActive: true, definition: questions }
		const kept = await keepService(db, form, { revision: null, now })
		if (!kept.ok) throw new Error(`${service.id} is there already`)
	}
	await keepGeneralService(db, { now })
	return new Map((await listServices(db)).map(({ id, definitionId }) => [id, definitionId]))
}

async function fillYear(db: Db, definitionIds: Map<string, string>, { now }: { now: Date }) {
	const rows = rowsOf(tellTheYear({ now, seed: DEMO_SEED }), definitionIds)
	await inChunks(rows.contacts, (chunk) => db.insert(residentTables.contacts).values(chunk))
	await inChunks(rows.drafts, (chunk) => db.insert(questionTables.drafts).values(chunk))
	await inChunks(rows.enquiries, (chunk) => db.insert(enquiryTables.enquiries).values(chunk))
	await inChunks(rows.cases, (chunk) => db.insert(caseTables.cases).values(chunk))
	await inChunks(rows.answers, (chunk) => db.insert(questionTables.answers).values(chunk))
	await inChunks(rows.decisions, (chunk) => db.insert(triageTables.triageDecisions).values(chunk))
	await inChunks(rows.events, (chunk) => db.insert(caseTables.caseEvents).values(chunk))
	await inChunks(rows.ease, (chunk) => db.insert(enquiryTables.easeResponses).values(chunk))
}
