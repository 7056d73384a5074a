import type { MessageType } from '../../messages';
import { graphEncoders as graph, noPolls } from '../graph';
import type { GraphEncoder } from '../graph/dialect';
import { type Encoder, type Encoders, unsupported } from '../provider';
import type { Account } from './account';
import { dialect } from './dialect';
import { send } from './envelope';
import type { Options } from './options';

const as =
	<T extends MessageType>(encoder: GraphEncoder<T>): Encoder<T, Account, Options> =>
	(content, context) =>
		send(encoder(content, dialect), context);

export const encoders: Encoders<Account, Options> = {
	text: as(graph.text),
	image: as(graph.image),
	video: as(graph.video),
	audio: as(graph.audio),
	document: as(graph.document),
	sticker: as(graph.sticker),
	location: as(graph.location),
	buttons: as(graph.buttons),
	poll: unsupported(noPolls),
};
