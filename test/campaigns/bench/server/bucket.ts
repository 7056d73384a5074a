/** What a limiter lets through: a burst at once, then so many a second. */
export interface BucketRule {
	burst: number;
	perSecond: number;
}

/** A token bucket: full at first, refilled evenly, never above its burst. */
export interface Bucket {
	/** Whether one more may pass at this time. */
	take(nowMs: number): boolean;
}

export function openBucket({ burst, perSecond }: BucketRule): Bucket {
	const intervalMs = 1000 / perSecond;
	// When the bucket would be full again. Kept instead of a count, whose small additions round off.
	let fullAtMs = -Infinity;
	return {
		take: (nowMs) => {
			const next = Math.max(fullAtMs, nowMs) + intervalMs;
			if (next - nowMs > burst * intervalMs) return false;
			fullAtMs = next;
			return true;
		},
	};
}

/** The shortest time in which a bucket lets this many through. */
export function shortestSeconds(count: number, { burst, perSecond }: BucketRule): number {
	return Math.max(0, count - burst) / perSecond;
}
