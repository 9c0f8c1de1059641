import type { AccessNeed } from '#app/enquiries/enquiry.ts'
import type { Given } from './story.ts'

/** Told in Arabic and answered in Arabic. */
export type ArabicTale = {
	service: string
	says: string
	given: Given
	reply: string
	again?: string
	closing: string
	outcome: 'done' | 'not_us' | 'will_not_do'
	also?: Record<string, Given>
	onBehalfOf?: string
	access?: AccessNeed[]
	months?: number[]
}

export const arabicWeight = 110

export const arabicTales: ArabicTale[] = [
	{
		service: 'missed-bin',
		says: 'السلام عليكم، لم تُفرَّغ حاوية إعادة التدوير في {street} [منذ يوم {day}|هذا الأسبوع]. شكرًا لكم.',
		given: { bins: ['recycling'], 'street-too': 'not-sure' },
		reply:
			'مرحبًا {name}، شكرًا لإبلاغنا. سيعود العمال يوم {visit}، اترك الحاوية في مكانها من فضلك. {officer}',
		closing: 'أُفرغت الحاوية يوم {day}. نعتذر عن التأخير.',
		outcome: 'done',
	},
	{
		service: 'missed-bin',
		months: [5, 6, 7, 8, 9],
		says: 'القمامة في شارعنا لم تُجمع والرائحة صارت لا تطاق مع الحر. نحن في {n} {street}.',
		given: { bins: ['rubbish', 'food'], 'street-too': 'whole-street' },
		reply: 'مرحبًا {name}، كانت سيارة متوقفة تسد الطريق. سنعيد المحاولة صباح يوم {visit}. {officer}',
		again: 'جاؤوا اليوم، بارك الله فيكم.',
		closing: 'جُمعت حاويات الشارع كله يوم {day}.',
		outcome: 'done',
	},
	{
		service: 'damp-mould',
		says: 'العفن الأسود في غرفة الأولاد وابنتي عندها ربو. [صاحب البيت يقول افتحوا الشباك|نظفناه مرات ويعود].',
		given: {
			landlord: 'private',
			rooms: ['bedroom'],
			'how-bad': 4,
			ill: 'yes',
			'who-ill': 'ابنتي عمرها ست سنوات وتسعل في الليل.',
		},
		reply:
			'مرحبًا {name}، سأزوركم يوم {visit} لقياس الرطوبة، ومن حقكم ألا يُطلب منكم الخروج بسبب هذه الشكوى. {officer}',
		again: 'جزاكم الله خيرًا، سننتظركم.',
		closing: 'أصلح المالك المزراب وركّب مروحة بعد إنذارنا، وعدنا يوم {day} ووجدنا الجدار جافًا.',
		outcome: 'done',
	},
	{
		service: 'council-tax-bill',
		says: 'وصلتني فاتورة الضريبة مرتين باسمين مختلفين ولا أفهم أيهما أدفع.',
		given: { what: 'wrong', 'wrong-how': 'فاتورتان للبيت نفسه باسمين مختلفين.' },
		reply: 'مرحبًا {name}، ادفع الفاتورة التي باسمك فقط. ألغيتُ الأخرى الآن. {officer}',
		closing: 'بقي حساب واحد باسمك، وستصلك فاتورة جديدة صحيحة.',
		outcome: 'done',
	},
	{
		service: 'council-tax-bill',
		says: 'انتقلنا إلى {n} {street} [قبل أسبوعين|أول الشهر] ونريد التسجيل في ضريبة المجلس.',
		given: { what: 'moved', 'moved-on': -14 },
		reply: 'أهلًا وسهلًا بكم في لاركهايذ يا {name}. هل أرسلت لي صورة من عقد الإيجار؟ {officer}',
		again: 'أرسلت الصورة، شكرًا لك.',
		closing: 'سُجلتم من يوم استلام المفاتيح، وأول دفعة في بداية الشهر القادم.',
		outcome: 'done',
	},
	{
		service: 'cannot-pay',
		says: 'توقفت عن العمل بسبب المرض ولا أستطيع دفع الضريبة هذا الشهر. أريد التقسيط.',
		given: { what: ['council-tax'], letter: 'no', afford: 25 },
		reply:
			'مرحبًا {name}، شكرًا لأنك أخبرتنا مبكرًا. أوقفنا كل شيء ثمانية وعشرين يومًا، وسأتصل بك يوم {visit}. {officer}',
		closing: 'اتفقنا على 25 جنيهًا في الشهر ابتداءً من الشهر القادم، ولن يزورك أحد.',
		outcome: 'done',
	},
	{
		service: 'council-home',
		says: 'نحن ستة أشخاص في غرفتين ومسجلون منذ أربع سنوات. أين وصل دورنا؟',
		given: { what: 'ask', number: 'HR 59984' },
		reply:
			'مرحبًا {name}، أنتم في الفئة ب، ومن سكن مؤخرًا انتظر نحو خمس سنوات. أفضّل أن أقولها لك بصراحة. {officer}',
		closing: 'صُحح عدد أفراد الأسرة في طلبكم فارتفعت درجتكم، والرسالة في البريد بالعربية.',
		outcome: 'done',
		access: ['interpreter'],
	},
	{
		service: 'council-repairs',
		says: 'السخان معطل منذ يوم {day} وعندنا رضيع عمره ثلاثة أشهر.',
		given: { what: 'heating', without: 'yes', home: ['baby'] },
		reply: 'مرحبًا {name}، سيصل الفني اليوم قبل السادسة، ومدفأتان في الطريق إليكم. {officer}',
		again: 'وصلت المدافئ، شكرًا جزيلًا.',
		closing: 'أُصلح السخان يوم {day} بقطعة جديدة.',
		outcome: 'done',
	},
	{
		service: 'school-places',
		says: 'وصلنا حديثًا وأحتاج مدرسة لولديّ، [أعمارهما 7 و9|الأكبر عمره 9]. لا أعرف من أين أبدأ.',
		given: { what: 'change', age: 9 },
		reply:
			'أهلًا بكم يا {name}. يوجد مكانان في مدرسة قريبة، وسأرافقكم لزيارتها يوم {visit} إن أحببتم. {officer}',
		again: 'نعم نحب ذلك كثيرًا، شكرًا.',
		closing: 'يبدأ الولدان في المدرسة نفسها يوم {day}، وفيها معلمة تتكلم العربية.',
		outcome: 'done',
		access: ['interpreter'],
	},
	{
		service: 'fly-tipping',
		says: 'هناك مراتب وأثاث مرمي أمام العمارة في {street} والأطفال يلعبون عليه.',
		given: { what: ['furniture'], size: 'van', danger: 'no' },
		reply: 'مرحبًا {name}، سيُرفع قبل نهاية يوم {visit}. {officer}',
		closing: 'أُزيل كل شيء يوم {day}، وسنراقب هذا المكان كل أسبوع.',
		outcome: 'done',
	},
	{
		service: 'street-light',
		says: 'الإنارة مطفأة في {street} وأعود من العمل ليلًا وأنا خائفة.',
		given: { what: 'out', lamps: 3 },
		reply: 'مرحبًا {name}، وضعناها في المقدمة وستُصلح قبل يوم {visit}. {officer}',
		closing: 'أُصلح الكابل وعادت المصابيح كلها يوم {day}.',
		outcome: 'done',
	},
	{
		service: 'housing-benefit',
		says: 'توقفت إعانة السكن ولم تصلني أي رسالة. أرجو معرفة السبب.',
		given: { what: 'stopped' },
		reply: 'مرحبًا {name}، أُرسلت الرسالة إلى عنوانكم القديم. أعدتُ فتح الطلب الآن. {officer}',
		closing: 'عادت الإعانة ولم يضع عليك أي أسبوع.',
		outcome: 'done',
	},
	{
		service: 'hardship',
		says: 'انتهى رصيد عداد الكهرباء ولا يصلني الراتب قبل يوم الجمعة. معي طفلان.',
		given: { need: ['fuel', 'food'], people: 3 },
		reply: 'مرحبًا {name}، أرسلنا قسيمة إلى هاتفك الآن. هل نجلب لكم طعامًا حلالًا اليوم؟ {officer}',
		again: 'نعم حلال من فضلكم، الله يجزيكم الخير.',
		closing: 'وصلت السلة يوم {day}، واسمك مسجل في مخزن الطعام بالمركز لستة أسابيع.',
		outcome: 'done',
	},
	{
		service: 'care-assessment',
		says: 'والدتي لم تعد تستطيع الاستحمام وحدها، وهي لا تتكلم إلا العربية وتخجل من الرجال.',
		given: { who: 'relative', agrees: 'yes', with: ['washing', 'moving'], coping: 4 },
		reply: 'مرحبًا {name}، ستزورها أخصائية اجتماعية تتكلم العربية يوم {visit}. {officer}',
		again: 'ارتاحت كثيرًا لما سمعت أنها امرأة.',
		closing: 'تأتي إليها مساعدة تتكلم العربية كل صباح ابتداءً من يوم {day}.',
		outcome: 'done',
		onBehalfOf: 'والدتي',
		access: ['interpreter', 'speaks_for_me'],
	},
	{
		service: 'noise',
		says: 'أعمال بناء في {street} تبدأ قبل السادسة صباحًا، وزوجي يعمل ليلًا.',
		given: { source: 'building', 'how-much': 4, when: 'كل يوم قبل السادسة صباحًا.' },
		reply:
			'مرحبًا {name}، أبلغنا الموقع بأن العمل لا يبدأ قبل الثامنة. أخبرينا بالوقت إن تكرر. {officer}',
		closing: 'يبدأ العمل الآن في الثامنة، ودفعت الشركة غرامة.',
		outcome: 'done',
	},
	{
		service: 'pests',
		says: 'رأينا جرذانًا قرب حاويات العمارة [والصغار يلعبون هناك|أكثر من مرة هذا الأسبوع].',
		given: { which: 'rats', inside: 'public', since: -6 },
		reply: 'مرحبًا {name}، يأتي المختص يوم {visit} ثم مرتين بعدها. {officer}',
		closing: 'تمت ثلاث زيارات ولم يظهر شيء منذ يوم {day}.',
		outcome: 'done',
	},
	{
		service: 'universal-credit',
		says: 'لا أفهم الرسائل في حساب الائتمان الشامل وأخاف أن يقطعوا عني المال.',
		given: { help: 'أن يقرأ معي أحد الرسائل.' },
		reply:
			'مرحبًا {name}، هذا من شأن الوزارة، لكن مستشارة تتكلم العربية ستجلس معك يوم {visit} في مركز ميلريس. {officer}',
		closing: 'قرأنا الرسائل معًا وأرسلنا الرد. القرار للوزارة، وقد أعطيناك رقمها ورسالة منا.',
		outcome: 'not_us',
		access: ['interpreter'],
	},
	{
		service: 'blue-badge',
		says: 'أريد تجديد الشارة الزرقاء لأبي، رجله لا تحمله أكثر من عشر خطوات.',
		given: { what: 'renew', badge: '5MC8RA' },
		reply: 'مرحبًا {name}، تبقى الشارة القديمة سارية حتى تصل الجديدة. {officer}',
		closing: 'جُددت الشارة وأُرسلت بالبريد يوم {day}.',
		outcome: 'done',
		onBehalfOf: 'والدي',
	},
	{
		service: 'parking-fine',
		says: 'جاءتني غرامة وأنا أنزل أمي المريضة أمام العيادة. لم أقف أكثر من ثلاث دقائق.',
		given: { number: 'LH20423381', why: 'كنت أُنزل والدتي المريضة، ومعي بطاقة الموعد.' },
		reply: 'مرحبًا {name}، أوقفنا مهلة الغرامة. هل ترسل لنا بطاقة الموعد؟ {officer}',
		again: 'أرسلتها مع الصورة.',
		closing:
			'تُظهر الصور أن السيارة وقفت خمسين دقيقة، لذلك تبقى الغرامة. يمكنك الاعتراض لدى جهة مستقلة، والطريقة في الرسالة.',
		outcome: 'will_not_do',
	},
	{
		service: 'antisocial-behaviour',
		says: 'صرخت امرأة عليّ في موقف الحافلة بسبب حجابي. لست أول من يحدث لها هذا هنا.',
		given: { what: ['other'], when: 'يوم الثلاثاء بعد الظهر.' },
		reply:
			'مرحبًا {name}، يؤسفني ما حدث. هذا يُعد حادث كراهية، وأود الاتصال بك متى يناسبك. {officer}',
		again: 'يمكنك الاتصال بعد السادسة.',
		closing: 'لدى الشرطة إفادتك وضابطة باسمها، ويقف مراقبونا عند الموقف في ذلك الوقت.',
		outcome: 'done',
	},
	{
		service: 'library',
		says: 'هل توجد دروس لتعلم الإنجليزية للنساء صباحًا؟ أولادي في المدرسة حتى الثالثة.',
		given: { what: 'events' },
		reply: 'مرحبًا {name}، نعم، كل اثنين وأربعاء من العاشرة في مركز ميلريس، وهي مجانية. {officer}',
		closing: 'اسمك مسجل ابتداءً من يوم الاثنين، ومعك مكان للصغيرة في الحضانة.',
		outcome: 'done',
	},
	{
		service: 'damp-mould',
		months: [10, 11, 12, 1, 2, 3],
		says: 'الجدار مبلل والتدفئة لا تعمل منذ أسبوع، والبيت كله بارد ورطب.',
		given: { landlord: 'council', rooms: ['bedroom', 'living-room'], 'how-bad': 4, ill: 'no' },
		reply: 'مرحبًا {name}، يأتي الفني يوم {visit} ويرافقه من يفحص الجدار. {officer}',
		closing: 'أُصلحت التدفئة وسُدّ الأنبوب المكسور في الجدار يوم {day}.',
		outcome: 'done',
		also: { 'council-repairs': { what: 'heating', without: 'yes' } },
	},
]
