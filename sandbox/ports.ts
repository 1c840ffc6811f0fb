import { createServer, type AddressInfo, type Server } from 'node:net';

export type Ports = { readonly site: number; readonly cdn: number; readonly proxy: number };

/** Three ports from `first` on; 0: any that are free. Says so before anything is started when one is taken. */
export async function choosePorts(first: number): Promise<Ports> {
  const wanted = first === 0 ? [0, 0, 0] : [first, first + 1, first + 2];
  const held = await Promise.allSettled(wanted.map(hold));
  const servers = held.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  const [site, cdn, proxy] = ports;
  if (site === undefined || cdn === undefined || proxy === undefined) {
    const taken = wanted.filter((port) => !ports.includes(port));
    throw new Error(
      `Port ${taken.join(' and ')} is taken. The sandbox needs three ports in a row: choose the first with --port NUMBER (0: any free ones).`,
    );
  }
  return { site, cdn, proxy };
}

function hold(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
