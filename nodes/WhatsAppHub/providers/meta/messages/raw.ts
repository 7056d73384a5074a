// Merges a body that the person wrote with the recipient from the form.

type Body = Readonly<Record<string, unknown>>;

/**
 * A body of the person's own over the form's envelope. Who names the recipient in the body means
 * that one: of the form's, nothing stays that would name a second.
 */
export const overEnvelope = (envelope: Body, body: Body): Body => {
	const namesRecipient = 'to' in body || 'recipient' in body;
	const kept = Object.entries(envelope).filter(
		([name]) => !namesRecipient || !['to', 'recipient', 'recipient_type'].includes(name),
	);
	return { ...Object.fromEntries(kept), ...body };
};
