import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WhatsAppHubCloudApi } from '../../credentials/WhatsAppHubCloudApi.credentials';
import { REMEMBERED_EVENTS } from '../../nodes/WhatsAppHub/inbound/marks';
import { MOST_SENT } from '../../nodes/WhatsAppHub/n8n/action/once/log';
import { brakeField, settingFields } from '../../nodes/WhatsAppHub/n8n/optionFields';
import { deliveryOptions } from '../../nodes/WhatsAppHub/n8n/form/deliveryOptions';
import { handlingOptions } from '../../nodes/WhatsAppHub/n8n/form/handlingOptions';
import { usualTimeoutMs } from '../../nodes/WhatsAppHub/n8n/requestOptions';
import { ALL_FILES_MS, FILE_MS } from '../../nodes/WhatsAppHub/n8n/trigger/mediaTime';
import {
	FEWEST_SLOTS,
	LONGEST_USUAL_SECONDS,
	MOST_SLOTS,
} from '../../nodes/WhatsAppHub/outbound/slots';
import { mostRounds } from '../../nodes/WhatsAppHub/outbound/answersPerMinute';
import { providers } from '../../nodes/WhatsAppHub/providers';
import { metaAdviceOfCode } from '../../nodes/WhatsAppHub/providers/meta/errors/codes';
import { metaPaceHint, metaPair } from '../../nodes/WhatsAppHub/providers/meta/sendRate';
import { manifest, project } from './project';

// Numbers and commands that a document states are those of the code.

/** A document without its line breaks, which fall anywhere in a sentence. */
const documentAt = (path: string): string =>
	readFileSync(join(project, path), 'utf8').replace(/\s+/g, ' ');

const readme = documentAt('README.md');
const security = documentAt('SECURITY.md');

/** A constant that its file keeps to itself: a product of whole numbers. */
const constantIn = (path: string, name: string): number => {
	const source = readFileSync(join(project, 'nodes/WhatsAppHub', path), 'utf8');
	const factors = new RegExp(`const ${name} = ([\\d_ *]+);`).exec(source)?.[1];
	if (factors === undefined) throw new Error(`${path} has no constant ${name}`);
	return factors
		.split('*')
		.reduce((product, factor) => product * Number(factor.replace(/_/g, '')), 1);
};

const written = (count: number): string => count.toLocaleString('en-US');

const words: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 5: 'five' };
const minutesInWords = (ms: number): string => `${words[ms / 60_000] ?? '?'} minutes`;

const { maxAttempts, maxRetrySeconds, parallelSends } = settingFields;
const [raised, inTheApp] = metaPaceHint.match(/[\d,]+(?= for)/g) ?? [];
const apiVersion = String(
	new WhatsAppHubCloudApi().properties.find(({ name }) => name === 'apiVersion')?.default,
);
const file = { method: 'GET', url: '', download: { maxBytes: 1 } } as const;

it.each([
	`up to **${maxAttempts.label}** (${maxAttempts.usual})`,
	`**Maximum Retry Time** (${maxRetrySeconds.usual} seconds)`,
	`as many as go in ${LONGEST_USUAL_SECONDS} seconds of its pace (${FEWEST_SLOTS} to ${MOST_SLOTS}, unless **${parallelSends.label}** is set)`,
	`to ${raised} for a number that Meta has raised, to ${inTheApp} for one that is in the WhatsApp Business app`,
	`files have ${minutesInWords(usualTimeoutMs(file))} unless it is set`,
	`more than ${constantIn('n8n/transport.ts', 'MOST_ANSWERED') / 1024 ** 2} MB is not read`,
	`**${brakeField.label}** (${brakeField.usual})`,
	`no more than ${mostRounds(0)} executions may answer one chat`,
	`among the last ${written(MOST_SENT)} of the node`,
	`The last ${written(REMEMBERED_EVENTS)} events of each trigger are remembered, in ${(REMEMBERED_EVENTS * 8) / 1000} kB`,
	`comes again after ${written(REMEMBERED_EVENTS)} others`,
	`${FILE_MS / 1000} seconds for a file and ${minutesInWords(ALL_FILES_MS)} for all files of a call`,
	`waits for that up to ${constantIn('n8n/trigger/flights.ts', 'WAIT_MS') / 1000} seconds`,
	`n8n's log does, once a minute at most`,
	`cut at ${constantIn('core/depth.ts', 'MAX_LEVELS')} nested levels`,
	`a flow's answers at ${constantIn('providers/flowAnswer.ts', 'MAX_ANSWER_LEVELS')} levels and ${constantIn('providers/flowAnswer.ts', 'MAX_ANSWER_CHARACTERS') / 1024} kB`,
	`read up to ${constantIn('providers/whatsAppWeb/vcard.ts', 'MAX_CARD_CHARACTERS') / 1024} kB`,
	`| API Version | \`${apiVersion}\`, unless`,
])('says in README.md: %s', (claim) => {
	expect(readme).toContain(claim);
});

it('writes of a warning as often as it is made', () => {
	expect(constantIn('n8n/trigger/warn.ts', 'EVERY_MS')).toBe(60_000);
	expect(constantIn('n8n/trigger/access.ts', 'REREAD_EVERY_MS')).toBe(1000);
	expect(readme).toContain('a new one counts within a second');
});

it("has each provider's pace in the table of README.md", () => {
	const toOne = `${metaPair.burst} at once, then one in ${Math.round(1 / metaPair.perSecond)} seconds`;
	for (const { label, sendLimits } of providers) {
		const paceOf = (url: string) => sendLimits({ method: 'POST', url }).throughput;
		const [, pace, pair] =
			new RegExp(`\\| ${label} \\| ([^|]*?a second[^|]*) \\| ([^|]+) \\|`).exec(readme) ?? [];
		expect(pace).toContain(
			paceOf('').perSecond === 1
				? `${paceOf('').burst} at once, then one a second`
				: `${paceOf('').perSecond} a second`,
		);
		expect(pair).toBe(sendLimits({ method: 'POST', url: '' }).pair === undefined ? '–' : toOne);
		if (paceOf('/sendDirectly').perSecond !== paceOf('').perSecond) {
			expect(pace).toContain(`${paceOf('/sendDirectly').perSecond} directly`);
		}
	}
});

it('says in the form what holds without a choice', () => {
	const [provider] = providers;
	const options = deliveryOptions(provider).map(({ option }) => option);
	const described = (name: string) =>
		[...options, ...handlingOptions()].find((option) => option.name === name)?.description;
	expect(described('timeoutSeconds')).toContain(
		`Files have ${minutesInWords(usualTimeoutMs(file))}`,
	);
	expect(described(brakeField.name)).toContain(`(${mostRounds(0)} at least)`);
	expect(described('sendOnce')).toContain(`the last ${written(MOST_SENT)}`);
	expect(described('downloadMedia')).toContain(`after ${FILE_MS / 1000} seconds`);
	expect(described('downloadMedia')).toContain(`after ${minutesInWords(ALL_FILES_MS)} for all`);
});

it('says of a refused message what one recipient may get', () => {
	expect(metaAdviceOfCode['131056']?.hint).toContain(
		`one in ${Math.round(1 / metaPair.perSecond)} seconds`,
	);
});

it('says in SECURITY.md how many events are remembered', () => {
	expect(security).toContain(
		`as long as the trigger remembers them (${written(REMEMBERED_EVENTS)})`,
	);
});

it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/benchmarks.md', 'ARCHITECTURE.md'])(
	'names no command in %s that the package does not have',
	(path) => {
		const named = [...documentAt(path).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
		expect(named.filter((name) => name === undefined || !(name in manifest.scripts))).toEqual([]);
	},
);
