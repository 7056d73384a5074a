/** The field that chooses which of the account's numbers sends. */
export interface SenderField {
	readonly required: boolean;
	readonly description: string;
	/** How one writes it by hand. */
	readonly byHand: { readonly label: string; readonly placeholder: string };
	/** Whether a value may be one of this provider's senders, by its form. */
	readonly isOwn: (written: string) => boolean;
	/** Whether it is an ID such as only this provider gives. */
	readonly isId?: (written: string) => boolean;
}
