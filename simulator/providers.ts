import { createCloudApi } from './cloudApi/provider';
import type { ProviderId } from './contract';
import type { Provider, ProviderContext } from './core/provider';
import { createPeriskope } from './periskope/provider';
import { createWawp } from './wawp/provider';
import { createYCloud } from './yCloud/provider';

/** Promises the four providers, each with nothing but what it has from the start. */
export const createProviders = (context: ProviderContext) =>
	({
		cloudApi: createCloudApi(context),
		yCloud: createYCloud(context),
		periskope: createPeriskope(context),
		wawp: createWawp(context),
	}) satisfies Record<ProviderId, Provider>;
