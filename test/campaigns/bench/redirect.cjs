'use strict';
/**
 * Loaded into n8n before anything else (`node --require`): a TLS connection to the Graph API's name
 * goes to the benchmark's server on this machine instead. The name stays as it is for the handshake,
 * so n8n's own WhatsApp node, which has the address in its code, runs unchanged.
 */
const tls = require('node:tls');

const HOST = 'graph.facebook.com';
const { connect } = tls;
const here = { host: '127.0.0.1', port: Number(process.env.BENCH_GRAPH_PORT) };

tls.connect = (options, ...rest) =>
	connect(options && options.host === HOST ? { ...options, ...here } : options, ...rest);
