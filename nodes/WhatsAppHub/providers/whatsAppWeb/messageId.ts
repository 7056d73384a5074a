/** A message's id without chat and direction: the third part of `false_12025550143@c.us_3EB0…`. */
export const bareId = (id: string): string => id.split('_')[2] ?? id;

/** The chat that stands in a whole id; undefined in one without it. */
export const chatInId = (id: string): string | undefined =>
	/^(?:true|false)_([^_]+@[^_]+)_/.exec(id)?.[1];
