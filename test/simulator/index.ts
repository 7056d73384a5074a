export { agreedRecipients, userIdOf } from './agreedRecipients';
export { providerIds } from './contract';
export type {
	AcceptedMessage,
	Delivery,
	DeliveryFilter,
	InboundSample,
	JsonObject,
	LedgerEntry,
	LedgerFilter,
	MediaFilter,
	MessageFate,
	MessageFilter,
	MessageStatus,
	MisbehaviourRule,
	ProviderId,
	ReceivedMedia,
	RequestMisbehaviour,
	Simulator,
	SimulatorAccounts,
	SimulatorOptions,
	SimulatorSettings,
	TemplateDefinition,
	TemplateProviderId,
	Verdict,
	WebhookConfiguration,
	WebhookMisbehaviour,
} from './contract';
export { startSimulator } from './startSimulator';
