import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core writes its settings below the user folder and its log to the console when it is loaded.
process.env.N8N_USER_FOLDER = join(tmpdir(), 'whatsapp-hub-engine');
process.env.N8N_LOG_LEVEL = 'silent';
