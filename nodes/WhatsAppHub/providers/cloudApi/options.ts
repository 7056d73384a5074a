import { z } from 'zod/v4';
import type { SendForm } from '../provider';

export const form: SendForm = {
	fields: [],
	options: [],
	carries: ['replyTo', 'linkPreview', 'correlationId', 'locationName', 'locationAddress'],
};

export const options = z.object({});

export type Options = z.output<typeof options>;
