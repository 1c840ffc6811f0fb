/**
 * jira.js in a process of its own: it is an ES module of some thousand files, which jest would have to translate. Each
 * message names an operation of a client that refuses every answer that is not as Atlassian describes it.
 */
import process from 'node:process';
import { createCloudClient, createServiceDeskClient } from 'jira.js';

process.on('message', ({ id, host, accountId, api, operation, parameters }) => {
  call(host, accountId, api, operation, parameters).then(
    (value) => process.send({ id, value: value ?? null }),
    (error) =>
      process.send({ id, error: { message: `${error.name}: ${error.message}`, status: error.status ?? null } }),
  );
});
process.send({ ready: true });

async function call(host, accountId, api, operation, parameters) {
  const auth = { type: 'basic', email: `${accountId}@people.example`, apiToken: 'none' };
  const config = { host, auth, onSchemaMismatch: 'throw' };
  const [product, group] = api.startsWith('serviceDesk.') ? ['serviceDesk', api.slice(12)] : ['cloud', api];
  const client = product === 'cloud' ? createCloudClient(config) : createServiceDeskClient(config);
  return client[group][operation](parameters);
}
