import type { Coordinates } from '../core/coordinates';
import { schemaChecker } from '../core/jsonSchema';
import type { SchemaResult } from '../core/jsonSchema';
import { namedType } from '../core/messageType';
import type { InteractiveContent } from '../metaShapes/interactiveRequest';
import { interactiveTypeOf, propertyOf } from '../metaShapes/interactiveRequest';
import type { MediaReference } from '../metaShapes/media';
import { objectOf } from '../metaShapes/objects';
import type { TemplateRequest } from '../metaShapes/templateRequest';
import { contentSchemas } from './contentSchemas';
import { interactiveSchema } from './interactiveSchema';

// What the body of a send may hold, chosen by its message type.

interface Envelope {
	messaging_product: 'whatsapp';
	recipient_type?: 'individual' | 'group';
	to?: string;
	recipient?: string;
	context?: { message_id: string };
	biz_opaque_callback_data?: string;
	recipient_identity_key_hash?: string;
	messaging_account_id?: string;
	category?: 'utility' | 'authentication';
	ttl_seconds?: number;
	direct_send_config?: { template_name?: string };
}

/** A message; which content it has is said by its type, and the schema of the type sees to it. */
export interface MessageRequest extends Envelope {
	type?: string;
	image?: MediaReference;
	video?: MediaReference;
	audio?: MediaReference;
	document?: MediaReference;
	sticker?: MediaReference;
	location?: Coordinates;
	reaction?: { message_id: string; emoji: string };
	interactive?: InteractiveContent;
	template?: TemplateRequest;
	/** Marketing messages only. */
	product_policy?: string;
}

/** Every message type; each names the property that holds its content. */
export const messageTypes: readonly string[] = [...Object.keys(contentSchemas), 'interactive'];

const envelope = {
	'messaging_product*': { const: 'whatsapp' },
	recipient_type: { enum: ['individual', 'group'] },
	to: { type: 'string', minLength: 1 },
	recipient: { type: 'string', minLength: 1 },
	context: objectOf({ 'message_id*': { type: 'string', minLength: 1 } }),
	biz_opaque_callback_data: { type: 'string', maxLength: 512 },
	recipient_identity_key_hash: { type: 'string', minLength: 1 },
	messaging_account_id: { type: 'string', minLength: 1 },
	category: { enum: ['utility', 'authentication'] },
	ttl_seconds: { type: 'integer', minimum: 30, maximum: 43_200 },
	direct_send_config: objectOf({
		template_name: { type: 'string', pattern: '^[a-z0-9_]+$', maxLength: 512 },
	}),
};

const marketingDetails = {
	product_policy: { enum: ['CLOUD_API_FALLBACK', 'STRICT'] },
	message_activity_sharing: { type: 'boolean' },
};

type Checker = (body: unknown) => SchemaResult<MessageRequest>;

/** The checkers made so far, by schema: each is made when the first message of its kind comes. */
const checkers = new Map<object, Checker>();

function checkerOf(type: string, content: object, more: Record<string, object> = {}): Checker {
	const key = Object.keys(more).length === 0 ? content : more;
	const known = checkers.get(key);
	if (known !== undefined) return known;
	const typeName = type === 'text' ? 'type' : 'type*';
	const checker = schemaChecker<MessageRequest>(
		objectOf({ ...envelope, ...more, [typeName]: { const: type }, [`${type}*`]: content }),
	);
	checkers.set(key, checker);
	return checker;
}

/**
 * Promises the first deviation of a send from what is documented for its type; without a type it
 * is a text.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages (read 2026-11-20)
 */
export function checkMessageRequest(body: unknown): SchemaResult<MessageRequest> {
	const type = namedType(body) ?? 'text';
	if (type !== 'interactive') return checkerOf(type, contentSchemas[type] ?? {})(body);
	const interactiveType = interactiveTypeOf(body) ?? 'button';
	const schema = interactiveSchema(interactiveType, propertyOf(body, 'interactive'));
	if (schema === undefined) {
		const message = `does not know the value "${interactiveType}"`;
		return { problem: { keyword: 'enum', location: ['interactive', 'type'], message } };
	}
	return checkerOf(type, schema)(body);
}

/**
 * Promises the first deviation of a marketing message.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages/send-marketing-messages (read 2026-11-20)
 */
export function checkMarketingRequest(body: unknown): SchemaResult<MessageRequest> {
	const content = contentSchemas['template'] ?? {};
	return checkerOf('template', content, marketingDetails)(body);
}
