import type { CloudApi } from './cloudApi/provider';
import type { Registrations } from './contract';
import type { Periskope } from './periskope/provider';
import type { Wawp } from './wawp/provider';
import type { YCloud } from './yCloud/provider';

// Gives tests a view into every provider's webhook registrations, and a way to change them.

interface RegisteringProviders {
	cloudApi: CloudApi;
	yCloud: YCloud;
	periskope: Periskope;
	wawp: Wawp;
}

/** Promises what a test may see and place of the registrations at all providers. */
export function registrationsOf(providers: RegisteringProviders): Registrations {
	const { cloudApi, yCloud, periskope, wawp } = providers;
	return {
		cloudRegistration: () => cloudApi.registration(),
		setCloudRegistration: (parts) => cloudApi.setRegistration(parts),
		wawpWebhooks: () => wawp.registered(),
		setWawpWebhooks: (webhooks) => wawp.register(webhooks),
		periskopeWebhooks: () => periskope.rows(),
		addPeriskopeWebhook: (url, events) => periskope.addRows(url, events),
		yCloudEndpoints: () => yCloud.endpoints(),
		suspendWebhook: (id, url) => providers[id].webhooks.suspend?.(url),
	};
}
