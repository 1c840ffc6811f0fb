import { randomUUID } from 'node:crypto';
import type { FrameSurface, FunctionHost, HostedApp, HostedModule, JiraSite, Person } from '../parts';
import { documentPath, manifestModule, resourceFor } from './app-resources';
import { frameContext, type FrameContext, type Theme } from './frame-context';
import { refuse } from './refusal';
import { standOn } from './standing';

/** A frame that was opened for a person. What the browser sends later is about this context, never instead of it. */
export type KeptFrame = {
  readonly id: string;
  readonly person: Person;
  readonly app: HostedApp;
  readonly module: HostedModule;
  readonly surface: FrameSurface;
  readonly resource: string;
  readonly context: FrameContext;
  readonly isModal: boolean;
};

/** Enough for every open tab; the oldest is forgotten first, and its page has to be loaded again. */
const KEPT = 5_000;

export class Frames {
  private readonly kept = new Map<string, KeptFrame>();

  constructor(
    private readonly forge: FunctionHost,
    private readonly jira: JiraSite,
    private readonly siteUrl: string,
  ) {}

  async open(person: Person, moduleKey: string, surface: FrameSurface, theme: Theme): Promise<KeptFrame> {
    const frame = await this.frameFor(person, moduleKey, surface, theme);
    return this.keep(frame);
  }

  /** The frame of a module there, checked but not kept: one call is made from it. */
  async frameFor(person: Person, moduleKey: string, surface: FrameSurface, theme: Theme): Promise<KeptFrame> {
    const module = this.forge.modules().find(({ key }) => key === moduleKey);
    const app = this.forge.appOf(moduleKey);
    const installation = this.forge.installationOf(moduleKey);
    if (module === undefined || app === undefined || installation === undefined)
      return refuse(404, `No app on this site has a module "${moduleKey}" to show`);
    const { entry, extension } = await standOn(this.jira, this.siteUrl, person.accountId, module, surface);
    const context = frameContext({ person, app, module, installation, siteUrl: this.siteUrl, extension, theme });
    const resource = resourceFor(manifestModule(app, module), entry);
    return { id: randomUUID(), person, app, module, surface, resource, context, isModal: false };
  }

  /** A modal's frame: its opener's context and what the opener handed over. */
  openModal(opener: KeptFrame, resource: string | null, modal: unknown, theme: Theme): KeptFrame {
    const context = {
      ...opener.context,
      extension: { ...opener.context.extension, modal },
      theme: { ...opener.context.theme, colorMode: theme },
    };
    return this.keep({ ...opener, id: randomUUID(), resource: resource ?? opener.resource, context, isModal: true });
  }

  /** Another person's frame is as unknown as one that never was. */
  get(id: string, person: Person): KeptFrame {
    const frame = this.kept.get(id);
    if (frame === undefined || frame.person.accountId !== person.accountId)
      return refuse(404, 'This frame is not open any more: load the page again');
    return frame;
  }

  /** The page took the frame away. */
  close(id: string, person: Person): void {
    if (this.kept.get(id)?.person.accountId === person.accountId) this.kept.delete(id);
  }

  /** How many are open, on all pages of all people. */
  get size(): number {
    return this.kept.size;
  }

  private keep(frame: KeptFrame): KeptFrame {
    documentPath(frame.app, frame.resource);
    this.kept.set(frame.id, frame);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return frame;
  }
}
