import { startFunctionSite } from './function-site';

/** A program that holds a whole function side open until it is killed: prints the process ids and waits. */
async function hold(): Promise<void> {
  const site = await startFunctionSite();
  await site.ask('echo', {});
  console.log(JSON.stringify({ folder: site.folder, pids: [site.database.pid(), ...site.forge.pids()] }));
}

void hold();
