/** Longitude and latitude in degrees (WGS 84). */
export type Position = [longitude: number, latitude: number]

/** A GeoJSON geometry (RFC 7946). */
export type Boundary =
	| { type: 'Polygon'; coordinates: Position[][] }
	| { type: 'MultiPolygon'; coordinates: Position[][][] }
