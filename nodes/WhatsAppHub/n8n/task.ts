import type { IExecuteFunctions } from 'n8n-workflow';
import type { Outcome } from '../core/outcome';
import { exchangeWith } from '../outbound/perform';
import type { Connection, Provider } from '../providers/provider';
import type { Exchange } from '../providers/subscription';
import type { Run } from './run';
import { transportOf } from './transport';

/** One item's operation under way. */
export interface Task {
	readonly context: IExecuteFunctions;
	readonly provider: Provider;
	readonly itemIndex: number;
	readonly run: Run;
}

export const connectionOf = async ({
	context,
	provider,
	itemIndex,
}: Task): Promise<Outcome<Connection>> =>
	provider.connect(await context.getCredentials(provider.credential, itemIndex));

export const exchangeOf = ({ context, provider }: Task): Exchange =>
	exchangeWith(provider, transportOf(context, provider.credential, provider.label));
