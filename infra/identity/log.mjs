// The application log: outcomes for operators, one JSON object a line. It takes only the fields named here, so that no
// person, name, number or token can reach it by way of an error's text or a request's body.

/** Writes one line. `fields` may hold `issuer`, `client`, `outcome`, `error`, `route` and `port` only. */
export function log(level, event, fields = {}) {
  const { issuer, client, outcome, error, route, port } = fields;
  const line = JSON.stringify({ time: new Date().toISOString(), level, event, issuer, client, outcome, error, route, port });
  process.stdout.write(`${line}\n`);
}
