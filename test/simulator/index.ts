export { agreedRecipients, userIdOf } from './agreedRecipients';
export { providerIds } from './contract';
export type {
	AcceptedMessage,
	Delivery,
	DeliveryFilter,
	JsonObject,
	LedgerEntry,
	LedgerFilter,
	MessageFate,
	MessageFilter,
	MessageStatus,
	MisbehaviourRule,
	ProviderId,
	RequestMisbehaviour,
	Simulator,
	SimulatorAccounts,
	SimulatorOptions,
	SimulatorSettings,
	Verdict,
	WebhookConfiguration,
	WebhookMisbehaviour,
} from './contract';
export { startSimulator } from './startSimulator';
