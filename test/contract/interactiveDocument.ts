import type { JsonObject } from './json';

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });

const object = (required: readonly string[], properties: object, more: object = {}) => ({
	type: 'object',
	additionalProperties: false,
	required,
	properties,
	...more,
});

const words = (maxLength: number) => object(['text'], { text: text(maxLength) });

const place = (mediaIds: boolean, more: object = {}) =>
	object(
		[],
		{
			link: { type: 'string', format: 'uri', pattern: '^https?://' },
			...(mediaIds && { id: { type: 'string', minLength: 1 } }),
			...more,
		},
		{ oneOf: [{ required: ['link'] }, ...(mediaIds ? [{ required: ['id'] }] : [])] },
	);

const textHeader = object(['type', 'text'], { type: { const: 'text' }, text: text(60) });

const mediaHeader = (kind: string, content: object) =>
	object(['type', kind], { type: { const: kind }, [kind]: content });

const anyHeader = (mediaIds: boolean) => ({
	oneOf: [
		textHeader,
		mediaHeader('image', place(mediaIds)),
		mediaHeader('video', place(mediaIds)),
		mediaHeader('document', place(mediaIds, { filename: { type: 'string', minLength: 1 } })),
	],
});

const footer = words(60);

/** Reply buttons; whether a header's medium may be named by its ID is where the documents differ. */
export const buttonsContent = ({ mediaIds }: { mediaIds: boolean }) =>
	object(['type', 'body', 'action'], {
		type: { const: 'button' },
		header: anyHeader(mediaIds),
		body: words(1024),
		footer,
		action: object(['buttons'], {
			buttons: {
				type: 'array',
				minItems: 1,
				maxItems: 3,
				uniqueItems: true,
				items: object(['type', 'reply'], {
					type: { const: 'reply' },
					reply: object(['id', 'title'], { id: text(256), title: text(20) }),
				}),
			},
		}),
	});

/** A list, whose text may be longer at Meta's. */
export const listContent = ({ longest }: { longest: number }) =>
	object(['type', 'body', 'action'], {
		type: { const: 'list' },
		header: textHeader,
		body: words(longest),
		footer,
		action: object(['button', 'sections'], {
			button: text(20),
			sections: {
				type: 'array',
				minItems: 1,
				maxItems: 10,
				items: object(['rows'], {
					title: text(24),
					rows: {
						type: 'array',
						minItems: 1,
						maxItems: 10,
						items: object(['id', 'title'], {
							id: text(200),
							title: text(24),
							description: text(72),
						}),
					},
				}),
				// Of several sections each has its title.
				if: { minItems: 2 },
				then: { items: { required: ['title'] } },
			},
		}),
	});

const button = (title: string, id = title) => ({ type: 'reply', reply: { id, title } });

const question = {
	type: 'button',
	body: { text: 'When may we deliver?' },
	action: { buttons: [button('Mornings', 'morning-7'), button('Evenings', 'evening-7')] },
};

const menu = {
	type: 'list',
	body: { text: 'What is it about?' },
	action: {
		button: 'Services',
		sections: [
			{
				title: 'Repairs',
				rows: [
					{ id: 'screen', title: 'Screen', description: 'Ready on the same day' },
					{ id: 'battery', title: 'Battery' },
				],
			},
		],
	},
};

type Requests = Readonly<Record<string, JsonObject>>;

const sent = (envelope: JsonObject, contents: Readonly<Record<string, object>>): Requests =>
	Object.fromEntries(
		Object.entries(contents).map(([name, interactive]) => [
			name,
			{ ...envelope, type: 'interactive', interactive },
		]),
	);

/** Requests of the shapes that both documents show, in words of our own. */
export const buttonsExamples = (envelope: JsonObject): Requests =>
	sent(envelope, {
		'two buttons': question,
		'a text above and below': {
			...question,
			header: { type: 'text', text: 'Your order' },
			footer: { text: 'Reply STOP to opt out' },
		},
		'a picture above': {
			...question,
			header: { type: 'image', image: { link: 'https://example.com/may.png' } },
		},
		'a document above': {
			...question,
			header: {
				type: 'document',
				document: { link: 'https://example.com/may.pdf', filename: 'programme.pdf' },
			},
		},
	});

export const buttonsForbidden = (envelope: JsonObject): Requests =>
	sent(envelope, {
		'no text': { type: 'button', action: question.action },
		'no buttons': { ...question, action: { buttons: [] } },
		'four buttons': {
			...question,
			action: { buttons: ['a', 'b', 'c', 'd'].map((each) => button(each)) },
		},
		'a title that is too long': { ...question, action: { buttons: [button('a'.repeat(21), 'a')] } },
		'a link in a button': {
			...question,
			action: { buttons: [{ type: 'url', url: 'https://example.com' }] },
		},
		'an audio above': {
			...question,
			header: { type: 'audio', audio: { link: 'https://example.com/may.mp3' } },
		},
		'a picture under another name': {
			...question,
			header: { type: 'image', video: { link: 'https://example.com/may.mp4' } },
		},
		'a footer that is a text': { ...question, footer: 'Reply STOP to opt out' },
	});

export const listExamples = (envelope: JsonObject): Requests =>
	sent(envelope, {
		'a list': menu,
		'a text above and below': {
			...menu,
			header: { type: 'text', text: 'Our services' },
			footer: { text: 'Open on weekdays' },
		},
	});

export const listForbidden = (envelope: JsonObject): Requests =>
	sent(envelope, {
		'a picture above': {
			...menu,
			header: { type: 'image', image: { link: 'https://example.com/may.png' } },
		},
		'no button': { ...menu, action: { sections: menu.action.sections } },
		'no rows': { ...menu, action: { ...menu.action, sections: [{ title: 'Repairs', rows: [] }] } },
		'a row without an ID': {
			...menu,
			action: { ...menu.action, sections: [{ rows: [{ title: 'Screen' }] }] },
		},
		'rows as Wawp names them': {
			...menu,
			action: { ...menu.action, sections: [{ rows: [{ rowId: 'screen', title: 'Screen' }] }] },
		},
		'two sections without titles': {
			...menu,
			action: {
				...menu.action,
				sections: [{ rows: [{ id: 'a', title: 'A' }] }, { rows: [{ id: 'b', title: 'B' }] }],
			},
		},
	});
