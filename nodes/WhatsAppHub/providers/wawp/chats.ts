import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { unexpectedResponse } from '../../core/failure';
import { lenientText, readableRows } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { isoTime } from '../../core/time';
import type { Chat } from '../../operations/chatGetAll';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';

// Lists the chats of the instance's phone.

const chat = z.lazy(() =>
	z.looseObject({
		id: z.string().min(1),
		name: lenientText,
		unreadCount: z.number().nullish().catch(undefined),
		lastMessage: z
			.looseObject({ timestamp: z.union([z.number(), z.string()]).nullish().catch(undefined) })
			.nullish()
			.catch(undefined),
	}),
);

/** The document's prose has a list, its example an object with the keys "0", "1" …. */
const answer = z.lazy(() =>
	z.union([
		z.array(z.unknown()),
		z.record(z.string().regex(/^\d+$/), z.unknown()).transform(Object.values<unknown>),
	]),
);

type Row = z.output<typeof chat>;

/**
 * Docs: https://api.wawp.net/en/docs/v2/chats/overview (read 2026-11-30, v2)
 *
 * It takes no limit and no filter: the whole list comes at once.
 */
export const chatGetAll: ProviderOperation<'chatGetAll', Account> = {
	asks: { sender: false, recipient: false, chatType: false, chatLabel: false },
	run: ({ limit }, { account }) =>
		succeed(
			lastStep({ method: 'GET', url: apiUrl(account, 'chats', 'overview') }, ({ status, body }) => {
				const rows = readableRows(answer.safeParse(body).data, chat);
				return rows === undefined
					? fail(unexpectedResponse('Wawp', status))
					: succeed(rows.slice(0, limit).map(shown));
			}),
		),
};

const shown = (row: Row): Chat => ({
	chatId: row.id,
	name: row.name || null,
	type: lookUp(typeOfServer, row.id.split('@')[1]) ?? null,
	recipient: showRecipient(row.id),
	sender: null,
	memberCount: null,
	unreadCount: row.unreadCount ?? null,
	isArchived: null,
	isMuted: null,
	createdAt: null,
	updatedAt: isoTime(row.lastMessage?.timestamp) ?? null,
	details: row,
});

/** What the end of a chat's ID says of it, in the words that Periskope has. */
const typeOfServer: Readonly<Record<string, string>> = {
	'c.us': 'user',
	lid: 'user',
	'g.us': 'group',
	newsletter: 'channel',
};
