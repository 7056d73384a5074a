import { agreedRecipients } from '../../../simulator/agreedRecipients';

/** What an item holds of a message. */
export interface PlannedItem {
	to: string;
	text: string;
}

/** The first of the area codes used; each has a hundred numbers that are reserved for fiction. */
const FIRST_AREA_CODE = 210;
const NUMBERS_PER_AREA = 100;

const mark = /Fault campaign, message (\d{6})/;

/**
 * A message that nothing but its index tells from the others. Everybody gets one only, so that no
 * limit for a pair of numbers plays a part.
 */
export function messageItem(index: number, isRefused: boolean): PlannedItem {
	return {
		to: isRefused ? agreedRecipients.refusedAtOnce : phoneNumber(index),
		text: `Fault campaign, message ${String(index).padStart(6, '0')}`,
	};
}

/** Which message a request is about; undefined when it is about none. */
export function indexIn(request: string): number | undefined {
	const digits = mark.exec(request)?.[1];
	return digits === undefined ? undefined : Number(digits);
}

function phoneNumber(index: number): string {
	const area = FIRST_AREA_CODE + Math.floor(index / NUMBERS_PER_AREA);
	const line = 100 + (index % NUMBERS_PER_AREA);
	return `+1${area}5550${line}`;
}
