/**
 * What a person sets in our node for each of the loads here. All else is measured from outside, so
 * this is the one place to change when the node's options do.
 */

/** The options of the action node, where the account's limits are not in the way. */
export const SEND_OPTIONS: Record<string, unknown> = { messagesPerSecond: 1000 };

/** The same against an account that takes 80 messages a second. */
export const THROUGHPUT_OPTIONS: Record<string, unknown> = {};

/** The same against the limit of messages to one recipient. */
export const PAIR_OPTIONS: Record<string, unknown> = {};

/** The trigger that remembers nothing. */
export const FORGETFUL_OPTIONS: Record<string, unknown> = { once: false };

/** As it is added to a workflow: it remembers what it has handed over. */
export const REMEMBERING_OPTIONS: Record<string, unknown> = {};

/** The same with events gathered while n8n is busy. */
export const GATHERING_OPTIONS: Record<string, unknown> = { gatherEvents: true };
