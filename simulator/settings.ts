/** What a test may change at any time. */
export interface SimulatorSettings {
	/** Pause before each step in the life of a message. */
	stepDelayMs: number;
	/** Pause before the second webhook attempt; it doubles before the third. */
	retryDelayMs: number;
	/** Which of the two answer shapes seen at Wawp a send gets. */
	wawpShape: 'webjs' | 'gows';
	/** What Wawp's list of webhooks is answered as: beside the system's own entry, or alone. */
	wawpWebhookAnswer: 'object' | 'array';
	/** Wawp's plan; only the paid one may register webhooks. */
	wawpPlan: 'unlimited' | 'free';
	/** Which of the three event forms found for Periskope its webhooks take. */
	periskopeEnvelope: 'live' | 'docs' | 'seed';
	/** Which of the two answers found for Periskope a new webhook gets: every row, or one. */
	periskopeWebhookAnswer: 'array' | 'object';
	/** How Periskope's send-sync ends: confirmed in time, or queued because the time was up. */
	periskopeSync: 'sent' | 'queued';
	/** How many chats Periskope lists beyond the 25 it always has. */
	chatFiller: number;
	/** What becomes of well-formed message ids that the simulator did not give. */
	unknownMessageIds: 'accept' | 'refuse';
	/** How many further approved templates the Cloud API and YCloud list, so that pages fill. */
	templateFiller: number;
	/** How many further phone numbers the Cloud API and YCloud list. */
	phoneNumberFiller: number;
	/** How many of YCloud's webhook endpoints belong to somebody else. */
	yCloudEndpointFiller: number;
	/** What becomes of a media id of digits that no upload gave. */
	unknownMediaIds: 'accept' | 'refuse';
	/** How long a media address works: the Cloud API's at all, YCloud's without a key. */
	mediaUrlSeconds: number;
	/** What has become of the Cloud API's access token; permission is that to manage. */
	cloudToken: 'valid' | 'revoked' | 'expired' | 'withoutPermission';
	/** How the Cloud API shows its first phone number. */
	cloudPhoneStatus: 'CONNECTED' | 'DISCONNECTED' | 'PENDING' | 'FLAGGED' | 'RESTRICTED';
	/** What the Cloud API's history answers for a message that it does not know: no entry, or 422. */
	cloudUnknownHistory: 'empty' | 'refuse';
}

const defaultStepDelayMs = 150;

/** Promises the settings before a test has changed any. */
export function firstSettings(stepDelayMs = defaultStepDelayMs): SimulatorSettings {
	return {
		stepDelayMs,
		retryDelayMs: 200,
		wawpShape: 'webjs',
		wawpWebhookAnswer: 'object',
		wawpPlan: 'unlimited',
		periskopeEnvelope: 'live',
		periskopeWebhookAnswer: 'array',
		periskopeSync: 'sent',
		chatFiller: 0,
		unknownMessageIds: 'accept',
		templateFiller: 0,
		phoneNumberFiller: 0,
		yCloudEndpointFiller: 0,
		unknownMediaIds: 'accept',
		mediaUrlSeconds: 300,
		cloudToken: 'valid',
		cloudPhoneStatus: 'CONNECTED',
		cloudUnknownHistory: 'empty',
	};
}
