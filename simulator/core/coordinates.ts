// Checks latitude and longitude, which providers take as numbers or as texts.

export interface Coordinates {
	latitude: string | number;
	longitude: string | number;
}

export interface CoordinateProblem {
	name: keyof Coordinates;
	/** Completes a sentence that begins with the name of the coordinate. */
	message: string;
}

const limits = { latitude: 90, longitude: 180 } as const;
const decimalNumber = /^-?\d+(\.\d+)?$/;

/** Promises what is wrong with the first coordinate that names no place on earth, if one does. */
export function coordinateProblem(place: Coordinates): CoordinateProblem | undefined {
	for (const name of ['latitude', 'longitude'] as const) {
		const value = place[name];
		const limit = limits[name];
		if (typeof value === 'string' && !decimalNumber.test(value)) {
			return { name, message: 'must be a decimal number' };
		}
		if (Math.abs(Number(value)) > limit) {
			return { name, message: `must be between -${limit} and ${limit}` };
		}
	}
	return undefined;
}
