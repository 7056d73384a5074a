import { inboundChat } from '../accounts';

/** The picture that someone sent to the business before the simulator began. */
export const inboundMediaId = '810000000000100';

/** The message that the picture came with. */
export const inboundWamid = 'wamid.HBgLMTIwMjU1NTAxNDMVAgASGBQzQTAwMDAwMDAwMDAwMDAwMDEwMAA=';

/** Who has written the messages that came in, as digits by the messages' ids. */
export class InboundMessages {
	private readonly writers = new Map<string, string>();

	constructor() {
		this.clear();
	}

	add(wamid: string, writer: string): void {
		this.writers.set(wamid, writer);
	}

	writerOf(wamid: string): string | undefined {
		return this.writers.get(wamid);
	}

	/** Leaves the one message that was there from the start. */
	clear(): void {
		this.writers.clear();
		this.add(inboundWamid, inboundChat.replace(/\D/g, ''));
	}
}
