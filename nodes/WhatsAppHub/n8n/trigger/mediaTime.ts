import type { Failure } from '../../core/failure';
import { fail, type Outcome } from '../../core/outcome';
import { elapsed } from '../timeLimit';

/** For one file, from the question for its address to its last byte. */
export const FILE_MS = 30_000;
/** For all files of a call; a batch may bring a thousand. */
export const ALL_FILES_MS = 120_000;

/** The work's outcome, or a failure once the time is over; what comes later counts no more. */
export const inTime = async <T>(
	ms: number,
	work: (isOver: () => boolean) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
	const reason = ms < FILE_MS ? noTimeLeft : tooSlow;
	if (ms <= 0) return fail(reason);
	let isOver = false;
	const late = elapsed(ms).then(() => {
		isOver = true;
		return fail(reason);
	});
	return await Promise.race([work(() => isOver), late]);
};

export const tooSlow: Failure = {
	category: 'network',
	message: `The file was not there after ${FILE_MS / 1000} seconds`,
	hint: "Fetch it later with the operation 'Download' of 'Media', by the id or URL in 'media'",
	transient: true,
	accepted: 'no',
	origin: 'network',
};

const noTimeLeft: Failure = {
	...tooSlow,
	message: `The files of this call took more than ${ALL_FILES_MS / 1000} seconds, so that this one was left out`,
};

export const notStored = (error: unknown, field: string): Failure => ({
	category: 'media',
	message: `n8n could not store the file in '${field}'`,
	hint: 'Look at where n8n keeps binary data: its disk may be full, or its storage away',
	detail: error instanceof Error ? error.message : undefined,
	accepted: 'no',
	origin: 'input',
});
