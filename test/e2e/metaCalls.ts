import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

// Makes Meta's calls with many messages each, and makes them again as Meta does where n8n does not take them.

export interface MetaAccount {
	readonly appSecret: string;
	readonly businessAccountId: string;
	readonly phoneNumberId: string;
}

/** The body of a call that brings a text for each of the IDs. */
export const callWith = (account: MetaAccount, ids: readonly string[]): string =>
	JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: account.businessAccountId,
				changes: [
					{
						field: 'messages',
						value: {
							messaging_product: 'whatsapp',
							metadata: {
								display_phone_number: '15550783881',
								phone_number_id: account.phoneNumberId,
							},
							contacts: [{ profile: { name: 'Customer' }, wa_id: '12025550143' }],
							messages: ids.map((id) => ({
								from: '12025550143',
								id,
								timestamp: String(Math.floor(Date.now() / 1000)),
								type: 'text',
								text: { body: id },
							})),
						},
					},
				],
			},
		],
	});

const ATTEMPTS = 120;
const PAUSE_MS = 500;

/** Calls whatever URL is registered at the moment until it says yes; yields the statuses, 0 for none. */
export const deliverUntilTaken = async (
	{ appSecret }: MetaAccount,
	registered: () => string,
	body: string,
): Promise<number[]> => {
	const signature = createHmac('sha256', appSecret).update(body).digest('hex');
	const statuses: number[] = [];
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		if (attempt > 0) await sleep(PAUSE_MS);
		const status = await post(registered(), body, `sha256=${signature}`);
		statuses.push(status);
		if (status >= 200 && status < 300) break;
	}
	return statuses;
};

/** One call, whatever signs it; yields its status, 0 where nobody answered. */
export const post = async (url: string, body: string, signature: string): Promise<number> => {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				'x-hub-signature-256': signature,
				connection: 'close',
			},
			body,
		});
		// While n8n starts it answers 200 to everything, before any node is asked.
		return (await response.text()).includes('n8n is starting up') ? 0 : response.status;
	} catch {
		return 0;
	}
};
