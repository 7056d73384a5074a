'use strict';
/**
 * Loaded into n8n's editor: takes the times of what a person sees, from the event that the browser
 * reports to the picture behind it. Only of fields that are in sight.
 */
(() => {
	const FIELDS = '[data-test-id="ndv"] [data-test-id^="parameter-input-"]';

	const isShown = (element) => element.getClientRects().length > 0;
	/** Once the next picture is drawn: a frame's callback runs just before that. */
	const afterPaint = (work) => {
		requestAnimationFrame(() => {
			const channel = new MessageChannel();
			channel.port1.onmessage = () => work(performance.now());
			channel.port2.postMessage(undefined);
		});
	};

	let opening;
	let keys = [];

	globalThis.benchProbe = {
		/** From the next double click on. */
		watchOpening: () => {
			opening = new Promise((resolve) => {
				const options = { capture: true, once: true };
				const began = (event) => {
					const look = () => {
						if ([...document.querySelectorAll(FIELDS)].some(isShown)) {
							afterPaint((at) => resolve(at - event.timeStamp));
						} else requestAnimationFrame(look);
					};
					look();
				};
				addEventListener('dblclick', began, options);
			});
		},
		/** Milliseconds from the double click to the first field. */
		opening: () => opening,
		watchKeys: () => {
			keys = [];
		},
		/** Milliseconds from each key to the picture behind it. */
		keys: () => keys,
	};

	addEventListener(
		'keydown',
		(event) => {
			afterPaint((at) => keys.push(at - event.timeStamp));
		},
		{ capture: true },
	);
})();
