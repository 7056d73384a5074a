import type { ProviderId } from './contract';

// How a test narrows down what the ledger returns.

export interface LedgerFilter {
	provider?: ProviderId;
	/** A part of the path. */
	path?: string;
}

export interface MessageFilter {
	provider?: ProviderId;
	recipient?: string;
}

export interface MediaFilter {
	provider?: ProviderId;
}

export interface DeliveryFilter {
	provider?: ProviderId;
	url?: string;
}
