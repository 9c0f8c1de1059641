import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { type Environment, readEnvironment } from '#app/web/env.server.ts'
import { connect, type Db } from '#db/client.server.ts'
import { prepareCluster } from '#db/migrate.server.ts'
import { startLocalPostgres } from './local-postgres.ts'

export type OpenDatabase = {
	db: Db
	pool: pg.Pool
	/** For migrations; the application itself works with fewer rights. */
	ownerUrl: string
	appUrl: string
	appRole: string
	publicUrl: string
	environment: Environment
	/** Gives the connections back; stops PostgreSQL too when it is ours and asked for. */
	close: (options?: { stopsServer?: boolean }) => Promise<void>
}

/** A secret of this installation, made once and kept in its data folder. */
export function keptSecret(dataDir: string, name: string): string {
	const path = join(dataDir, name)
	if (!existsSync(path)) {
		mkdirSync(dataDir, { recursive: true, mode: 0o711 })
		const whole = `${path}-${process.pid}`
		writeFileSync(whole, randomBytes(32).toString('base64url'), { mode: 0o600 })
		try {
			// There whole or not at all, and never in the place of one that somebody else has made.
			linkSync(whole, path)
		} catch (error) {
			if (!existsSync(path)) throw error
		} finally {
			rmSync(whole)
		}
	}
	return readFileSync(path, 'utf8').trim()
}

export function publicUrlOf({ PUBLIC_URL, PORT }: Environment): string {
	return (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, '')
}

/** The council's own PostgreSQL when DATABASE_URL is set, or else the one in the data folder. */
export async function openDatabase({
	environment = readEnvironment(),
	name = 'front-door',
}: {
	environment?: Environment
	name?: string
} = {}): Promise<OpenDatabase> {
	const { urls, stop } = await findUrls(environment)
	const { db, pool, close } = connect(urls.appUrl, {
		connectionsMax: environment.DATABASE_CONNECTIONS,
		name,
	})
	return {
		db,
		pool,
		...urls,
		appRole: decodeURIComponent(new URL(urls.appUrl).username),
		publicUrl: publicUrlOf(environment),
		environment,
		close: async ({ stopsServer = false } = {}) => {
			await close()
			if (stopsServer) await stop()
		},
	}
}

async function findUrls(environment: Environment) {
	const { DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR } = environment
	if (DATABASE_URL) {
		const urls = { appUrl: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL ?? DATABASE_URL }
		return { urls, stop: async () => undefined }
	}
	const local = await startLocalPostgres(DATA_DIR)
	const urls = await prepareCluster(local.ownerUrl, {
		database: 'front_door',
		appRole: 'front_door',
		appPassword: keptSecret(DATA_DIR, 'app-password'),
	})
	return { urls, stop: local.stop }
}
