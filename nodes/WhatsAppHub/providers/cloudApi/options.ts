import { z } from 'zod/v4';
import { idInput } from '../../core/input';
import type { SendForm } from '../contract/provider';
import { directSendFields, directSendName, directSendOptions } from '../meta/messages/directSend';

// The fields that only sends by Cloud API have.

export const form: SendForm = {
	fields: [],
	options: [
		...directSendFields,
		{
			displayName: 'Identity Key Hash',
			name: 'identityKeyHash',
			type: 'string',
			default: '',
			placeholder: 'e.g. DF2lS5v2W6x=',
			description:
				'The message is sent only while the recipient’s identity still has this hash, which came with a message or status',
		},
	],
};

export const options = z.object({
	identityKeyHash: idInput('Identity Key Hash').optional(),
	...directSendOptions,
	directSendTemplateName: directSendName,
});

export type Options = z.output<typeof options>;
