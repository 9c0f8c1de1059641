import type { LocalText } from '#app/languages/language.ts'
import type { Boundary } from '#app/places/geometry.ts'
import type { PlaceKind } from '#app/places/place.ts'
import type { Spot } from './courses.ts'
import { blockRing, positionAt, ringOf } from './mesh.ts'

export const borough = {
	id: 'larkhithe',
	name: { en: 'Larkhithe', ar: 'لاركهايذ' },
	council: { en: 'Larkhithe Borough Council', ar: 'مجلس بلدية لاركهايذ' },
	/** For whoever draws the mark: the bird of the heath over the landing place on the river. */
	mark: 'A lark rising, wings open, over three short waves',
}

export type DemoPlace = {
	id: string
	code: string
	kind: PlaceKind
	name: LocalText
	about: LocalText
	boundary: Boundary
	/** The same boundary in kilometres, counter-clockwise, closed. */
	ring: Spot[]
	/** The ward that an estate lies in. */
	within?: string
}

function place(
	[kind, code, id]: [kind: PlaceKind, code: string, id: string],
	name: LocalText,
	about: LocalText,
	ring: Spot[],
	within?: string,
): DemoPlace {
	const boundary: Boundary = { type: 'Polygon', coordinates: [ring.map(positionAt)] }
	return { id, code, kind, name, about, boundary, ring, ...(within && { within }) }
}

export const outline = ringOf([
	...['westLane', 'quarryEdge', 'heathEdge', 'copseEdge'],
	...['fieldsEdge', 'marshEdge', 'millEdge'],
])

export const wards: DemoPlace[] = [
	place(
		['ward', 'DX0001', 'quarry-rise'],
		{ en: 'Quarry Rise', ar: 'كواري رايز' },
		{
			en: 'Terraces and low blocks climb the hill around the old chalk pit, which is now a nature reserve. Families come for the two primary schools and the long view over the river.',
			ar: 'منازل متلاصقة ومبانٍ منخفضة تصعد التل حول محجر الطباشير القديم الذي أصبح محمية طبيعية. تقصدها العائلات لمدرستيها الابتدائيتين ولإطلالتها الواسعة على النهر.',
		},
		ringOf(['quarryEdge', 'beaconLane', '-chalkRoad']),
	),
	place(
		['ward', 'DX0002', 'beacon-heath'],
		{ en: 'Beacon Heath', ar: 'بيكون هيث' },
		{
			en: 'Semi-detached streets from the 1930s surround the open heath and its windmill without sails. Many people here have lived in the same house for forty years.',
			ar: 'شوارع من المنازل شبه المنفصلة تعود إلى ثلاثينيات القرن الماضي تحيط بالمرج المفتوح وطاحونته التي فقدت أشرعتها. كثير من سكانها يعيشون في البيت نفسه منذ أربعين عامًا.',
		},
		ringOf(['heathEdge', 'copseRide', '-heathRoad', '-highRoad', '-beaconLane']),
	),
	place(
		['ward', 'DX0003', 'abbots-copse'],
		{ en: "Abbot's Copse", ar: 'أبوتس كوبس' },
		{
			en: 'The greenest ward, where the last houses meet the woods and the riding stables. Buses are few after eight in the evening, and the parish hall is where everything happens.',
			ar: 'أكثر الدوائر خضرة، حيث تلتقي آخر البيوت بالغابة وإسطبلات الخيل. الحافلات قليلة بعد الثامنة مساءً، وقاعة الرعية هي ملتقى الجميع.',
		},
		ringOf(['copseEdge', '-abbotsWay', '-orchardRow', '-copseRide']),
	),
	place(
		['ward', 'DX0004', 'tollgate'],
		{ en: 'Tollgate', ar: 'تولغيت' },
		{
			en: 'The High Road, the station and the Saturday market make this the busiest part of the borough. Flats above shops stand beside quiet Victorian streets that run down to the water meadows.',
			ar: 'الشارع الرئيسي والمحطة وسوق السبت تجعل منها أكثر أنحاء البلدية حركة. شقق فوق المتاجر تجاور شوارع فيكتورية هادئة تنحدر نحو مروج النهر.',
		},
		ringOf(['chalkRoad', 'highRoad', 'railway', '-sallowWest', 'westLane']),
	),
	place(
		['ward', 'DX0005', 'hithe-quay'],
		{ en: 'Hithe Quay', ar: 'هايذ كي' },
		{
			en: 'Barges once landed timber and grain here, and the warehouses are now homes and workshops. New towers are going up by the lock, next to streets that have known three generations.',
			ar: 'كانت المراكب تُنزل الأخشاب والحبوب هنا، وقد صارت المستودعات اليوم مساكن وورشًا. ترتفع أبراج جديدة قرب هويس النهر إلى جوار شوارع عرفت ثلاثة أجيال.',
		},
		ringOf(['heathRoad', 'orchardRow', 'oldCreek', '-sallowQuay', '-sallowTown', '-railway']),
	),
	place(
		['ward', 'DX0006', 'osier-fields'],
		{ en: 'Osier Fields', ar: 'أوزيير فيلدز' },
		{
			en: 'Willow beds gave the ward its name; allotments, a trading estate and post-war avenues followed. The riverside path floods most winters and everyone knows the way round.',
			ar: 'أخذت الدائرة اسمها من مزارع الصفصاف، ثم جاءت البساتين الصغيرة ومنطقة الأعمال وشوارع ما بعد الحرب. يغمر الماء ممشى النهر في معظم فصول الشتاء ويعرف الجميع الطريق البديل.',
		},
		ringOf(['abbotsWay', 'fieldsEdge', '-sallowEast', '-oldCreek']),
	),
	place(
		['ward', 'DX0007', 'millrace'],
		{ en: 'Millrace', ar: 'ميلريس' },
		{
			en: 'Three watermills stood along the stream that gives this ward its name. Council houses from the 1920s share it with a college, a mosque, two churches and a very good bakery.',
			ar: 'كانت ثلاث طواحين مائية تقوم على الجدول الذي سُميت الدائرة باسمه. تجتمع فيها بيوت المجلس من عشرينيات القرن الماضي مع كلية ومسجد وكنيستين ومخبز ممتاز.',
		},
		ringOf(['sallowWest', 'sallowTown', 'parishWay', 'millEdge']),
	),
	place(
		['ward', 'DX0008', 'south-marsh'],
		{ en: 'South Marsh', ar: 'ساوث مارش' },
		{
			en: 'Low land drained two centuries ago, with long straight roads and the tallest blocks in the borough. It is young, short of buses and proud of its football ground.',
			ar: 'أرض منخفضة جُففت قبل قرنين، طرقها طويلة مستقيمة وفيها أعلى المباني في البلدية. سكانها شباب، وحافلاتها قليلة، وتفخر بملعب كرة القدم فيها.',
		},
		ringOf(['sallowQuay', 'sallowEast', 'marshEdge', '-parishWay']),
	),
]

export const estates: DemoPlace[] = [
	place(
		['estate', 'DX0101', 'brickfields'],
		{ en: 'Brickfields Estate', ar: 'مجمع بريكفيلدز السكني' },
		{
			en: 'Eleven council blocks named after bricklayers’ bonds, built where the clay was dug. The tenants’ hall runs a breakfast club and a repair café.',
			ar: 'أحد عشر مبنى تابعًا للمجلس تحمل أسماء طرق رصّ الطوب، شُيدت حيث كان الطين يُستخرج. تنظم قاعة المستأجرين فطورًا جماعيًا ومقهى لإصلاح الأغراض.',
		},
		blockRing([1.85, 6.05], { halfWidth: 0.5, halfHeight: 0.34, turn: 24 }, 'brickfields'),
		'quarry-rise',
	),
	place(
		['estate', 'DX0102', 'lapwing'],
		{ en: 'Lapwing Estate', ar: 'مجمع لابوينغ السكني' },
		{
			en: 'A small estate of maisonettes around a green, owned by Sallowbank Homes since the council handed it over. The association answers for repairs; the council still sweeps the roads.',
			ar: 'مجمع صغير من المساكن ذات الطابقين حول ساحة خضراء، تملكه جمعية سالوبانك للإسكان منذ أن سلّمها المجلس إياه. الجمعية مسؤولة عن الإصلاحات، ولا يزال المجلس ينظف الطرق.',
		},
		blockRing([6.9, 1.6], { halfWidth: 0.4, halfHeight: 0.26, turn: -12 }, 'lapwing'),
		'south-marsh',
	),
]

export const wholeBorough = place(
	['borough', 'DX0000', borough.id],
	borough.name,
	{
		en: 'Larkhithe lies where the city ends and the River Sallow slows down: eight wards, heath to the north and marsh to the south. About 190,000 people live here and speak more than ninety languages.',
		ar: 'تقع لاركهايذ حيث تنتهي المدينة ويهدأ نهر سالو: ثماني دوائر، مرج في الشمال وأرض منخفضة في الجنوب. يعيش فيها نحو 190 ألف نسمة يتكلمون أكثر من تسعين لغة.',
	},
	outline,
)

export const places: DemoPlace[] = [wholeBorough, ...wards, ...estates]
