import type { ProviderId } from './contract';

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
