import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import type { ProcessReport } from '../../sandbox/web/process-report';

/** What processes and pages hold while nobody does anything. */
export type Reading = {
  readonly sandboxHeapMB: number;
  readonly sandboxMB: number;
  /** All functions' processes together. */
  readonly functionsMB: number;
  readonly functionProcesses: number;
  readonly databaseMB: number;
  /** Handles and requests that keep the sandbox's process open: sockets, pipes, timers, children. */
  readonly handles: number;
  /** Of all people's pages together. */
  readonly frames: number;
  readonly documents: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly pagesHeapMB: number;
};

export async function read(url: string, pages: readonly Page[]): Promise<Reading> {
  const site = (await json(`${url}/__site/process`)) as ProcessReport;
  const { databasePid, functionPids } = (await json(`${url}/__site/health`)) as {
    readonly databasePid: number;
    readonly functionPids: readonly number[];
  };
  const held = await Promise.all(pages.map(heldBy));
  return {
    sandboxHeapMB: inMB(site.heapBytes),
    sandboxMB: residentMB([site.pid]),
    functionsMB: residentMB(functionPids),
    functionProcesses: functionPids.length,
    databaseMB: residentMB([databasePid]),
    handles: sum(Object.values(site.resources)),
    frames: sum(held.map(({ Frames = 0 }) => Frames)),
    documents: sum(held.map(({ Documents = 0 }) => Documents)),
    listeners: sum(held.map(({ JSEventListeners = 0 }) => JSEventListeners)),
    nodes: sum(held.map(({ Nodes = 0 }) => Nodes)),
    pagesHeapMB: inMB(sum(held.map(({ JSHeapUsedSize = 0 }) => JSHeapUsedSize))),
  };
}

/** The browser's own figures of a page, after a collection. */
async function heldBy(page: Page): Promise<Readonly<Record<string, number>>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // What a first collection sets free may hold more.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function residentMB(pids: readonly number[]): number {
  if (pids.length === 0) return 0;
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' });
  return inMB(sum(kilobytes.trim().split('\n').map(Number)) * 1024);
}

async function json(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const inMB = (bytes: number) => Math.round(bytes / 1024 / 102.4) / 10;
