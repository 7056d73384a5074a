import { type IDataObject, type IWebhookFunctions, sleep } from 'n8n-workflow';
import { whenAnswered } from './answer';

/** What a trigger keeps in the workflow's static data, each a text that is made when n8n writes. */
export type Texts = Readonly<Record<string, () => string>>;

/**
 * What n8n is to write whenever it writes. Made then, so that of several calls the last to be written does
 * not bring back what was known at its beginning.
 */
export const offer = (staticData: IDataObject, texts: Texts): void => {
	for (const [name, write] of Object.entries(texts)) {
		Object.defineProperty(staticData, name, {
			configurable: true,
			enumerable: true,
			get: write,
			// Setting it changes nothing but n8n's note that there is something to write.
			set: () => undefined,
		});
	}
};

export const isOffered = (staticData: IDataObject, name: string): boolean =>
	Object.getOwnPropertyDescriptor(staticData, name)?.get !== undefined;

/** Longer than n8n takes to begin an execution; a call that takes longer is written with the next one. */
const KEEP_TRYING_MS = 10_000;
const TRY_EVERY_MS = 5;

/**
 * Has n8n write what was offered.
 *
 * n8n (2.41.1) begins the execution before it writes, and forgets by that that there is something to
 * write: so it is reminded until the call is answered, which it is right after the writing.
 */
export const haveWritten = (
	context: IWebhookFunctions,
	staticData: IDataObject,
	name: string,
): void => {
	let isAnswered = false;
	whenAnswered(context.getResponseObject(), () => {
		isAnswered = true;
	});
	const remind = async () => {
		for (let waited = 0; waited < KEEP_TRYING_MS && !isAnswered; waited += TRY_EVERY_MS) {
			staticData[name] = '';
			await sleep(TRY_EVERY_MS);
		}
	};
	void remind();
};
