import type { Failure } from '../../../core/failure';
import type { Asked } from '../../../operations/sendAndWait';

// Says what is wrong with a question by the fields of its own form, not by those of the messages that it is made of.

/** Which choice an entry of a message's buttons or rows is: the last number of `(entry 1 › 4)`. */
const entry = / \(entry (?:\d+ › )?(\d+)\)/;

export const inFormWords = (failure: Failure, asked: Asked): Failure => {
	const [, number] = entry.exec(failure.message) ?? [];
	const message = failure.message
		.replace(entry, '')
		.replace(/^'(?:Button Text|Row Title)'/, labelOf(asked, number))
		.replace(/^'(?:Body|Text)'/, "'Message'")
		.replace(/^'(?:Buttons|Rows|Sections)'/, "'Choices'");
	return { ...failure, message };
};

const labelOf = ({ responseType }: Asked, number: string | undefined): string => {
	if (number === undefined) return "'List Button Label'";
	if (responseType === 'choices') return `'Label' of choice ${number}`;
	return number === '1' ? "'Approve Button Label'" : "'Disapprove Button Label'";
};
