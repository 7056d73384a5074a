import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { type Failure, unsupportedInput } from '../../core/failure';
import { fail } from '../../core/outcome';
import type { Provider } from '../../providers/contract/provider';
import { noEnvelope } from '../../operations/envelope';
import { ask, chosenSender, matching } from './query';

// The list behind 'Recipient': the chats of a linked phone.

/** Enough for the chats of a busy phone, few enough to be read while a person waits. */
const MOST_CHATS = 5000;

/** The chats of the sending phone for the list of 'Recipient', narrowed by what the person types. */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const chats = await ask(this, ({ operate }, provider) =>
		provider.reasonAgainstOperation('chatGetAll') === undefined
			? operate('chatGetAll', { limit: MOST_CHATS }, { ...noEnvelope, sender: chosenSender(this) })
			: fail(noList(provider)),
	);
	const entries = chats.map(({ name, recipient, chatId }) => ({
		name: name === null ? recipient : `${name} · ${recipient}`,
		value: chatId,
	}));
	return { results: matching(entries, filter) };
}

const noList = ({ label }: Provider): Failure =>
	unsupportedInput(
		`${label} has no list of chats`,
		"Choose 'Phone or Chat ID' beside the field, and enter the number",
	);
