import { invalidInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { idInput, parseInput } from '../../core/input';
import { fail, type Outcome } from '../../core/outcome';
import { providers } from '../../providers';
import type { Provider } from '../../providers/provider';

const senderInput = idInput('Sender').optional();

/** A sender stays in the form when another provider is chosen, which knows nothing of it. */
export const readSender = (form: FormReader, provider: Provider): Outcome<string | undefined> => {
	const sender = parseInput(senderInput, givenOf(form.parameter('sender')));
	if (!sender.ok || sender.value === undefined) return sender;
	const { value } = sender;
	if (provider.senderField?.isOwn(value) !== false) return sender;
	const { mode, cachedResultName } = form.choice?.('sender') ?? {};
	const isForeign =
		mode === 'list' || providers.some(({ senderField }) => senderField?.isId?.(value) === true);
	if (!isForeign) return sender;
	return fail(
		invalidInput(
			`'Sender' was chosen for another provider: ${cachedResultName ?? value}`,
			`Choose one of ${provider.label}'s numbers`,
		),
	);
};

const givenOf = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
