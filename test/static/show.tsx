import { host } from './fake-bridge';
import type { FullContext } from '@forge/bridge';
import { configure, render, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { Suspense } from 'react';
import { Host } from '../../static/shared/host';

// On a busy machine a lazy editor takes longer than the library's second; a state that never comes still fails.
configure({ asyncUtilTimeout: 20_000 });

const issue = { id: '10002', key: 'REL-2' };

/** Shows a view as the host page would. Each call is a newly opened frame: nothing is remembered but localStorage. */
export function show(View: ComponentType, extension: object = { type: 'jira:issuePanel', issue }) {
  const context = {
    accountId: 'ines-okafor',
    cloudId: 'site',
    extension,
    locale: 'en-GB',
    siteUrl: 'http://jira.test',
    timezone: 'Europe/Berlin',
  } as unknown as FullContext;
  host.context = context as unknown as typeof host.context;
  host.people = { 'ines-okafor': 'Ines Okafor', 'lucia-ferrant': 'Lucia Ferrant', 'dana-kovac': 'Dana Kovac' };
  const frame = render(
    <Host context={context}>
      <Suspense fallback="…">
        <View />
      </Suspense>
    </Host>,
  );
  return { user: userEvent.setup(), frame, screen: within(frame.container) };
}

export const sent = (name: string): readonly unknown[] =>
  host.invoked.filter((call) => call.name === name).map((call) => call.payload);
