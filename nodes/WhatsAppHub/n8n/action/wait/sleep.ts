import type { IExecuteFunctions } from 'n8n-workflow';
import type { Asked } from '../../../operations/sendAndWait';
import { withoutAnswer } from './withoutAnswer';

// Puts the execution to sleep until the answer comes or the time is over.

/** As n8n's own nodes write "without a limit". */
const WITHOUT_LIMIT = new Date('3000-01-01T00:00:00.000Z');

export const sleepUntil = async (context: IExecuteFunctions, asked: Asked): Promise<void> => {
	const execution = context.getExecuteData();
	// n8n goes on with these data when the time is over.
	execution.data = {
		main: [
			[{ json: withoutAnswer(asked.responseType, { timedOut: true }), pairedItem: { item: 0 } }],
		],
	};
	// n8n marks what it wakes; another call of the same node must not be marked with it.
	execution.node = { ...execution.node };
	await context.putExecutionToWait(asked.until ?? WITHOUT_LIMIT);
};
