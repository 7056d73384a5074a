import type { MessageType } from '../../../nodes/WhatsAppHub/messages';
import {
	type Ability,
	alternativesTo,
	reasonInWords,
} from '../../../nodes/WhatsAppHub/n8n/alternatives';
import type { OperationId } from '../../../nodes/WhatsAppHub/operations';
import { providers } from '../../../nodes/WhatsAppHub/providers';

const named = (label: string) => {
	const found = providers.find((provider) => provider.label === label);
	if (found === undefined) throw new Error(`there is no provider ${label}`);
	return found;
};

it.each<[string, MessageType | OperationId, string[]]>([
	['Periskope', 'sticker', ['Cloud API', 'YCloud']],
	['Periskope', 'location', ['Cloud API', 'Wawp', 'YCloud']],
	['YCloud', 'address', ['Cloud API']],
	['Wawp', 'queuePurge', ['Periskope']],
	['Cloud API', 'stopTyping', ['Wawp']],
	['Cloud API', 'text', ['Periskope', 'Wawp', 'YCloud']],
])('names instead of %s for %s: %j', (label, ability, others) => {
	expect(alternativesTo(ability, named(label))).toEqual(others);
});

it.each<[string, Ability, string | undefined]>([
	['Wawp', 'sticker', 'Its API has no stickers: send an image, or use Cloud API or YCloud'],
	['Wawp', 'pin', 'Its API pins no messages: use Cloud API or Periskope'],
	[
		'Periskope',
		'contactCheck',
		'Its API cannot ask whether a number is on WhatsApp: send, and look at the status that follows, or use Wawp',
	],
	['Wawp', 'text', undefined],
])('says why %s lacks %s, and what to do', (label, ability, reason) => {
	expect(reasonInWords(named(label), ability)).toBe(reason);
});
