import { orList } from '../core/orList';
import { messages, type MessageType } from '../messages';
import type { OperationId } from '../operations';
import { providers } from '../providers';
import type { Provider, Unsupported } from '../providers/contract/provider';

/** What a provider may be unable to do. */
export type Ability = MessageType | OperationId;

const isType = (ability: Ability): ability is MessageType => ability in messages;

const lackOf = (provider: Provider, ability: Ability): Unsupported | undefined =>
	isType(ability) ? provider.reasonAgainst(ability) : provider.reasonAgainstOperation(ability);

/** The other providers that can do it, by their labels. */
export const alternativesTo = (ability: Ability, provider: Provider): string[] =>
	providers
		.filter((other) => other !== provider && lackOf(other, ability) === undefined)
		.map(({ label }) => label);

/** Why a provider cannot do it, and what one can do instead, here or elsewhere; undefined where it can. */
export const reasonInWords = (provider: Provider, ability: Ability): string | undefined => {
	const lack = lackOf(provider, ability);
	if (lack === undefined) return undefined;
	const others = alternativesTo(ability, provider);
	const ways = [
		...(lack.instead === undefined ? [] : [lack.instead]),
		...(others.length > 0 ? [`use ${orList(others)}`] : []),
	];
	return ways.length === 0 ? lack.unsupported : `${lack.unsupported}: ${ways.join(', or ')}`;
};
