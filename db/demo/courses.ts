/** Kilometres east and north of the south-west corner of the drawing. */
export type Spot = [east: number, north: number]

export const junctions: Record<string, Spot> = {
	westHeights: [1.05, 5.2],
	quarryTop: [3.45, 6.95],
	heathTop: [5.85, 7.65],
	copseEast: [8.2, 5.45],
	riverOut: [9.35, 3.15],
	southFoot: [4.75, 1.0],
	riverIn: [0.25, 3.55],
	tollBar: [3.1, 5.0],
	heathGate: [4.4, 5.45],
	orchardLane: [5.75, 5.3],
	ropewalk: [6.4, 4.55],
	bridge: [3.45, 3.3],
	lock: [4.75, 2.95],
	creek: [6.45, 2.85],
}

export type Course = {
	from: string
	to: string
	/** Spots on the way, for the large shape. */
	through: Spot[]
	/** How far the line strays from its course, in kilometres. */
	strays: number
}

/** Every line once. Two wards that meet along it read the same points, so nothing gapes. */
export const courses: Record<string, Course> = {
	westLane: {
		from: 'riverIn',
		to: 'westHeights',
		through: [
			[0.55, 4.0],
			[0.5, 4.7],
		],
		strays: 0.03,
	},
	quarryEdge: {
		from: 'westHeights',
		to: 'quarryTop',
		through: [
			[0.8, 5.95],
			[0.95, 6.85],
			[1.7, 7.3],
			[2.45, 7.1],
			[2.85, 6.75],
		],
		strays: 0.03,
	},
	heathEdge: {
		from: 'quarryTop',
		to: 'heathTop',
		through: [
			[3.75, 7.6],
			[4.45, 8.15],
			[5.2, 8.1],
		],
		strays: 0.04,
	},
	copseEdge: {
		from: 'heathTop',
		to: 'copseEast',
		through: [
			[6.6, 7.85],
			[7.45, 7.5],
			[7.75, 6.75],
			[8.45, 6.35],
		],
		strays: 0.04,
	},
	fieldsEdge: {
		from: 'copseEast',
		to: 'riverOut',
		through: [
			[8.65, 4.95],
			[9.25, 4.6],
			[9.45, 3.85],
		],
		strays: 0.03,
	},
	marshEdge: {
		from: 'riverOut',
		to: 'southFoot',
		through: [
			[8.85, 2.55],
			[8.75, 1.7],
			[8.05, 0.85],
			[7.1, 0.55],
			[6.1, 0.75],
			[5.5, 0.6],
		],
		strays: 0.03,
	},
	millEdge: {
		from: 'southFoot',
		to: 'riverIn',
		through: [
			[4.1, 0.85],
			[3.4, 0.35],
			[2.5, 0.45],
			[1.85, 1.05],
			[1.05, 1.3],
			[0.75, 2.05],
			[0.85, 2.8],
		],
		strays: 0.035,
	},
	chalkRoad: { from: 'westHeights', to: 'tollBar', through: [[2.05, 4.85]], strays: 0.02 },
	beaconLane: {
		from: 'quarryTop',
		to: 'tollBar',
		through: [
			[3.35, 6.3],
			[2.95, 5.65],
		],
		strays: 0.03,
	},
	highRoad: { from: 'tollBar', to: 'heathGate', through: [[3.75, 5.3]], strays: 0.012 },
	heathRoad: { from: 'heathGate', to: 'orchardLane', through: [[5.1, 5.5]], strays: 0.012 },
	copseRide: {
		from: 'heathTop',
		to: 'orchardLane',
		through: [
			[5.95, 6.9],
			[6.25, 6.15],
		],
		strays: 0.03,
	},
	orchardRow: { from: 'orchardLane', to: 'ropewalk', through: [[6.2, 5.1]], strays: 0.015 },
	abbotsWay: {
		from: 'ropewalk',
		to: 'copseEast',
		through: [
			[7.05, 4.7],
			[7.6, 5.25],
		],
		strays: 0.025,
	},
	railway: { from: 'heathGate', to: 'bridge', through: [[4.05, 4.4]], strays: 0.006 },
	oldCreek: {
		from: 'ropewalk',
		to: 'creek',
		through: [
			[6.2, 4.0],
			[6.5, 3.4],
		],
		strays: 0.025,
	},
	sallowWest: {
		from: 'riverIn',
		to: 'bridge',
		through: [
			[0.75, 3.75],
			[1.25, 3.45],
			[1.55, 2.95],
			[2.05, 3.0],
			[2.35, 3.5],
			[2.9, 3.6],
		],
		strays: 0.018,
	},
	sallowTown: {
		from: 'bridge',
		to: 'lock',
		through: [
			[3.7, 2.85],
			[4.2, 2.65],
		],
		strays: 0.015,
	},
	sallowQuay: {
		from: 'lock',
		to: 'creek',
		through: [
			[5.15, 3.35],
			[5.75, 3.3],
			[6.05, 2.9],
		],
		strays: 0.015,
	},
	sallowEast: {
		from: 'creek',
		to: 'riverOut',
		through: [
			[6.95, 2.55],
			[7.35, 2.85],
			[7.85, 3.3],
			[8.4, 3.2],
			[8.8, 2.95],
		],
		strays: 0.018,
	},
	parishWay: {
		from: 'lock',
		to: 'southFoot',
		through: [
			[4.85, 2.3],
			[4.6, 1.6],
		],
		strays: 0.025,
	},
}
