import type { IDataObject } from 'n8n-workflow';
import type { ResponseType } from '../../../operations/sendAndWait/choices';

// What comes out of a question that nobody has answered.

/** Nobody has approved or said anything, whatever the items of before say; `why` says why not. */
export const withoutAnswer = (responseType: ResponseType, why: IDataObject): IDataObject => ({
	data: {
		...(responseType === 'freeText' ? { text: null } : { approved: false }),
		...(responseType === 'choices' && { value: null }),
		...why,
	},
});
