import { nameLengthMax } from '#app/services/service.ts'

/** "Find out more about potholes" is how a list of services speaks, and "Potholes" how people do. */
const LEADS = [
	/^find out (?:more )?(?:about|abut|on|if|whether|how to) +/i,
	/^find out (?:more )?/i,
	/^get information (?:on|about) +/i,
]
const ARTICLE = /^(?:the|an?|your) +/i

/** What residents say for words of the list. */
const EVERYDAY: Record<string, string[]> = {
	refuse: ['rubbish', 'bin day', 'bins', 'missed bin', 'bin not collected'],
	recycling: ['recycling bin', 'recycling not collected'],
	'large items': ['bulky waste', 'sofa', 'mattress', 'fridge', 'furniture'],
	'garden waste': ['green bin', 'grass cuttings'],
	'hazardous waste': ['paint', 'chemicals'],
	'clinical waste': ['needles', 'sharps', 'medical waste'],
	syringes: ['needles', 'drug needles'],
	flytipping: ['fly-tipping', 'dumped rubbish', 'rubbish left in the street'],
	flyposting: ['fly-posting', 'illegal posters', 'stickers'],
	'street cleaning': ['litter', 'dirty street', 'street sweeping', 'broken glass'],
	'dog fouling': ['dog poo', 'dog mess'],
	'dog warden': ['stray dog', 'lost dog', 'dangerous dog'],
	'dead animal': ['dead fox', 'dead cat', 'roadkill'],
	'pest control': ['rats', 'mice', 'wasps', 'bed bugs', 'cockroaches', 'infestation'],
	'noise nuisance': ['noisy neighbours', 'loud music', 'barking dog', 'party', 'drilling'],
	potholes: ['pothole', 'hole in the road', 'damaged road', 'broken road'],
	pavement: ['cracked paving', 'uneven pavement', 'trip hazard', 'footpath'],
	'street lights': ['lamp post', 'street light out', 'dark street'],
	'road gritting': ['ice', 'snow', 'icy road', 'grit bin', 'salt'],
	'road flooding': ['flooded road', 'standing water', 'gully'],
	'blocked drains': ['blocked drain', 'sewer', 'smell from drain'],
	'abandoned vehicles': ['abandoned car', 'dumped car', 'burnt out car'],
	'parking fines': ['parking ticket', 'penalty charge', 'pcn', 'appeal'],
	'parking permits': ['resident permit', 'visitor permit', 'park my car'],
	'dropped kerb': ['crossover', 'driveway'],
	'speed limits': ['speeding cars', 'speed bumps'],
	'council tax': ['council tax bill', 'direct debit', 'moved house'],
	'discounts on council tax': ['single person discount', 'live alone', 'student discount'],
	'housing benefit': ['help with rent', 'rent support'],
	'homeless people': ['homeless', 'eviction', 'evicted', 'nowhere to stay', 'rough sleeping'],
	'applying for a council home': ['housing list', 'council house', 'council flat', 'overcrowded'],
	'repairs to council': ['leak', 'boiler', 'no heating', 'no hot water', 'broken window'],
	'needs assessment': ['carer', 'help at home', 'care for my mother', 'social worker'],
	'mobile meals': ['meals on wheels'],
	'blue badge': ['disabled parking badge'],
	'primary school places': ['school admission', 'reception class', 'starting school'],
	'secondary school places': ['school admission', 'year 7', 'change school'],
	'electoral register': ['register to vote', 'voting', 'polling card'],
	complaints: ['complain', 'complaint', 'unhappy with the council'],
	'building regulations': ['building control'],
	'planning decisions': ['planning permission', 'planning application', 'extension'],
	'tree preservation': ['tree', 'cut down a tree'],
	'bereavement service': ['burial', 'cremation', 'cemetery', 'death'],
	graffiti: ['tagging', 'spray paint'],
	'dangerous buildings': ['unsafe building', 'falling wall', 'loose tiles'],
}

/** A plain name from the description of a service in the list, such as "Missed bins". */
export function nameFrom(description: string): string {
	const text = description.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
	const lead = LEADS.find((pattern) => pattern.test(text))
	const rest = lead ? text.replace(lead, '').replace(ARTICLE, '') : text
	return (rest.charAt(0).toUpperCase() + rest.slice(1)).slice(0, nameLengthMax).trim()
}

/**
 * What residents may call it. The words of the name itself are found anyway, and none of them alone
 * says enough: half of the list is about "support".
 */
export function synonymsFrom(name: string): string[] {
	const text = name.toLowerCase()
	const said = Object.entries(EVERYDAY).filter(([words]) => text.includes(words))
	return [...new Set(said.flatMap(([, synonyms]) => synonyms))]
}
