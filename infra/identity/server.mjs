// Development identity: ID-porten, NAV's and Oslo's Entra ID and the machine issuer, as four certified providers in one process.

import { createApp } from './app.mjs';
import { readSettings } from './settings.mjs';
import { log } from './log.mjs';

const graceMs = 2000;

try {
  const settings = readSettings();
  const server = createApp(settings);
  server.on('error', (error) => {
    log('error', 'stopped', { error: error.code, port: settings.port });
    process.exit(1);
  });
  server.listen(settings.port, '127.0.0.1', () => log('info', 'listening', { port: settings.port }));
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stop(server));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

// What is being answered is answered; what lingers is cut.
function stop(server) {
  server.close(() => {
    log('info', 'stopped');
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), graceMs).unref();
}
