import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';
import { credentialsFor } from '../n8nCore/engine/hub';
import { runHub } from '../n8nCore/engine/engine';
import type { LedgerEntry, ProviderId, Simulator } from '../../simulator';

// Runs the node once, and returns the requests that reached the simulator.

export interface Played {
	/** What n8n would show in red; undefined where the node ended well. */
	readonly complaint: string | undefined;
	/** The requests that reached the provider, without those that only read. */
	readonly requests: readonly LedgerEntry[];
}

/** Runs the node once, in n8n's own engine, with its form filled in. */
export const play = async (
	simulator: Simulator,
	provider: ProviderId,
	parameters: INodeParameters,
	files?: IBinaryKeyData,
): Promise<Played> => {
	const earlier = simulator.requests({ provider }).length;
	const result = await runHub({
		// As a workflow's file keeps them: what has no value is not there.
		parameters: JSON.parse(JSON.stringify(parameters)) as INodeParameters,
		credentials: credentialsFor(simulator),
		...(files && { files: [files] }),
	});
	const error = result.error && [result.error.message, result.error.description].join(' – ');
	return {
		complaint: result.status === 'success' ? undefined : (error ?? result.status),
		requests: simulator
			.requests({ provider })
			.slice(earlier)
			.filter(({ method }) => method !== 'GET'),
	};
};
