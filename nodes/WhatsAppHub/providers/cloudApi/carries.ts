import type { Carries } from '../contract/carries';
import { graphCarries } from '../meta/carries';
import { dialect } from './dialect';
import type { encoders } from './encode';

// Which options of the form Cloud API can send, by message type.

const shared = graphCarries(dialect);

export const carries: Carries<typeof encoders> = {
	replyTo: true,
	correlationId: true,
	...shared,
	callPermission: { interactiveBody: true },
	address: {
		...shared.buttons,
		addressValues: true,
		addressSaved: true,
		addressSavedList: true,
		addressRemarks: true,
		addressRemarksList: true,
	},
	pin: { pinDays: true },
	template: {
		...shared.template,
		marketingMessages: true,
		productPolicy: true,
		messageActivitySharing: true,
	},
};
