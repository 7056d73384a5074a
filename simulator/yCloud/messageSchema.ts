import type { Coordinates } from '../core/coordinates';
import { schemaChecker } from '../core/jsonSchema';
import type { SchemaResult } from '../core/jsonSchema';
import { namedType } from '../core/messageType';
import type { InteractiveContent } from '../metaShapes/interactiveRequest';
import { interactiveTypeOf } from '../metaShapes/interactiveRequest';
import type { MediaReference } from '../metaShapes/media';
import { objectOf } from '../metaShapes/objects';
import type { TemplateRequest } from '../metaShapes/templateRequest';
import { contentSchemas } from './contentSchemas';
import { interactiveSchema } from './interactiveSchema';

// What the body of a send may hold, chosen by its message type.

interface Envelope {
	from: string;
	to?: string;
	recipient?: string;
	customerProfile?: { name?: string; username?: string };
	context?: { message_id: string };
	externalId?: string;
	category?: 'utility' | 'authentication';
	ttlSeconds?: number;
	useDirectSend?: boolean;
	filterUnsubscribed?: boolean;
	filterBlocked?: boolean;
}

/** A message; which content it has is said by its type, and the schema of the type sees to it. */
export interface SendRequest extends Envelope {
	type: string;
	text?: { body: string };
	image?: MediaReference;
	video?: MediaReference;
	audio?: MediaReference;
	document?: MediaReference;
	sticker?: MediaReference;
	location?: Coordinates;
	contacts?: unknown[];
	reaction?: { message_id: string; emoji: string };
	interactive?: InteractiveContent;
	template?: TemplateRequest;
}

/** Every message type; each names the property that holds its content. */
export const messageTypes: readonly string[] = [...Object.keys(contentSchemas), 'interactive'];

const phoneNumber = { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' };

const envelope = {
	'from*': phoneNumber,
	to: phoneNumber,
	recipient: { type: 'string', pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$' },
	customerProfile: objectOf({ name: { type: 'string' }, username: { type: 'string' } }),
	// The id must be the one of WhatsApp; YCloud's own message id finds nothing there.
	context: objectOf({ 'message_id*': { type: 'string', pattern: '^wamid\\.' } }),
	externalId: { type: 'string' },
	category: { enum: ['utility', 'authentication'] },
	ttlSeconds: { type: 'integer', minimum: 30, maximum: 43_200 },
	useDirectSend: { type: 'boolean' },
	filterUnsubscribed: { type: 'boolean' },
	filterBlocked: { type: 'boolean' },
};

type Checker = (body: unknown) => SchemaResult<SendRequest>;

/** The checkers made so far, by schema: each is made when the first message of its kind comes. */
const checkers = new Map<object, Checker>();

function checkerOf(type: string, content: object): Checker {
	const known = checkers.get(content);
	if (known !== undefined) return known;
	const checker = schemaChecker<SendRequest>(
		objectOf({ ...envelope, 'type*': { const: type }, [`${type}*`]: content }),
	);
	checkers.set(content, checker);
	return checker;
}

/**
 * Promises the first deviation of a send from what is documented for its type.
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export function checkSendRequest(body: unknown): SchemaResult<SendRequest> {
	const type = namedType(body) ?? 'text';
	if (type !== 'interactive') return checkerOf(type, contentSchemas[type] ?? {})(body);
	const interactiveType = interactiveTypeOf(body) ?? 'button';
	const schema = interactiveSchema(interactiveType);
	if (schema !== undefined) return checkerOf(type, schema)(body);
	const message = `does not know the value '${interactiveType}'`;
	return { problem: { keyword: 'enum', location: ['interactive', 'type'], message } };
}
