/** The fake accounts, with what a caller has to know of each. */
export interface SimulatorAccounts {
	cloudApi: {
		baseUrl: string;
		accessToken: string;
		businessAccountId: string;
		phoneNumberId: string;
		/** Further numbers of the same account. */
		secondPhoneNumberId: string;
		thirdPhoneNumberId: string;
		displayPhoneNumber: string;
		appId: string;
		appSecret: string;
		apiVersion: string;
	};
	yCloud: {
		baseUrl: string;
		apiKey: string;
		phoneNumber: string;
		businessAccountId: string;
		/** A number of another WhatsApp account that the same key opens. */
		secondPhoneNumber: string;
		secondBusinessAccountId: string;
	};
	periskope: {
		baseUrl: string;
		apiKey: string;
		defaultPhone: string;
		phoneId: string;
		webhookSigningKey: string;
		/** A text that `readsMessages` wrote before the start: to answer, react to and forward. */
		inboundMessageId: string;
	};
	wawp: {
		baseUrl: string;
		instanceId: string;
		accessToken: string;
		/** A text that `readsMessages` wrote before the start: to answer and react to. */
		inboundMessageId: string;
	};
}

/** The path under which each provider answers; base URLs are made of it. */
export const providerPrefixes = {
	cloudApi: '/graph',
	yCloud: '/ycloud/v2',
	periskope: '/periskope/v1',
	wawp: '/wawp',
} as const;

/** The country calling code of the simulated business numbers (all in the reserved 555-01xx range). */
export const businessCountryCode = '1';

/** The number behind the simulated Wawp instance. */
export const wawpOwnNumber = '12025550130';

/** The organization behind the simulated Periskope phones. */
export const periskopeOrganizationId = '5b1d2c3e-0000-4000-8000-202555012000';

/** Who wrote the messages that are there from the start, as WhatsApp Web names chats. */
export const inboundChat = '12025550143@c.us';

/** Promises the fake accounts, the same at every start but for the port in their base URLs. */
export function accountsAt(url: string): SimulatorAccounts {
	return {
		cloudApi: {
			baseUrl: url + providerPrefixes.cloudApi,
			accessToken: 'simulated-cloud-api-access-token',
			businessAccountId: '200000000000100',
			phoneNumberId: '300000000000100',
			secondPhoneNumberId: '300000000000101',
			thirdPhoneNumberId: '300000000000102',
			displayPhoneNumber: '+1 202-555-0100',
			appId: '400000000000100',
			appSecret: 'simulated-cloud-api-app-secret',
			apiVersion: 'v25.0',
		},
		yCloud: {
			baseUrl: url + providerPrefixes.yCloud,
			apiKey: 'simulated-ycloud-api-key',
			phoneNumber: '+12025550110',
			businessAccountId: '200000000000110',
			secondPhoneNumber: '+12025550111',
			secondBusinessAccountId: '200000000000111',
		},
		periskope: {
			baseUrl: url + providerPrefixes.periskope,
			apiKey: 'simulated-periskope-api-key',
			defaultPhone: '12025550120',
			phoneId: 'phone-simulatedone',
			webhookSigningKey: 'simulated-periskope-signing-key',
			inboundMessageId: `false_${inboundChat}_3EB0A1B2C3D4E5F60718`,
		},
		wawp: {
			baseUrl: url + providerPrefixes.wawp,
			instanceId: 'SIMULATED001',
			accessToken: 'simulated-wawp-access-token',
			inboundMessageId: `false_${inboundChat}_3AB0A1B2C3D4E5F60718`,
		},
	};
}
