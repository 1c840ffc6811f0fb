import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Invocation } from './invocation';
import { type CallParts, jiraCall, queueCall, sqlCall, storageCall } from './proxy-calls';
import { json, notHosted, type Reply } from './reply';
import type { WebTriggers } from './web-triggers';

export type ProxyParts = CallParts & {
  readonly webTriggers: WebTriggers;
  readonly invocationOf: (token: string) => Invocation | undefined;
};

export type Proxy = { readonly url: string; stop(): Promise<void> };

/** The only way out of a function: its bearer token names the invocation, which names app and person. */
export async function startProxy(parts: ProxyParts, port: number): Promise<Proxy> {
  const server = createServer((request, response) => {
    void answer(parts, request).then(
      (reply) => send(response, reply),
      (error: unknown) =>
        send(
          response,
          json(500, { code: 'UNKNOWN_ERROR', message: error instanceof Error ? error.message : String(error) }),
        ),
    );
  });
  // A function keeps its connections; ending idle ones would race with its next call.
  server.keepAliveTimeout = 0;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => close(server) };
}

async function answer(parts: ProxyParts, request: IncomingMessage): Promise<Reply> {
  const body = await bodyOf(request);
  const token = /^Bearer (.+)$/.exec(headerOf(request, 'forge-proxy-authorization'))?.[1] ?? '';
  const invocation = parts.invocationOf(token);
  if (invocation === undefined)
    return json(401, { code: 'UNAUTHORIZED', message: 'The invocation of this token has ended' });

  const target = headerOf(request, 'forge-proxy-target');
  const route = request.url ?? '';
  const product = /^\/fpp\/provider\/(user|app)\/remote\/(jira|stargate)(?:\/account\/([^/]+))?$/.exec(route);
  if (product?.[2] === 'jira')
    return jiraCall(parts, invocation, {
      method: request.method ?? 'GET',
      target,
      provider: product[1] === 'app' ? 'app' : 'user',
      account: product[3],
      headers: forwarded(request),
      body,
    });
  if (product?.[2] === 'stargate' && product[1] === 'app') {
    const reply =
      target === '/graphql'
        ? await parts.webTriggers.graphql(invocation.app, body)
        : await queueCall(parts, invocation, decodeURIComponent(target), body);
    if (reply !== undefined) return reply;
  }
  if (route === '/fpp/as/app/provider/atlassian/capability/sql') {
    const reply = await sqlCall(parts, invocation, target, body);
    if (reply !== undefined) return reply;
  }
  if (route === '/fpp/as/app/provider/atlassian/capability/kvs') {
    const reply = await storageCall(parts, invocation, target, body);
    if (reply !== undefined) return reply;
  }
  const what = `${request.method ?? ''} ${decodeURIComponent(route)} ${target}`;
  parts.onRefusal(what);
  return notHosted(what);
}

function forwarded(request: IncomingMessage): Record<string, string> {
  const passed = [
    'accept',
    'accept-language',
    'content-type',
    'x-atlassian-token',
    'if-match',
    'x-force-accept-language',
  ];
  return Object.fromEntries(
    passed.flatMap((name) => (headerOf(request, name) === '' ? [] : [[name, headerOf(request, name)]])),
  );
}

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'never') return;
  if (reply === 'lost') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
