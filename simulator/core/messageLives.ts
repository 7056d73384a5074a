import type { JsonObject, MessageFate, MessageStatus, SimulatorSettings } from '../contract';
import { currentStatus } from './acceptedMessages';
import type { PendingWork } from './pendingWork';
import type { AcceptedSend, Provider } from './provider';
import { pause } from './session';
import type { Session } from './session';
import type { WebhookOutbox } from './webhookOutbox';

// Lets accepted messages become sent, delivered and read, or fail.

const stepsTowards: Record<MessageFate, MessageStatus[]> = {
	read: ['sent', 'delivered', 'read'],
	failed: ['sent', 'failed'],
};

/** Plays the life of accepted messages, one step after the other. */
export class MessageLives {
	private underWay = 0;

	constructor(
		private readonly settings: SimulatorSettings,
		private readonly session: Session,
		private readonly work: PendingWork,
		private readonly outbox: WebhookOutbox,
	) {}

	begin(provider: Provider, send: AcceptedSend): void {
		const done = this.work.begin();
		this.underWay += 1;
		void this.play(provider, send).finally(() => {
			this.underWay -= 1;
			done();
		});
	}

	/** Reports something that has no life of its own, such as a message from somebody. */
	report(provider: Provider, id: string, updates: JsonObject[]): void {
		for (const update of updates) this.outbox.post(provider, id, update);
		this.outbox.lifeEnded(provider, id, this.underWay === 0);
	}

	private async play(provider: Provider, send: AcceptedSend): Promise<void> {
		const signal = this.session.signal();
		const { message } = send;
		for (const status of send.steps ?? stepsTowards[message.fate]) {
			if (!(await pause(this.settings.stepDelayMs, signal))) return;
			if (send.isTakenBack?.() === true) break;
			message.timeline.push({ status, at: new Date().toISOString() });
			this.outbox.post(provider, message.id, send.updateFor(status));
		}
		if (send.playedUpdate !== undefined && currentStatus(message) === 'read') {
			if (!(await pause(this.settings.stepDelayMs, signal))) return;
			message.playedAt = new Date().toISOString();
			this.outbox.post(provider, message.id, send.playedUpdate());
		}
		this.outbox.lifeEnded(provider, message.id, this.underWay === 1);
	}
}
