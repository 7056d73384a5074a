/** One of the account's WhatsApp numbers, as the form's list offers it. */
export interface Sender {
	/** What goes into the request. */
	readonly value: string;
	readonly label: string;
}
