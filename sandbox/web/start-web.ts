import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { DatabaseServer, FunctionHost, JiraSite, SiteClock } from '../parts';
import { appOriginFiles } from './app-origin';
import { buildInjectedFiles } from './injected-files';
import { siteOrigin } from './site-origin';

export type WebOptions = {
  readonly forge: FunctionHost;
  readonly jira: JiraSite;
  readonly clock: SiteClock;
  readonly database: DatabaseServer;
  /** 0: any free port. */
  readonly sitePort: number;
  readonly cdnPort: number;
  /** Folder of the built pages. */
  readonly siteFiles: string;
};

export type Web = { readonly siteUrl: string; readonly cdnUrl: string; stop(): Promise<void> };

/**
 * Serves the two origins. Both listen on 127.0.0.1, but the apps' files are called `localhost`: another site for the
 * browser, as the platform's is, so cookies and storage of the pages are out of an app's reach.
 */
export async function startWeb({ sitePort, cdnPort, siteFiles, ...parts }: WebOptions): Promise<Web> {
  const injected = await buildInjectedFiles();
  const site = await listen(sitePort);
  const apps = await listen(cdnPort).catch(async (error: unknown) => {
    await site.stop();
    throw error;
  });
  const siteUrl = `http://127.0.0.1:${site.port}`;
  const cdnUrl = `http://localhost:${apps.port}`;
  const stop = async () => {
    await Promise.all([site.stop(), apps.stop()]);
  };
  try {
    site.serve(siteOrigin({ ...parts, siteUrl, appOrigin: cdnUrl, siteFiles }).fetch);
    apps.serve(
      appOriginFiles({ apps: parts.forge.apps(), clock: parts.clock, siteUrl, appOrigin: cdnUrl, injected }).fetch,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { siteUrl, cdnUrl, stop };
}

type Fetch = (request: Request) => Response | Promise<Response>;
type Listener = { readonly port: number; serve(fetch: Fetch): void; stop(): Promise<void> };

/** The port is taken before the origins are known, because each has to know the other. */
async function listen(port: number): Promise<Listener> {
  let serve: Fetch = () => new Response('The sandbox is starting', { status: 503 });
  const server = createAdaptorServer({ fetch: (request: Request) => serve(request) });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: choose another with --port`) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (fetch) => {
      serve = fetch;
    },
    stop: () => stopServer(server),
  };
}

function stopServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
