// All that programs and tests may use of the simulator; the files behind it are free to change.

export { agreedRecipients, userIdOf } from './agreedRecipients';
export { providerIds, tokenEncodings } from './contract';
export type {
	AcceptedMessage,
	CloudRegistration,
	Delivery,
	DeliveryFilter,
	InboundSample,
	IncomingMessage,
	JsonObject,
	LedgerEntry,
	LedgerFilter,
	MediaFilter,
	MessageFate,
	MessageFilter,
	MessageStatus,
	MisbehaviourPlan,
	MisbehaviourRule,
	NamedTap,
	PlannedRequest,
	ProviderId,
	ReceivedMedia,
	RequestMisbehaviour,
	Simulator,
	SimulatorAccounts,
	SimulatorOptions,
	SimulatorSettings,
	TapOnMessage,
	TemplateDefinition,
	TemplateProviderId,
	TokenEncoding,
	Verdict,
	WawpWebhook,
	WebhookConfiguration,
	WebhookMisbehaviour,
} from './contract';
export { createJudge } from './judge';
export type { Judge, JudgedRequest, Judgement } from './judge';
export { startSimulator } from './startSimulator';
export { signWebhook } from './signWebhook';
export type { WebhookSigning } from './signWebhook';
