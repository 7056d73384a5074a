/**
 * Numbers that people and WhatsApp write in two ways: with and without Brazil's ninth digit, Mexico's 1 and
 * Argentina's 9. By hand, after the countries' plans.
 */
export const writings = {
	Brazil: ['5511985550143', '551185550143'],
	Mexico: ['525555550143', '5215555550143'],
	Argentina: ['5491155550143', '541155550143'],
} as const;

/** Which is written, and by which of them WhatsApp tells: each way round. */
export const eachWay = Object.entries(writings).flatMap(([country, [one, other]]) => [
	[country, one, other] as const,
	[country, other, one] as const,
]);
