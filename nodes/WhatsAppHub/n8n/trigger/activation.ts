import { invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Connection } from '../../providers/contract/provider';
import type { Check, CheckContext } from '../../providers/contract/registration';
import { isManual } from '../../providers/contract/webhook';
import { readableNumbers } from './numberLists';

/** A webhook that is registered for nothing would be refused, or stay silent. */
export const askedFor = (events: readonly string[]): Outcome<readonly string[]> =>
	events.length > 0
		? succeed(events)
		: fail(
				invalidInput(
					"'Trigger On' names no event that the provider could be asked for",
					"Choose an event in 'Trigger On'; for Any Other Event enter the provider's names in the option 'Other Events'",
				),
			);

/** Everything for which an activation is refused, in the order in which to mend it. */
export const checksOf = async (
	{ webhookSecrets, registration: subscription }: Connection,
	context: Omit<CheckContext<unknown>, 'account' | 'identity'>,
): Promise<Check[]> => {
	const events = askedFor(context.events);
	const asked: Check = {
		label: 'Trigger On',
		verdict: events.ok ? succeed(context.events.join(', ')) : events,
	};
	const numbers = readableNumbers(context.form);
	const unreadable: Check[] = numbers.ok ? [] : [{ label: 'Options', verdict: numbers }];
	if (!isManual(context.form)) {
		return [asked, ...unreadable, ...(await subscription.check(context))];
	}
	// What is registered by hand is seen by nobody here; a missing secret would have all calls refused.
	const secrets = webhookSecrets(context.form);
	return [
		...unreadable,
		{ label: 'Secrets', verdict: secrets.ok ? succeed('set in the credential') : secrets },
	];
};
