'use strict';

/**
 * One of n8n's own external hooks: n8n calls it at the end of every execution, whatever the workflow
 * does, so that an execution costs no node and no request to be seen.
 */
const { appendFileSync } = require('node:fs');
const { startedItems } = require('./startedItems.cjs');

const file = process.env.WHATSAPP_HUB_EVENTS_RECORD;

/** When this n8n was started. */
const startedAt = Date.now() - process.uptime() * 1000;

module.exports = {
	workflow: {
		postExecute: [
			async (run, workflow, executionId) => {
				const line = {
					workflowId: workflow.id,
					executionId: String(executionId),
					status: run?.status ?? 'unknown',
					// Written down by an n8n before this one, which had not begun it.
					older: run?.data?.executionData?.runtimeData?.establishedAt < startedAt,
					...startedItems(run?.data, workflow.nodes[0].name),
				};
				appendFileSync(file, `${JSON.stringify(line)}\n`);
			},
		],
	},
};
