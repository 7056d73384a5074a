import { DataDeduplicationService } from 'n8n-core';

// The engine is loaded once for all files of tests that a worker runs; each begins without n8n's store of keys.
(DataDeduplicationService as unknown as { instance: unknown }).instance = undefined; // n8n's own, and private
