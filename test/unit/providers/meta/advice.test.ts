import type { Media } from '../../../../nodes/WhatsAppHub/core/media';
import { graphAdvice } from '../../../../nodes/WhatsAppHub/providers/meta/messages/advice';

const place = { latitude: 51.477928, longitude: -0.001545 };

const audio = (source: Media['source'], voice = true) =>
	graphAdvice({
		type: 'audio',
		content: { media: { kind: 'audio', source, fileName: undefined, mimeType: undefined }, voice },
	});

const flow = (button: string) =>
	graphAdvice({
		type: 'flow',
		content: { body: 'Book', flow: { by: 'id', id: '1' }, button, action: 'navigate' },
	});

it('says that an address alone is not shown', () => {
	const address = '1 Market Street';
	expect(graphAdvice({ type: 'location', content: { ...place, address } })).toEqual([
		"WhatsApp shows 'Location Address' only together with 'Location Name'",
	]);
	expect(graphAdvice({ type: 'location', content: { ...place, address, name: 'Shop' } })).toEqual(
		[],
	);
});

it('says of a voice message in another format what it should be', () => {
	expect(audio({ from: 'link', url: 'https://example.com/a.mp3' })).toEqual([
		'A voice message should be an OGG file with the Opus codec, this looks like audio/mpeg',
	]);
	expect(audio({ from: 'link', url: 'https://example.com/a.ogg' })).toEqual([]);
	expect(audio({ from: 'link', url: 'https://example.com/a.mp3' }, false)).toEqual([]);
	expect(audio({ from: 'id', id: '1013859600285441' })).toEqual([]);
});

it.each([
	['a'.repeat(20), 0],
	['a'.repeat(21), 1],
	['Book 📅', 1],
	[`${'a'.repeat(20)}📅`, 2],
])('has advice on the flow button %s: %d', (button, count) => {
	expect(flow(button)).toHaveLength(count);
});
