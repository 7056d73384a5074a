import { invalidInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { idInput, parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { isOwnPhone } from '../../core/phone/own';
import { parsePhone } from '../../core/phone/parse';
import { readPhoneRule } from '../../operations/phoneRule';
import { providers } from '../../providers';
import type { Provider } from '../../providers/contract/provider';

// Reads 'Sender', and refuses one that was chosen for another provider.

const senderInput = idInput('Sender').optional();

/** A sender stays in the form when another provider is chosen, which knows nothing of it. */
export const readSender = (form: FormReader, provider: Provider): Outcome<string | undefined> => {
	const sender = parseInput(senderInput, givenOf(form.parameter('sender')));
	if (!sender.ok || sender.value === undefined) return sender;
	const { value } = sender;
	if (provider.senderField?.isOwn(value) !== false) return sender;
	const inside = readInside(value, form, provider);
	if (inside !== undefined) return inside;
	const { mode, cachedResultName } = form.choice?.('sender') ?? {};
	const isForeign =
		mode === 'list' || providers.some(({ senderField }) => senderField?.isId?.(value) === true);
	if (isForeign) {
		return fail(
			invalidInput(
				`'Sender' was chosen for another provider: ${cachedResultName ?? value}`,
				`Choose one of ${provider.label}'s numbers`,
			),
		);
	}
	if (!isOwnPhone(value)) return sender;
	const takers = providers.filter(({ senderField }) => senderField?.isOwn(value) === true);
	return fail(
		invalidInput(
			`'Sender' is a phone number, as ${takers.map(({ label }) => label).join(' and ')} take it: ${value}`,
			`Choose one of ${provider.label}'s numbers from the list, or enter it as: ${provider.senderField?.byHand.label ?? ''}`,
		),
	);
};

/** A number that is written without its country code, where the form says of which country those are. */
const readInside = (
	written: string,
	form: FormReader,
	{ senderField }: Provider,
): Outcome<string> | undefined => {
	const rule = readPhoneRule(form);
	if (!rule.ok) return rule;
	const { country } = rule.value;
	const number = country ? parsePhone(written, 'Sender', { country }) : undefined;
	const own = number?.ok === true ? `+${number.value}` : undefined;
	return own !== undefined && senderField?.isOwn(own) === true ? succeed(own) : undefined;
};

const givenOf = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
