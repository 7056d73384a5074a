import type { IExecuteFunctions } from 'n8n-workflow';
import type { Outcome } from '../../core/outcome';
import type { Template } from '../../core/template/template';
import type { Clock, IsOver } from '../../outbound/clock';
import { startSignal } from '../../outbound/schedule';
import type { Gate } from '../../outbound/sendPaced';
import { type Slots, startSlots } from '../../outbound/slots';
import type { Connection } from '../../providers/contract/provider';
import type { Exchange } from '../../providers/contract/registration';
import { systemClock } from '../clock';
import { type Fields, fieldsOf } from './fields';
import { type Once, startOnce } from './once/once';
import { type Brake, startBrake } from './brake';
import { findStarter, type Starter } from './starter';
import { readSettings, type Settings } from './settings';

/** A provider with its credential, and the ways to it. */
export interface ProviderClient {
	readonly connection: Connection;
	/** For everything but messages. */
	readonly exchange: Exchange;
	/** For a message, in its sender's pace. */
	readonly send: (who: Correspondents) => Exchange;
}

interface Correspondents {
	readonly sender: string | undefined;
	/** As recipients are compared; undefined where the message goes by another message's ID. */
	readonly recipient: string | undefined;
	readonly gate: Gate | undefined;
}

/** What the items of one execution share. */
export interface Run {
	/** The uploads made so far, by provider, sender and file: the same file goes up once. */
	readonly uploads: Map<string, Promise<Outcome<string>>>;
	/** The templates looked up so far, by provider, name and language. */
	readonly templates: Map<string, Promise<Outcome<Template>>>;
	/** The credentials read so far, by provider. */
	readonly clients: Map<string, Promise<Outcome<ProviderClient>>>;
	readonly fields: Fields;
	readonly settings: Outcome<Settings>;
	readonly once: Once;
	/** Looked for when it is first asked for. */
	readonly starter: () => Starter | undefined;
	readonly brake: Brake;
	readonly clock: Clock;
	/** For every request. */
	readonly slots: Slots;
	/** For messages that hold a file, each of which lies in memory for the time. */
	readonly inlineSlots: Slots;
	readonly signal: ReturnType<typeof startSignal>;
	/** Begins nothing more. */
	readonly halt: () => void;
	readonly isOver: IsOver;
}

const INLINE_SLOTS = 2;

export const startRun = (context: IExecuteFunctions, clock: Clock = systemClock): Run => {
	const fields = fieldsOf(context);
	const settings = readSettings(fields);
	const signal = startSignal();
	const cancelled = context.getExecutionCancelSignal();
	const starter = remembered(() => findStarter(context));
	let isHalted = false;
	return {
		uploads: new Map(),
		templates: new Map(),
		clients: new Map(),
		fields,
		settings,
		once: startOnce(context),
		starter,
		brake: startBrake(context, fields, starter),
		clock,
		slots: startSlots(settings.ok ? settings.value.parallelSends : undefined, signal.notify),
		inlineSlots: startSlots(INLINE_SLOTS, signal.notify),
		signal,
		halt: () => {
			isHalted = true;
			signal.notify();
		},
		isOver: () => isHalted || cancelled?.aborted === true,
	};
};

const remembered = <T>(find: () => T): (() => T) => {
	let found: { readonly value: T } | undefined;
	return () => (found ??= { value: find() }).value;
};
