import type { Language } from '#app/languages/language.ts'
import { services as demoServices } from '#db/demo/services.ts'
import { expect, test } from '#tests/support/database.ts'
import { suggestServices } from './finder.server.ts'
import { keepService } from './service.server.ts'

const now = new Date('2027-01-04T09:00:00Z')

/** What people write, and any of the services that would be a right answer. */
const PHRASES: [words: string, services: string, language?: Language][] = [
	['bin wasnt emptied', 'missed-bin'],
	['you missed our recyling again', 'missed-bin'],
	['The dust men left half the bags on the pavement', 'missed-bin'],
	['someone has nicked my green bin', 'new-bin'],
	['lid of the bin is brocken', 'new-bin'],
	['old wardrobe and a bed to be taken away', 'bulky-waste'],
	['sofa collection how much', 'bulky-waste'],
	['the recycling bins in our block are contaminated and stink', 'recycling'],
	['someone dumped a matress in the alley', 'fly-tipping bulky-waste'],
	['flytippng', 'fly-tipping'],
	['there is litter all over the high road', 'street-cleaning'],
	['dog mess on the path to school', 'street-cleaning'],
	['broken glass in the playground', 'street-cleaning trees'],
	['racist grafiti on the bus shelter', 'graffiti'],
	['huge pot holes on Mill Lane, damaged my wheel', 'pothole'],
	['potholles', 'pothole'],
	['my nan tripped on a loose paving slab', 'pavement'],
	['scooters blocking the pavment and I use a wheelchair', 'pavement'],
	['the street lamp outside number 9 flickers', 'street-light'],
	['streetlights out whole road', 'street-light'],
	['grit bin empty', 'gritting'],
	['roads are icy nobody has gritted the hill', 'gritting'],
	['drain is blocked and water is coming up to the houses', 'road-flooding'],
	['gully overflowing when it rains', 'road-flooding'],
	['car with flat tyres left here for months no tax', 'abandoned-vehicle'],
	['visitor parking vouchers', 'parking-permit'],
	['how do I renew my residents permit', 'parking-permit'],
	['I want to apeal a parking ticket', 'parking-fine'],
	['got a PCN while loading', 'parking-fine'],
	['green man doesnt work at the crossing', 'traffic-lights'],
	['speed limit sign has been knocked down', 'traffic-lights'],
	['branch fell off tree in the park', 'trees'],
	['swing broken at play area', 'trees'],
	['leak under the kitchen sink, council flat', 'council-repairs'],
	['lift not working on the estate and I am on the 6th floor with a pushchair', 'council-repairs'],
	['no heating and hot water', 'council-repairs'],
	['mould in my childs bedroom', 'damp-mould'],
	['landlord wont give my deposit back', 'private-renting'],
	['landlord putting rent up and threatening to evict us', 'private-renting homeless-tonight'],
	['I have nowhere to sleep tonight', 'homeless-tonight'],
	['sleeping in my car with my kids', 'homeless-tonight'],
	['How do I get on the housing list', 'council-home'],
	['our flat is overcrowded, 5 of us in one bedroom', 'council-home'],
	['mice in the kitchen', 'pests'],
	['wasp nest in the loft', 'pests'],
	['neigbours music all night long', 'noise'],
	['building site starts drilling at 6am', 'noise'],
	['moved out, need to stop paying council tax', 'council-tax-bill'],
	['concil tax bill is wrong', 'council-tax-bill'],
	['living on my own now, council tax discount', 'council-tax-discount'],
	['got a summons for council tax and bailifs are coming', 'cannot-pay'],
	['behind with my rent', 'cannot-pay'],
	['help with rent, low wages', 'housing-benefit cannot-pay'],
	['no money for food until friday', 'hardship'],
	['pre payment meter has run out of gas and I have a baby', 'hardship'],
	['food bank', 'hardship'],
	['my dad cant wash himself any more', 'care-assessment'],
	['respite for carers', 'care-assessment'],
	['grab rail for the bath', 'home-equipment'],
	['stair lift', 'home-equipment'],
	['renew blue bage', 'blue-badge'],
	['I think my elderly neighbour is being robbed by her carer', 'worried-about-adult'],
	['child left alone at home next door, crying', 'worried-about-child'],
	['my husband hits me', 'domestic-abuse'],
	['scared of my ex partner', 'domestic-abuse'],
	['EHCP review is late', 'special-needs'],
	['apply for reception class', 'school-places'],
	['wall about to colapse onto the path', 'dangerous-building'],
	['neighbour is building an extension without planing permission', 'planning'],
	['drug dealing in the stairwell', 'antisocial-behaviour'],
	['kids on mopeds every evening', 'antisocial-behaviour'],
	['what time does the library open', 'library'],
	['close our road for a street party', 'street-party'],
	['grant for our gardening group', 'group-grants'],
	['I am not happy with how I was spoken to', 'complaint'],
	['electricity is off in the whole street', 'power-cut'],
	['no water coming out of the taps since this morning', 'water-leak'],
	['universal credit payment late', 'universal-credit'],
	['cannot get an appointment at the doctors', 'health'],
	['لم تُفرغ الحاوية', 'missed-bin', 'ar'],
	['حفرة كبيرة في الشارع', 'pothole', 'ar'],
	['عفن على جدار غرفة الأطفال', 'damp-mould', 'ar'],
	['فيران في المطبخ', 'pests', 'ar'],
	['الجيران يعملون ضجه في الليل', 'noise', 'ar'],
	['ليس لدي مكان أنام فيه الليله', 'homeless-tonight', 'ar'],
	['لا استطيع دفع الايجار', 'cannot-pay', 'ar'],
	['مكان في المدرسه لابنتي', 'school-places', 'ar'],
	['مصباح الشارع لا يضيء', 'street-light', 'ar'],
	['زوجي يضربني', 'domestic-abuse', 'ar'],
	['parking fine', 'parking-fine', 'ar'],
]

test('finds nine of ten in the demo borough', { timeout: 30_000 }, async ({ db }) => {
	for (const { questions, ...service } of demoServices) {
		const form = { ...service, isActive: true, definition: questions }
		await keepService(db, form, { revision: null, now })
	}
	const misses: string[] = []
	for (const [words, services, language = 'en'] of PHRASES) {
		const found = (await suggestServices(db, words, { language })).map(({ id }) => id)
		if (!services.split(' ').some((id) => found.includes(id)))
			misses.push(`${words} -> ${found.join(', ') || 'nothing'}`)
	}
	if (misses.length > 0) console.info(`missed ${misses.length} of ${PHRASES.length}:`, misses)
	expect(misses.length / PHRASES.length).toBeLessThanOrEqual(0.1)
})
