import { attachN8n } from '../realN8n/launch';
import { USER_FOLDER_VARIABLE } from './bench';

export default async function globalTeardown(): Promise<void> {
	const userFolder = process.env[USER_FOLDER_VARIABLE];
	if (userFolder) await attachN8n(userFolder).stop();
}
