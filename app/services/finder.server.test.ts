import { existsSync, readFileSync } from 'node:fs'
import type { Language } from '#app/languages/language.ts'
import type { Db } from '#db/client.server.ts'
import { expect, test } from '#tests/support/database.ts'
import { searchServices, suggestServices } from './finder.server.ts'
import { generalService } from './general-service.ts'
import { keepService } from './service.server.ts'

const now = new Date('2027-01-04T09:00:00Z')

/** id, name, description and synonyms in English; name and synonyms in Arabic. */
const DIRECTORY: [id: string, ...string[]][] = [
	[
		'missed-bin',
		'Missed bin collection',
		'Tell us when your rubbish or recycling was not collected on its day.',
		'bin not collected|rubbish not collected|bin not emptied|binmen did not come|recycling not picked up|wheelie bin',
		'حاوية لم تُفرَّغ',
		'القمامة لم تُجمع|الزبالة|لم يأتوا لأخذ القمامة|حاوية إعادة التدوير',
	],
	[
		'bulky-waste',
		'Collection of large items',
		'Have a sofa, mattress, fridge or other large things taken away.',
		'bulky waste|old sofa|mattress|fridge|washing machine|get rid of furniture',
		'جمع الأغراض الكبيرة',
		'أريكة قديمة|مرتبة|ثلاجة|أثاث قديم',
	],
	[
		'fly-tipping',
		'Fly-tipping',
		'Report rubbish that somebody has dumped in the street or on open land.',
		'dumped rubbish|flytipping|rubbish left in the street|dumped mattress|bags of waste dumped',
		'إلقاء النفايات في الشارع',
		'قمامة مرمية في الشارع|نفايات ملقاة',
	],
	[
		'pothole',
		'Pothole or damaged road',
		'Report a hole or another danger in a road or pavement.',
		'pot hole|hole in the road|road surface broken|burst tyre|uneven pavement|cracked paving',
		'حفرة في الطريق',
		'حفرة في الشارع|طريق مكسور|رصيف مكسور',
	],
	[
		'street-light',
		'Street light not working',
		'Report a street light that is out, flickering or on all day.',
		'lamp post|lamppost out|street lamp|dark street|light flickering',
		'مصباح شارع لا يعمل',
		'عمود إنارة|إنارة الشارع|الشارع مظلم',
	],
	[
		'council-tax',
		'Council Tax bill and payments',
		'Ask about your bill, pay it, or tell us that you have moved.',
		'council tax|moved house|direct debit|council tax bill wrong|band|arrears|cannot pay council tax',
		'ضريبة البلدية',
		'فاتورة الضريبة|دفع ضريبة المجلس|انتقلت إلى بيت جديد',
	],
	[
		'council-tax-reduction',
		'Help to pay your Council Tax',
		'Pay less when your income is low, or when you live alone.',
		'council tax reduction|single person discount|council tax support|low income',
		'المساعدة في دفع ضريبة البلدية',
		'تخفيض الضريبة|دخل منخفض',
	],
	[
		'housing-repair',
		'Repair in a council home',
		'Tell us about a leak, a broken boiler or another repair in your council flat or house.',
		'leak|boiler broken|no hot water|no heating|broken window|tap dripping|toilet blocked',
		'إصلاح في منزل البلدية',
		'تسرب ماء|السخان لا يعمل|لا يوجد ماء ساخن|نافذة مكسورة',
	],
	[
		'damp-mould',
		'Damp and mould',
		'Get help with damp or mould in the home that you rent.',
		'black mould|mold|damp wall|condensation|wet walls|landlord will not fix mould',
		'الرطوبة والعفن',
		'عفن أسود|رطوبة في الجدار',
	],
	[
		'homelessness',
		'Homeless or at risk of losing your home',
		'Get help when you have nowhere to stay, or may have to leave your home.',
		'eviction|evicted|nowhere to sleep|section 21|sofa surfing|kicked out|rough sleeping',
		'بلا مأوى أو مهدد بفقدان المنزل',
		'إخلاء|ليس لدي مكان أنام فيه|طردني صاحب البيت',
	],
	[
		'noise',
		'Noise nuisance',
		'Tell us about loud music, barking dogs, alarms or building noise.',
		'noisy neighbours|loud music|party next door|dog barking|alarm going off|drilling at night',
		'إزعاج الضوضاء',
		'جيران مزعجون|موسيقى عالية|نباح كلب|ضجيج',
	],
	[
		'parking-permit',
		'Parking permit',
		'Get or change a permit to park in your street.',
		'resident permit|visitor permit|park my car|parking zone|cpz',
		'تصريح وقوف السيارات',
		'تصريح السكان|موقف سيارة',
	],
	[
		'parking-fine',
		'Parking fine',
		'Pay or challenge a penalty charge notice.',
		'pcn|parking ticket|penalty charge|appeal ticket|fined',
		'مخالفة وقوف',
		'غرامة وقوف|مخالفة سيارة|اعتراض على المخالفة',
	],
	[
		'adult-social-care',
		'Care and support for an adult',
		'Ask for an assessment for you or somebody you look after.',
		'carer|help at home|help washing and dressing|elderly mother|dementia|needs assessment|social worker',
		'الرعاية والدعم للبالغين',
		'مساعدة في المنزل|رعاية أمي المسنة|الخرف',
	],
	[
		'school-place',
		'School places',
		'Apply for a place at a primary or secondary school.',
		'school admission|reception place|change school|secondary school|primary school|new school for my son',
		'مكان في مدرسة',
		'تسجيل في المدرسة|نقل إلى مدرسة أخرى',
	],
	[
		'tree',
		'Problem with a tree',
		'Report a fallen, dangerous or overgrown tree in a street or park.',
		'fallen tree|branch fell|overhanging branches|overgrown hedge|tree roots',
		'مشكلة في شجرة',
		'شجرة ساقطة|أغصان',
	],
]

function formOf([id = '', name = '', description = name, synonyms = '', nameAr, ar]: string[]) {
	return {
		id,
		lgslId: null,
		name: { en: name, ...(nameAr && { ar: nameAr }) },
		description: { en: description },
		synonyms: { en: synonyms.split('|').filter(Boolean), ar: ar?.split('|') ?? [] },
		notUs: null,
		timescaleDays: 5,
		urgentHours: null,
		isSensitive: false,
		allowsAnonymous: true,
		needsPlace: true,
		allowsPhotos: false,
		isActive: true,
		definition: { questions: [] },
	}
}

async function fill(db: Db) {
	for (const words of DIRECTORY) await keepService(db, formOf(words), { revision: null, now })
}

const PHRASES: [words: string, service: string, language?: Language][] = [
	['my bin was not collected', 'missed-bin'],
	['rubish not colected', 'missed-bin'],
	['The binmen didn’t come to our road again this week, second time in a row', 'missed-bin'],
	['recyling still sitting outside since tuesday', 'missed-bin'],
	['bins not emptied', 'missed-bin'],
	['wheely bin full and nobody came', 'missed-bin'],
	['i need someone to take away an old fridge freezer', 'bulky-waste'],
	['matress and sofa to get rid of', 'bulky-waste'],
	['someone has dumped a load of bags of rubbish behind the garages', 'fly-tipping'],
	['flytiping on the corner', 'fly-tipping'],
	['fly tipped rubbish', 'fly-tipping'],
	['potole', 'pothole'],
	['There is a massive pot hole outside number 12 and it burst my tyre', 'pothole'],
	['hole in road', 'pothole'],
	['the pavment is uneven and my mum tripped', 'pothole'],
	['lampost outside my house is out', 'street-light'],
	['streetlight keeps flickering all night', 'street-light'],
	['our street is really dark, the lights are not working', 'street-light'],
	['councl tx', 'council-tax'],
	['I have moved and my council tax is wrong', 'council-tax'],
	['how do i pay my concil tax by direct debit', 'council-tax'],
	['live alone do i get a discount', 'council-tax-reduction'],
	['lost my job and low income, cant pay council tax', 'council-tax-reduction'],
	['boiler brokn no hot water since yesterday with a newborn baby', 'housing-repair'],
	['water leaking through my ceiling from the flat above', 'housing-repair'],
	['tap wont stop driping', 'housing-repair'],
	['black mold all over the bedroom wall', 'damp-mould'],
	['my landlord wont do anything about the damp and my son has asthma', 'damp-mould'],
	['I am being evicted on friday and have nowhere to go', 'homelessness'],
	['homless', 'homelessness'],
	[
		'Landlord gave us section 21, we are a family of five and don’t know what to do',
		'homelessness',
	],
	['neighbors playing loud musik till 3am', 'noise'],
	['dog wont stop barking', 'noise'],
	['next door are having partys every night', 'noise'],
	['visiter permits', 'parking-permit'],
	['can’t park outside my own house, need a permit', 'parking-permit'],
	['got a parking ticket and it isn’t fair', 'parking-fine'],
	['appeal PCN', 'parking-fine'],
	['my mum has dementia and needs help washing and dressing', 'adult-social-care'],
	['carer needed for elderly father', 'adult-social-care'],
	['how do I change my daughter’s school', 'school-place'],
	['secondry school aplication', 'school-place'],
	['a big branch has fallen onto the path in the park', 'tree'],
	['overhanging tree blocking the pavement', 'tree'],
	['لم يأتوا لأخذ القمامة هذا الأسبوع', 'missed-bin', 'ar'],
	['الزباله لم تجمع منذ يومين', 'missed-bin', 'ar'],
	['عندي كنبة و ثلاجه قديمة', 'bulky-waste', 'ar'],
	['توجد حفره كبيره في الطريق أمام بيتي', 'pothole', 'ar'],
	['إنارة الشارع لا تعمل والمكان مظلم', 'street-light', 'ar'],
	['السخان لا يعمل ولا يوجد ماء ساخن', 'housing-repair', 'ar'],
	['صاحب البيت طردني وليس عندي مكان', 'homelessness', 'ar'],
	['الجيران مزعجين وموسيقي عاليه', 'noise', 'ar'],
	['أريد دفع ضريبة المجلس', 'council-tax', 'ar'],
	['نقل ابني الى مدرسة اخرى', 'school-place', 'ar'],
	['parking permit', 'parking-permit', 'ar'],
	['حُفْرَة في الشَّارِع', 'pothole', 'en'],
]

test('finds the service in the top three for what residents write', { timeout: 30_000 }, async ({
	db,
}) => {
	await fill(db)
	const misses: string[] = []
	let first = 0
	for (const [words, service, language = 'en'] of PHRASES) {
		const found = (await suggestServices(db, words, { language })).map(({ id }) => id)
		if (found[0] === service) first++
		if (!found.includes(service)) misses.push(`${words} -> ${found.join(', ') || 'nothing'}`)
	}
	expect(misses).toEqual([])
	expect(first / PHRASES.length).toBeGreaterThan(0.9)
})

test('says nothing rather than something unlikely', async ({ db }) => {
	await fill(db)
	const texts = [
		'',
		'   ',
		'hello',
		'Thank you, kind regards',
		'asdf qwer zxcv',
		'!!! ???',
		'شكرا لكم',
	]
	for (const text of texts)
		expect([text, await suggestServices(db, text, { language: 'en' })]).toEqual([text, []])
})

test('suggests one service for each of several needs', async ({ db }) => {
	await fill(db)
	const words =
		'My bins were not collected on Tuesday, there is a pothole outside, and mould in the bathroom'
	const found = (await suggestServices(db, words, { language: 'en' })).map(({ id }) => id)
	expect(found.sort()).toEqual(['damp-mould', 'missed-bin', 'pothole'])
})

test('gives at most three, in the same order each time', async ({ db }) => {
	await fill(db)
	const words = 'parking ticket, council tax, boiler, noise, school, tree, mould'
	const found = await suggestServices(db, words, { language: 'en' })
	expect(found).toHaveLength(3)
	expect(await suggestServices(db, words, { language: 'en' })).toEqual(found)
})

test('the service for what fits no other takes no place', async ({ db }) => {
	await fill(db)
	await keepService(
		db,
		{ ...generalService, synonyms: { en: ['pothole'] } },
		{ revision: null, now },
	)
	const found = await suggestServices(db, 'pothole', { language: 'en' })
	expect(found.map(({ id }) => id)).toEqual(['pothole'])
})

test('leaves out a service that is not active', async ({ db }) => {
	await fill(db)
	const form = formOf(DIRECTORY[3] ?? ['pothole'])
	await keepService(db, { ...form, isActive: false }, { revision: 1, now })
	const found = await searchServices(db, 'pothole', { language: 'en' })
	expect(found.map(({ id }) => id)).not.toContain('pothole')
})

test('a search lists everything that has to do with the words, up to twenty', async ({ db }) => {
	await fill(db)
	const found = (await searchServices(db, 'parking', { language: 'en' })).map(({ id }) => id)
	expect(found).toEqual(expect.arrayContaining(['parking-permit', 'parking-fine']))
	for (let copy = 0; copy < 25; copy++)
		await keepService(
			db,
			{ ...formOf(['x', 'Parking']), id: `parking-${copy}` },
			{ revision: null, now },
		)
	expect(await searchServices(db, 'parking', { language: 'en' })).toHaveLength(20)
	expect(await searchServices(db, '', { language: 'en' })).toEqual([])
})

const HOSTILE = [
	"it's broken; drop table services; --",
	'a & b | c ! (d) : * <-> <2>',
	"'\\'' \\ \" `",
	'pothole:* & !bin',
	'po\u0000thole',
	'\ud800 pothole',
	'%s %_ $1 {{t}}',
	'ŉ ﬁ ǅ 🚮 ﷺ ١٢٣',
	'x'.repeat(100_000),
	'word '.repeat(5000),
	Array.from({ length: 300 }, (_, index) => `pothole${index}`).join(' '),
]

test('takes any input', async ({ db }) => {
	await fill(db)
	for (const text of HOSTILE)
		expect(await suggestServices(db, text, { language: 'en' })).toBeInstanceOf(Array)
})

const naughtyStrings = '../shared/data/names/blns.json'
test.skipIf(!existsSync(naughtyStrings))(
	'takes the naughty strings',
	{ timeout: 60_000 },
	async ({ db }) => {
		await fill(db)
		const strings: string[] = JSON.parse(readFileSync(naughtyStrings, 'utf8'))
		for (const text of strings)
			expect(await suggestServices(db, text, { language: 'ar' })).toBeInstanceOf(Array)
	},
)
