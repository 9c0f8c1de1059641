import { migrateDatabase } from '#db/migrate.server.ts'
import { openDatabase } from './open-database.ts'

/** For a council's own PostgreSQL: run once before a new version serves. */
const database = await openDatabase({ name: 'front-door-migrate' })
const isOwnRole = database.ownerUrl !== database.appUrl
await migrateDatabase(database.ownerUrl, { appRole: isOwnRole ? database.appRole : undefined })
await database.close()
console.log('The database is up to date.')
