import type { Replies } from './consultation-wording.ts'
import { canalVoices } from './voices-canal-path.ts'

export const canalPathReplies: Replies = {
	count: 172,
	voices: canalVoices,
	leanings: { build: 5, gentle: 3, leave: 1 },
	wards: { 'hithe-quay': 8, 'osier-fields': 7, millrace: 4, tollgate: 2, 'south-marsh': 2 },
	channels: { web: 58, paper: 20, hub: 11, phone: 7, letter: 3, email: 1 },
	arabicShare: 0.09,
	readShare: 0.2,
	ratings: { share: 0.46, ease: [30, 46, 12, 8, 4], listened: [12, 34, 30, 16, 8] },
	draws: {
		often: {
			build: { one: { daily: 40, weekly: 36, seldom: 20, never: 4 } },
			gentle: { one: { daily: 34, weekly: 40, seldom: 26 } },
			leave: { one: { daily: 30, weekly: 30, seldom: 30, never: 10 } },
		},
		how: { each: { walk: 0.8, run: 0.22, bicycle: 0.38, wheel: 0.14, boat: 0.05 } },
		raise: {
			build: { one: { high: 72, some: 26, leave: 2 } },
			gentle: { one: { high: 14, some: 68, leave: 18 } },
			leave: { one: { high: 2, some: 18, leave: 80 } },
		},
		surface: {
			build: { one: { tarmac: 52, gravel: 44, earth: 4 } },
			gentle: { one: { tarmac: 6, gravel: 66, earth: 28 } },
			leave: { one: { tarmac: 4, gravel: 20, earth: 76 } },
		},
		light: {
			build: { rows: { lock: [60, 36, 4], bridge: [66, 32, 2], reach: [34, 42, 24] } },
			gentle: { rows: { lock: [14, 66, 20], bridge: [22, 68, 10], reach: [2, 20, 78] } },
			leave: { rows: { lock: [10, 40, 50], bridge: [16, 50, 34], reach: [1, 9, 90] } },
		},
		'after-dark': {
			build: { one: { 1: 44, 2: 34, 3: 15, 4: 4, 5: 1, 'prefer-not-to-say': 2 } },
			gentle: { one: { 1: 18, 2: 30, 3: 28, 4: 16, 5: 6, 'prefer-not-to-say': 2 } },
			leave: { one: { 1: 8, 2: 16, 3: 30, 4: 26, 5: 18, 'prefer-not-to-say': 2 } },
		},
	},
}
