// A sender's pace is kept for the process. Each test has one of its own here, so that it waits for nothing that
// the tests before it have sent; within a test all executions share theirs, as they do in n8n.
jest.mock('../../../nodes/WhatsAppHub/outbound/paces', () => {
	const { paceOf } = jest.requireActual<typeof import('../../../nodes/WhatsAppHub/outbound/paces')>(
		'../../../nodes/WhatsAppHub/outbound/paces',
	);
	const nameOfTest = (): string => {
		// Jest's own, which its types leave out: the name of a test that runs beside others.
		const state = expect.getState() as { currentConcurrentTestName?: () => string | undefined };
		return state.currentConcurrentTestName?.() ?? expect.getState().currentTestName ?? '';
	};
	return { paceOf: (sender: string) => paceOf(`${nameOfTest()} ${sender}`) };
});
