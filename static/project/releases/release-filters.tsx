import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState } from 'react';
import type { ProjectPage } from '../../../src/contract/project-calls';
import type { ReleasesAsked } from '../../../src/contract/release-register-calls';
import { releases as words } from '../../shared/en/releases';
import { Field } from '../../shared/forms/field';
import { NativeChoice } from '../../shared/forms/native-choice';
import { usePaused } from '../../shared/use-paused';

type Props = {
  readonly page: ProjectPage;
  readonly asked: ReleasesAsked;
  readonly set: (changes: { readonly [name: string]: string }) => void;
};

/** Search and filters; the address holds what was chosen. */
export function ReleaseFilters({ page, asked, set }: Props) {
  const named = (any: string, of: ProjectPage['customers']) => ({
    '': any,
    ...Object.fromEntries(
      Object.entries(of)
        .sort(([, a], [, b]) => a.name.localeCompare(b.name))
        .map(([id, { name }]) => [id, name]),
    ),
  });
  return (
    <div className="toolbar" role="search" aria-label={words.search}>
      <SearchField text={asked.text} search={(q) => set({ q })} />
      <NativeChoice
        label={words.state}
        options={words.states}
        chosen={asked.state}
        choose={(state) => set({ state: state === 'open' ? '' : state })}
      />
      <NativeChoice
        label={words.stage}
        options={{ '': words.anyStage, ...words.stages }}
        chosen={asked.stage ?? ''}
        choose={(stage) => set({ stage })}
      />
      <NativeChoice
        label={words.type}
        options={{ '': words.anyType, ...words.types }}
        chosen={asked.type ?? ''}
        choose={(type) => set({ type })}
      />
      <NativeChoice
        label={words.customer}
        options={named(words.anyCustomer, page.customers)}
        chosen={asked.customer ?? ''}
        choose={(customer) => set({ customer })}
      />
      <NativeChoice
        label={words.service}
        options={named(words.anyService, page.services)}
        chosen={asked.service ?? ''}
        choose={(service) => set({ service })}
      />
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={words[name]}>
          {({ isInvalid: _, ...input }) => (
            <input
              {...input}
              type="date"
              className="native-choice"
              value={asked[name] ?? ''}
              onChange={(event) => set({ [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

/** What is typed is asked for once the person pauses; another address (back, a saved view) takes its place. */
function SearchField({ text, search }: { readonly text: string; readonly search: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const paused = usePaused(typed);
  const sent = useRef(text);
  useEffect(() => {
    if (paused === sent.current) return;
    sent.current = paused;
    search(paused);
    // Only a pause asks; `search` is another function at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [paused]);
  if (text !== sent.current) {
    sent.current = text;
    setTyped(text);
  }
  return (
    <Field label={words.searchFor}>
      {(input) => (
        <Textfield
          {...input}
          type="search"
          isCompact
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
