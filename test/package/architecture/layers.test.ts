import { familyComplaints, layerComplaints } from './layers';
import { mapComplaints } from './map';

const hub = 'nodes/WhatsAppHub';
const inPlace = [
	`${hub}/core/time.ts`,
	`${hub}/messages/text.ts`,
	`${hub}/operations/sendMessage.ts`,
	`${hub}/providers/index.ts`,
	`${hub}/providers/contract/provider.ts`,
	`${hub}/providers/reasons.ts`,
	`${hub}/providers/meta/dialect.ts`,
	`${hub}/providers/whatsAppWeb/chatId.ts`,
	`${hub}/providers/one/index.ts`,
	`${hub}/providers/one/body.ts`,
	`${hub}/providers/two/index.ts`,
	`${hub}/outbound/perform.ts`,
	`${hub}/n8n/send.ts`,
	`${hub}/n8n/handlers.ts`,
	`${hub}/n8n/one/field.ts`,
	`${hub}/n8n/two/index.ts`,
	'credentials/One.credentials.ts',
	'simulator/main.ts',
];

const complaintsAbout = (path: string, text: string): string[] =>
	layerComplaints([
		...inPlace.filter((other) => other !== path).map((other) => ({ path: other, text: '' })),
		{ path, text },
	]);

describe('layerComplaints', () => {
	it.each([
		['core/time.ts', "import { z } from 'zod/v4';"],
		['messages/text.ts', "import type { INodeProperties } from 'n8n-workflow';"],
		['messages/text.ts', "import { type INodeProperties } from 'n8n-workflow';"],
		[
			'providers/one/body.ts',
			"import { a } from '../reasons'; import { b } from '.'; import { c } from '../meta/dialect';",
		],
		['providers/one/body.ts', "import type { Text } from '../../messages/text';"],
		['providers/index.ts', "import { one } from './one'; import { two } from './two';"],
		['n8n/send.ts', "import { NodeApiError } from 'n8n-workflow';"],
		['n8n/one/field.ts', "import { send } from '../send';"],
		['n8n/handlers.ts', "export { field } from './one/field';"],
		['Hub.node.ts', "import { all } from './n8n/handlers';"],
	])('lets %s do: %s', (path, text) => {
		expect(complaintsAbout(`${hub}/${path}`, text)).toEqual([]);
	});

	it.each([
		['core/time.ts', "import { z } from 'zod';", 'imports zod'],
		['core/time.ts', "import { readFileSync } from 'node:fs';", 'imports node:fs'],
		['core/time.ts', "export * from '../messages/text';", 'messages/text.ts (messages)'],
		['core/time.ts', "const z = require('zod');", 'imports zod'],
		['core/time.ts', "const load = () => import('lodash');", 'imports lodash'],
		['messages/text.ts', "import { sleep } from 'n8n-workflow';", 'imports n8n-workflow'],
		['messages/text.ts', "import { type A, b } from 'n8n-workflow';", 'imports n8n-workflow'],
		[
			'messages/text.ts',
			"import { p } from '../providers/contract/provider';",
			'(the contract of providers)',
		],
		['operations/sendMessage.ts', "import { n } from '../n8n/send';", '(n8n)'],
		['providers/one/body.ts', "import { two } from '../two';", 'two/index.ts (a provider)'],
		['providers/one/body.ts', "import { all } from '..';", '(the registry)'],
		['providers/one/body.ts', "import { text } from '../../messages/text';", '(messages)'],
		['providers/one/body.ts', "import type { S } from '../../n8n/send';", '(n8n)'],
		['providers/reasons.ts', "import { one } from './one';", '(a provider)'],
		['providers/reasons.ts', "import { d } from './meta/dialect';", '(a family of providers)'],
		['providers/meta/dialect.ts', "import { one } from '../one';", '(a provider)'],
		[
			'providers/meta/dialect.ts',
			"import { c } from '../whatsAppWeb/chatId';",
			'(a family of providers)',
		],
		[
			'providers/contract/provider.ts',
			"import { d } from '../meta/dialect';",
			'(a family of providers)',
		],
		['outbound/perform.ts', "import { all } from '../providers';", '(the registry)'],
		['n8n/send.ts', "import { one } from '../providers/one';", '(a provider)'],
		['n8n/send.ts', "import { field } from './one/field';", '(a wing of n8n)'],
		['n8n/one/field.ts', "import { two } from '../two';", '(a wing of n8n)'],
		['n8n/one/field.ts', "import type { two } from '../two';", '(a wing of n8n)'],
		['Hub.node.ts', "import { time } from './core/time';", '(core)'],
		['core/time.ts', "import { gone } from './gone';", 'out of its reach'],
	])('stops %s from: %s', (path, text, complaint) => {
		expect(complaintsAbout(`${hub}/${path}`, text)).toEqual([expect.stringContaining(complaint)]);
	});

	it('stops credentials and simulator from reaching into the nodes', () => {
		expect(
			complaintsAbout(
				'credentials/One.credentials.ts',
				"import { t } from '../nodes/WhatsAppHub/core/time';",
			),
		).toEqual([expect.stringContaining('(core)')]);
		expect(
			complaintsAbout('credentials/One.credentials.ts', "import { sleep } from 'n8n-workflow';"),
		).toEqual([expect.stringContaining('imports n8n-workflow')]);
		expect(
			complaintsAbout(
				'simulator/main.ts',
				"import type { t } from '../nodes/WhatsAppHub/core/time';",
			),
		).toEqual([expect.stringContaining('(core)')]);
		expect(
			complaintsAbout('simulator/main.ts', "import { c } from '../credentials/One.credentials';"),
		).toEqual([expect.stringContaining('(credentials)')]);
	});

	it('stops a file that lies outside every layer', () => {
		expect(complaintsAbout(`${hub}/utils.ts`, '')).toEqual([`${hub}/utils.ts belongs to no layer`]);
	});
});

describe('familyComplaints', () => {
	const folder = (text: string) => [
		{ path: `${hub}/providers/meta/dialect.ts`, text: '' },
		{ path: `${hub}/providers/whatsAppWeb/chatId.ts`, text: '' },
		{ path: `${hub}/providers/one/body.ts`, text: "import { d } from '../meta/dialect';" },
		{ path: `${hub}/providers/one/decode.ts`, text },
	];

	it('stops a provider from taking of both', () => {
		expect(familyComplaints(folder("import { d } from '../meta/dialect';"))).toEqual([]);
		expect(familyComplaints(folder("import { c } from '../whatsAppWeb/chatId';"))).toEqual([
			'providers/one takes from meta and whatsAppWeb',
		]);
	});
});

describe('mapComplaints', () => {
	it.each([
		['core/phone/parse.ts', 'core/phone'],
		['providers/reasons.ts', 'providers/reasons.ts'],
		['providers/meta/errors/codes.ts', 'providers/meta/errors'],
		['providers/one/registration/plan.ts', 'providers/<id>'],
		['n8n/clock.ts', 'n8n/clock.ts'],
	])('asks of the map for %s: %s', (path, place) => {
		const sources = [{ path: `${hub}/${path}`, text: '' }];
		expect(mapComplaints(sources, `| \`${place}\` | … |`)).toEqual([]);
		expect(mapComplaints(sources, 'nothing')).toEqual([`ARCHITECTURE.md does not name ${place}`]);
	});
});
