import { readOwners, writeOwners } from '../../../nodes/WhatsAppHub/n8n/trigger/owners';

const owners = [
	['AAAAAAA1', 'x_-9-0'],
	['AAAAAAA2', 'x_-9-0'],
	['BBBBBBB1', 'x_-9-1'],
	['AAAAAAA3', 'x_-9-0'],
] as const;

it('writes each handover with the marks that follow each other', () => {
	expect(writeOwners(owners)).toBe('x_-9-0.AAAAAAA1AAAAAAA2 x_-9-1.BBBBBBB1 x_-9-0.AAAAAAA3');
	expect(writeOwners([])).toBe('');
});

it('reads what it wrote, and nothing of what is no such text', () => {
	expect(readOwners(writeOwners(owners))).toEqual(owners);
	expect([undefined, '', 7, {}, 'words without marks'].flatMap(readOwners)).toEqual([]);
});
