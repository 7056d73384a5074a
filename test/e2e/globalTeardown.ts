import { attachN8n } from '../realN8n/launch';
import { USER_FOLDER_VARIABLE } from './bench';

/** Stops the n8n that all end-to-end tests share. */
export default async function globalTeardown(): Promise<void> {
	const userFolder = process.env[USER_FOLDER_VARIABLE];
	if (userFolder) await attachN8n(userFolder).stop();
}
