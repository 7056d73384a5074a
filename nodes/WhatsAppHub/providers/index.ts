import { cloudApi } from './cloudApi';
import { periskope } from './periskope';
import type { Provider } from './contract/provider';
import { wawp } from './wawp';
import { yCloud } from './yCloud';

/** The one list of providers; form, credentials and routing follow from it. The first is the form's choice at first. */
export const providers: readonly [Provider, ...Provider[]] = [cloudApi, periskope, wawp, yCloud];

/** The provider of that id; undefined for an id that is not one. */
export const findProvider = (id: unknown): Provider | undefined =>
	providers.find((provider) => provider.id === id);
