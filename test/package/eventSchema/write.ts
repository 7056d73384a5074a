/** `npm run schema`: writes docs/event.schema.json. */
import { writeFileSync } from 'node:fs';
import { eventSchema, schemaPath } from './schema';

writeFileSync(schemaPath, eventSchema());
