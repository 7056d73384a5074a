import { createHmac } from 'node:crypto';
import { account } from './contenders';

/** A call of Meta's webhook: the bytes and the signature over them. */
export interface EventCall {
	body: Buffer;
	signature: string;
}

const DISPLAY_NUMBER = '12025550100';
const SENDER = '12025550143';

/** One text message, with an id of its own. */
export function messageCall(id: string): EventCall {
	const message = { from: SENDER, id, timestamp: now(), type: 'text', text: { body: 'Hello' } };
	const contacts = [{ profile: { name: 'A customer' }, wa_id: SENDER }];
	return callOf({ contacts, messages: [message] });
}

/** Meta gathers up to a thousand updates in one call; here they are of one number. */
export function statusesCall(id: string, count: number): EventCall {
	const statuses = Array.from({ length: count }, (_, index) => ({
		id: `${id}.${index}`,
		status: 'delivered',
		timestamp: now(),
		recipient_id: SENDER,
	}));
	return callOf({ statuses });
}

function callOf(content: object): EventCall {
	const metadata = { display_phone_number: DISPLAY_NUMBER, phone_number_id: account.phoneNumberId };
	const value = { messaging_product: 'whatsapp', metadata, ...content };
	const entry = [{ id: account.businessAccountId, changes: [{ field: 'messages', value }] }];
	const body = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
	const digest = createHmac('sha256', account.appSecret).update(body).digest('hex');
	return { body, signature: `sha256=${digest}` };
}

const now = () => String(Math.floor(Date.now() / 1000));
