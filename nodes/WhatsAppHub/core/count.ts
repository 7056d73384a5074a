/** A number as people read it, `5,242,880` or `4.5`. */
export const showCount = (count: number): string =>
	// A formatter at the top would be made when the file is read, for refusals that seldom come.
	count.toLocaleString('en-US', { maximumFractionDigits: 1 });

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * 1024;

/** A size as people read it, `5 MB` or `500 KB`. */
export const showSize = (bytes: number): string =>
	bytes < MEGABYTE ? `${showCount(bytes / KILOBYTE)} KB` : `${showCount(bytes / MEGABYTE)} MB`;
