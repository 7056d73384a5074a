import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { itemsToGoOnWith } from './executionItems';
import { withFiles } from './media';

/** The trigger's own part of an execution, which n8n has written down and answered for. */
export const executeTrigger = async (
	context: IExecuteFunctions,
): Promise<INodeExecutionData[][]> => {
	const items = await itemsToGoOnWith(context);
	const { options } = context.getNode().parameters;
	// All of them may come from one expression. To read them costs more than all else here.
	const isAsked =
		typeof options === 'string' ||
		(typeof options === 'object' && options !== null && 'downloadMedia' in options);
	return [isAsked ? await withFiles(context, items) : items];
};
