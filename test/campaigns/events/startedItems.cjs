'use strict';

/** The fields that tell which event an item is. */
const told = ['event', 'eventId', 'messageId', 'status', 'change', 'occurredAt'];

/**
 * What the trigger has started, by the data of one execution.
 *
 * @param {object | undefined} data As n8n keeps it.
 * @param {string} trigger Its name in the workflow.
 * @returns {{ ran: boolean, items: object[] }} Whether the trigger has handed anything on, and the items; of an
 *   execution that n8n had only begun when it ended those that its call brought.
 */
exports.startedItems = (data, trigger) => {
	const [ran] = data?.resultData?.runData?.[trigger] ?? [];
	const [begun] = data?.executionData?.nodeExecutionStack ?? [];
	// Recovered from n8n's log alone a run has no items: what the call brought is then all that is known.
	const { main = [] } = ran?.data ?? begun?.data ?? {};
	const items = (main[0] ?? []).map(({ json }) =>
		Object.fromEntries(told.map((name) => [name, json[name]])),
	);
	return { ran: ran !== undefined, items };
};
