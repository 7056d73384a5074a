import type { IExecuteFunctions } from 'n8n-workflow';
import type { Provider } from '../../providers/contract/provider';
import type { Run } from './run';

/** One item's operation under way. */
export interface Task {
	readonly context: IExecuteFunctions;
	readonly provider: Provider;
	readonly itemIndex: number;
	readonly run: Run;
}
