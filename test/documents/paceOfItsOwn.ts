import type { Pace } from '../../nodes/WhatsAppHub/outbound/pace';

// Each document is a send of its own to the one recipient that it names. In one process all of them would
// share that recipient's allowance, and wait for Meta's one message in six seconds.
jest.mock('../../nodes/WhatsAppHub/outbound/paces', () => ({
	paceOf: (): Pace =>
		jest
			.requireActual<typeof import('../../nodes/WhatsAppHub/outbound/pace')>(
				'../../nodes/WhatsAppHub/outbound/pace',
			)
			.startPace(),
}));
