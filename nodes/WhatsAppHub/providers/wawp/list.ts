import type { Encoder } from '../contract/provider';
import type { Account } from './account';
import { listBody } from './body';
import { send } from './envelope';
import type { Options } from './options';

// A list in Wawp's format; a row without an ID gets its title as ID.

export const sendList: Encoder<'list', Account, Options> = (
	{ body, header, footer, button, sections },
	context,
) =>
	send('list', listBody, context, {
		message: {
			title: header?.text,
			description: body,
			...(footer !== undefined && { footer }),
			button,
			sections: sections.map(({ title, rows }) => ({
				title,
				rows: rows.map(({ id, description, ...row }) => ({
					title: row.title,
					rowId: id ?? row.title,
					...(description !== undefined && { description }),
				})),
			})),
		},
	});
