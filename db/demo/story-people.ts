import type { EaseAnswer } from '#app/enquiries/enquiry.ts'
import type { Line } from './story.ts'

/** Names as they are written by their owners; put together by chance. */
export const firstNames = [
	...['Amina', 'Barbara', 'Callum', 'Chidi', 'Danuta', 'Deborah', 'Derek', 'Ebony', 'Ewa', 'Farah'],
	...['Femi', 'Gary', 'Gita', 'Hannah', 'Harpreet', 'Hyacinth', 'Ian', 'Ifeoma', 'Ines', 'Jamal'],
	...['Jean', 'Jerome', 'Jo', 'Joyce', 'Kamil', 'Keisha', 'Kerry', 'Lakshmi', 'Leroy', 'Linh'],
	...[
		'Lorraine',
		'Luca',
		'Magda',
		'Marcus',
		'Maria',
		'Maureen',
		'Mo',
		'Nasreen',
		'Neil',
		'Nirmala',
	],
	...['Nuala', 'Olu', 'Olive', 'Pam', 'Patience', 'Rafiq', 'Rita', 'Ronnie', 'Rosa', 'Sagal'],
	...['Sanjay', 'Sheila', 'Sinead', 'Stan', 'Tariq', 'Thi', 'Tony', 'Val', 'Winston', 'Zofia'],
	...['Aaliyah', 'Agnes', 'Bola', 'Cheryl', 'Dimitri', 'Doreen', 'Eddie', 'Fatou', 'Gwen', 'Hamza'],
	...['Imani', 'Ivy', 'Jakub', 'Kwame', 'Lena', 'Mehmet', 'Nadia', 'Oksana', 'Pete', 'Roshni'],
	...[
		'Sean',
		'Shanice',
		'Suleiman',
		'Tessa',
		'Uma',
		'Vikram',
		'Wanda',
		'Yvonne',
		'Zainab',
		'Zeynep',
	],
]
export const lastNames = [
	...[
		'Abdi',
		'Addo',
		'Agbaje',
		'Ahmed',
		'Allen',
		'Amoako',
		'Baker',
		'Banerjee',
		'Barrett',
		'Begum',
	],
	...[
		'Bowles',
		'Bright',
		'Cato',
		'Chaudhry',
		'Clarke',
		'Costa',
		'Cudjoe',
		'Cutler',
		'Da Silva',
		'Daley',
	],
	...[
		'Dhillon',
		'Doyle',
		'Edwards',
		'Fenn',
		'Ferreira',
		'Gill',
		'Goddard',
		'Grant',
		'Hussein',
		'Ibekwe',
	],
	...['Jarvis', 'Joseph', 'Kaur', 'Kelleher', 'Khan', 'Kowalska', 'Lam', 'Lewin', 'Mbeki', 'Miah'],
	...['Mistry', 'Nguyen', 'Nowak', 'Oduya', 'Okafor', 'Omar', 'Patel', 'Pereira', 'Pike', 'Popa'],
	...[
		'Rahman',
		'Reid',
		'Sesay',
		'Shah',
		'Sharp',
		'Tang',
		'Teague',
		'Warsame',
		'Whitlock',
		'Yeboah',
	],
	...[
		'Ansah',
		'Bashir',
		'Brennan',
		'Chowdhury',
		'Cole',
		'Dixon',
		'Eze',
		'Fofana',
		'Georgiou',
		'Hicks',
	],
	...['Islam', 'Jankowski', 'Kamara', 'Lee', 'Marsh', 'Murphy', 'Odell', 'Osman', 'Pham', 'Quaye'],
	...[
		'Rossi',
		'Sandhu',
		'Silva',
		'Stokes',
		'Tahir',
		'Turner',
		'Uddin',
		'Vassell',
		'Wilks',
		'Yilmaz',
	],
]
export const arabicFirstNames = [
	...['أحمد', 'أمل', 'إيمان', 'بشرى', 'حسن', 'خالد', 'رنا', 'زينب', 'سامر', 'سعاد'],
	...['عبد الله', 'عمر', 'فاطمة', 'لينا', 'ماجد', 'مريم', 'منى', 'نور', 'هالة', 'ياسين'],
]
export const arabicLastNames = [
	...['الأحمد', 'البكري', 'الجبوري', 'الحداد', 'الخطيب', 'الدليمي', 'الزين', 'السعدي', 'الشامي'],
	...['الصالح', 'العبيدي', 'العلي', 'القاضي', 'المصري', 'النعيمي', 'حمدان', 'درويش', 'منصور'],
]
/** For addresses of email, which want Latin letters. */
export const latinNames = ['ahmad', 'amal', 'eman', 'hasan', 'khalid', 'rana', 'samer', 'maryam']

export const goodTimes = [
	...[
		'After 5',
		'Mornings',
		'Any time',
		'Not Tuesdays',
		'After the school run',
		'Text first please',
	],
	...['Weekends are best', 'Before 9 or after 6'],
]

/** Words, or words and what they go with: done, late, refused, elsewhere, moved. */
export const easeWords: Record<'en' | 'ar', Record<EaseAnswer, Line[]>> = {
	en: {
		strongly_agree: [
			['One message and it was done. I keep telling people.', 'done'],
			'I wrote in my own words and somebody understood them.',
			['so easy i thought id done it wrong', 'done'],
			['A person answered, with a name.', 'done'],
			'Did it on my phone in the bus queue.',
			['First time in thirty years.', 'done'],
			['Not even yours to do and you still sorted who.', 'elsewhere'],
		],
		agree: [
			['Easy enough. It took a day longer than I hoped.', 'done', 'late'],
			['Good that it says a date and keeps to it.', 'done'],
			['Fine. I would have liked a picture of the mended thing.', 'done'],
			'clear, no waffle',
			'Nice to know which team had it.',
			['Not the answer I wanted, but I understood it.', 'refused', 'elsewhere'],
			['Passed to another team and I did not have to say it all again.', 'moved'],
		],
		neither: [
			['Easy to write, slow to hear.', 'late'],
			'It was alright',
			['Depends if it stays fixed.', 'done', 'late'],
			'I would rather talk to a person but my daughter says this is quicker.',
		],
		disagree: [
			['Had to write twice.', 'late'],
			['I was passed to another team. At least they told me.', 'moved'],
			['ok in the end but the date came and went', 'late'],
			['Easy to ask. The answer was no.', 'refused'],
			'It wanted to know too much.',
		],
		strongly_disagree: [
			['Well past the date and not a word until I chased it.', 'late'],
			['You closed it and it is NOT DONE', 'refused', 'elsewhere'],
			'Felt like shouting into a cupboard.',
		],
	},
	ar: {
		strongly_agree: ['كتبت بالعربية وأجابوني بالعربية، شكرًا لكم.', 'سهل جدًا وواضح.'],
		agree: [['الأمر سهل، لكن الانتظار كان أطول قليلًا.', 'late', 'done'], 'خدمة طيبة.'],
		neither: ['لا بأس.'],
		disagree: [['اضطررت إلى الانتظار بعد الموعد.', 'late'], 'الأسئلة كثيرة.'],
		strongly_disagree: [['تأخرتم كثيرًا.', 'late'], 'لم أفهم ما المطلوب مني.'],
	},
}

/** Why somebody takes an enquiry back, in their words. */
export const withdrawnWords = [
	'Sorted now, thanks anyway.',
	'it has been done now so you can close this',
	'Please forget it, I have changed my mind.',
	'We are moving, so it does not matter any more.',
]

/** Staff hand a case to another team and say why. */
export const handOverWords = [
	'This turned out to be about the building itself, so the people who look after it have it from here. You need not tell it again: they have all you wrote.',
	'I looked into it, and another team can do this sooner than we can. They have your words and will write to you.',
	'We share this one. The next step is theirs, so that you have one person to deal with.',
]

/** What staff note for each other; residents do not see it. */
export const noteWords = {
	anywhere: [
		'Rang, no answer. Will try after five.',
		'Spoke on the phone, very patient. Prefers a call to an email.',
		'Read it together with the earlier enquiry, same thing.',
		'Promised to write again before the weekend.',
	],
	/** From teams that go and look. */
	onSite: [
		'Same corner as last month, see the map in the office.',
		'Checked with the contractor: booked.',
		'Passed it on my way in, it is as described.',
		'A photo would help, asked for one.',
	],
}
