import type { OperationId } from '../../../nodes/WhatsAppHub/operations';
import { cloudApi } from '../../../nodes/WhatsAppHub/providers/cloudApi';
import type { Provider } from '../../../nodes/WhatsAppHub/providers/contract/provider';
import { periskope } from '../../../nodes/WhatsAppHub/providers/periskope';
import { wawp } from '../../../nodes/WhatsAppHub/providers/wawp';
import { yCloud } from '../../../nodes/WhatsAppHub/providers/yCloud';
import { operator } from './operate';

// A row that lacks what names it must not take the whole list with it.

const credentials = {
	baseUrl: 'https://api.example.com',
	apiVersion: 'v25.0',
	businessAccountId: '200000000000042',
};

const template = { name: 'parcel', language: 'en_US', status: 'APPROVED', components: [] };

interface List {
	readonly provider: Provider;
	readonly operation: OperationId;
	readonly row: object;
	/** The answer that has these rows. */
	readonly answer: (rows: readonly unknown[]) => object;
}

const inItems = (items: readonly unknown[]) => ({ items });
const inData = (data: readonly unknown[]) => ({ data });
const bare = (rows: readonly unknown[]) => rows;

const lists: Readonly<Record<string, List>> = {
	"Wawp's chats": {
		provider: wawp,
		operation: 'chatGetAll',
		row: { id: '12025550143@c.us' },
		answer: bare,
	},
	"Wawp's chats by numbers": {
		provider: wawp,
		operation: 'chatGetAll',
		row: { id: '12025550143@c.us' },
		answer: (rows) => ({ ...rows }),
	},
	"Periskope's chats": {
		provider: periskope,
		operation: 'chatGetAll',
		row: { chat_id: '12025550143@c.us' },
		answer: (chats) => ({ chats }),
	},
	"Periskope's phones": {
		provider: periskope,
		operation: 'phoneNumberGetAll',
		row: { org_phone: '12025550100@c.us' },
		answer: bare,
	},
	"YCloud's numbers": {
		provider: yCloud,
		operation: 'phoneNumberGetAll',
		row: { phoneNumber: '+12025550100' },
		answer: inItems,
	},
	"YCloud's templates": {
		provider: yCloud,
		operation: 'templateGetAll',
		row: template,
		answer: inItems,
	},
	"Cloud API's numbers": {
		provider: cloudApi,
		operation: 'phoneNumberGetAll',
		row: { id: '300000000000042' },
		answer: inData,
	},
	"Cloud API's templates": {
		provider: cloudApi,
		operation: 'templateGetAll',
		row: template,
		answer: inData,
	},
};

const ask = ({ provider, operation, answer }: List, rows: readonly unknown[]) =>
	operator(provider, credentials)(operation, {
		parameters: { returnAll: true },
		sender: '12025550100',
		answers: [{ body: answer(rows) }],
	});

describe.each(Object.entries(lists))('%s', (_name, list) => {
	it.each([
		['a row without a name', {}],
		['a row that is none', null],
	])('are listed without %s', (_what, broken) => {
		const { result, failure } = ask(list, [list.row, broken, list.row]);
		expect(failure).toBeUndefined();
		expect(result).toHaveLength(
			// Each of Periskope's phones may lack anything.
			list.provider === periskope && list.operation === 'phoneNumberGetAll' && broken ? 3 : 2,
		);
	});

	it('are no list where no row can be read', () => {
		expect(ask(list, [null, null]).failure).toMatchObject({ category: 'unexpectedResponse' });
	});
});

it('counts the rows that cannot be read when it asks for the next page', () => {
	const chats = Array.from({ length: 500 }, (_each, index) =>
		index === 7 ? {} : { chat_id: `1202555${String(index).padStart(4, '0')}@c.us` },
	);
	const { requests, result } = operator(periskope, credentials)('chatGetAll', {
		parameters: { returnAll: true },
		sender: '12025550100',
		answers: [{ body: { chats } }, { body: { chats: [{ chat_id: '12025559999@c.us' }] } }],
	});
	expect(requests.map(({ query }) => query?.offset)).toEqual([0, 500]);
	expect(result).toHaveLength(500);
});
