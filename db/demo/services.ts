import { generalService } from '#app/services/general-service.ts'
import { careServices } from './services-care.ts'
import { communityServices } from './services-community.ts'
import { elsewhereServices } from './services-elsewhere.ts'
import { homeServices } from './services-home.ts'
import { moneyServices } from './services-money.ts'
import { roadServices } from './services-roads.ts'
import { wasteServices } from './services-waste.ts'
import type { DemoService } from './wording.ts'

export const services: DemoService[] = [
	...wasteServices,
	...roadServices,
	...homeServices,
	...moneyServices,
	...careServices,
	...communityServices,
	...elsewhereServices,
]

type Told = Pick<
	DemoService,
	| 'id'
	| 'timescaleDays'
	| 'urgentHours'
	| 'isSensitive'
	| 'allowsAnonymous'
	| 'needsPlace'
	| 'questions'
>
const byId = new Map<string, Told>([
	...services.map((service) => [service.id, service] as const),
	[generalService.id, { ...generalService, questions: generalService.definition }],
])

/** A service of the demo, or the one that every council has. */
export function serviceOf(id: string): Told {
	const service = byId.get(id)
	if (!service) throw new Error(`no service ${id}`)
	return service
}
