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

export function serviceOf(id: string): DemoService {
	const service = services.find((one) => one.id === id)
	if (!service) throw new Error(`no service ${id}`)
	return service
}
