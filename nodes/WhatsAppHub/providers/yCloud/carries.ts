import type { Carries } from '../contract/carries';
import { graphCarries } from '../meta/carries';
import { dialect } from './dialect';
import type { encoders } from './encode';

// Which options of the form YCloud can send, by message type.

const shared = graphCarries(dialect);

export const carries: Carries<typeof encoders> = {
	replyTo: true,
	correlationId: true,
	...shared,
	template: {
		...shared.template,
		marketingMessages: false,
		productPolicy: false,
		messageActivitySharing: false,
	},
};
