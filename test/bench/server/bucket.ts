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
	let tokens = burst;
	let filledAtMs: number | undefined;
	return {
		take: (nowMs) => {
			const elapsedSeconds = (nowMs - (filledAtMs ?? nowMs)) / 1000;
			tokens = Math.min(burst, tokens + elapsedSeconds * perSecond);
			filledAtMs = nowMs;
			if (tokens < 1) return false;
			tokens -= 1;
			return true;
		},
	};
}

/** The shortest time in which a bucket lets this many through. */
export function shortestSeconds(count: number, { burst, perSecond }: BucketRule): number {
	return Math.max(0, count - burst) / perSecond;
}
