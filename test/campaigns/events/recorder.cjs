'use strict';

/**
 * One of n8n's own external hooks: n8n calls it at the end of every execution, whatever the workflow
 * does, so that an execution costs no node and no request to be seen.
 */
const { appendFileSync } = require('node:fs');

const file = process.env.WHATSAPP_HUB_EVENTS_RECORD;

/** When this n8n was started. */
const startedAt = Date.now() - process.uptime() * 1000;

/** The fields that tell which event an item is. */
const told = ['event', 'eventId', 'messageId', 'status', 'change', 'occurredAt'];

module.exports = {
	workflow: {
		postExecute: [
			async (run, workflow, executionId) => {
				const [trigger] = workflow.nodes;
				const [ran] = run?.data?.resultData?.runData?.[trigger.name] ?? [];
				// What n8n had only begun when it ended: it shows it as crashed after its next start.
				const [begun] = run?.data?.executionData?.nodeExecutionStack ?? [];
				const { main = [] } = ran?.data ?? begun?.data ?? {};
				const items = (main[0] ?? []).map(({ json }) =>
					Object.fromEntries(told.map((name) => [name, json[name]])),
				);
				const line = {
					workflowId: workflow.id,
					executionId: String(executionId),
					status: run?.status ?? 'unknown',
					// Whether the trigger has handed anything on.
					ran: ran !== undefined,
					// Written down by an n8n before this one, which had not begun it.
					older: run?.data?.executionData?.runtimeData?.establishedAt < startedAt,
					items,
				};
				appendFileSync(file, `${JSON.stringify(line)}\n`);
			},
		],
	},
};
