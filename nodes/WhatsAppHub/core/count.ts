/** A number as people read it, `5,242,880` or `4.5`. */
export const showCount = (count: number): string =>
	// A formatter at the top would be made when the file is read, for refusals that seldom come.
	count.toLocaleString('en-US', { maximumFractionDigits: 1 });

export const showMegabytes = (bytes: number): string => `${showCount(bytes / 1024 / 1024)} MB`;
