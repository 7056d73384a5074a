/**
 * A route that is lost shows in the client's socket alone, where the system reports it as an error of
 * reading. Loaded into the client's process, this turns each reset of a connection to this machine
 * into such an error: EHOSTUNREACH, ENETUNREACH and the reset itself in turn, or what `loseRoutes` is told.
 */
const { subscribe, unsubscribe } = require('node:diagnostics_channel');

const errnos = { EHOSTUNREACH: -113, ENETUNREACH: -101, ECONNRESET: -104 };

/** @returns what ends it */
const loseRoutes = (codes = Object.keys(errnos)) => {
	let count = 0;
	const onSocket = ({ socket }) => {
		const destroy = socket.destroy;
		socket.destroy = function (error) {
			if (error?.code !== 'ECONNRESET' || error.syscall !== 'read')
				return destroy.call(this, error);
			const code = codes[count++ % codes.length];
			const lost = Object.assign(new Error(`read ${code}`), {
				code,
				errno: errnos[code],
				syscall: 'read',
			});
			return destroy.call(this, lost);
		};
	};
	subscribe('net.client.socket', onSocket);
	return () => unsubscribe('net.client.socket', onSocket);
};

module.exports = { loseRoutes };

if (process.env.LOSE_ROUTES === 'true') loseRoutes();
