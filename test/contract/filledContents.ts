import { invalidInput } from '../../nodes/WhatsAppHub/core/failure';
import { fail } from '../../nodes/WhatsAppHub/core/outcome';
import { messages, type MessageType } from '../../nodes/WhatsAppHub/messages';
import { findProvider } from '../../nodes/WhatsAppHub/providers';
import { type FilledForm, samples } from '../filledForms/messages';
import { optionSamples } from '../filledForms/options';
import type { ContentAxes, Contents } from './contents';

/** A type's form filled in, and once more with each option that the provider carries. */
export const filledContents = (
	type: MessageType,
	{ provider, messageId }: Pick<ContentAxes, 'provider' | 'messageId'>,
): Contents => {
	const { options, ...sample } = samples[type];
	const parameters = {
		...sample.parameters,
		...('messageId' in sample.parameters && { messageId }),
	};
	const carried = findProvider(provider)?.carries[type] ?? {};
	const withOptions = Object.entries(optionSamples).flatMap(([name, option]) =>
		name in messages[type].options && carried[name] !== false
			? [
					[
						`with ${name}`,
						contentOf(type, {
							parameters: { ...parameters, ...option.parameters },
							options: { ...options, ...option.options, [name]: option.value },
						}),
					] as const,
				]
			: [],
	);
	return Object.fromEntries([
		['the form filled in', contentOf(type, { parameters, ...(options && { options }) })],
		...withOptions,
	]);
};

const contentOf = (type: MessageType, { parameters, options = {} }: FilledForm): object => {
	const form = messages[type].read({
		parameter: (name) => parameters[name],
		option: (name) => options[name],
		timezone: () => 'Etc/UTC',
		file: () => fail(invalidInput('There is no file')),
	});
	return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
};
