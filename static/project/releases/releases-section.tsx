import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { ReleasesAsked } from '../../../src/contract/release-register-calls';
import { download } from '../../shared/download';
import { releases as words } from '../../shared/en/releases';
import { views as viewWords } from '../../shared/en/views';
import { useTimeZone } from '../../shared/host';
import { Loaded } from '../../shared/states/loaded';
import { momentText } from '../../shared/moments';
import { Pages } from '../../shared/pages';
import { Notice } from '../../shared/states/notice';
import { Waiting } from '../../shared/states/waiting';
import { FileButton } from '../file-button';
import { callProject } from '../project-data';
import { DataTable } from '../registers/data-table';
import type { SectionProps } from '../section-props';
import { ColumnChoice } from './column-choice';
import { ReleaseFilters } from './release-filters';
import { releaseColumns, usualColumns } from './release-columns';
import type { ColumnId } from './release-columns';
import { askedBy, pageOf, useReleases } from './releases-query';
import { addressOf, firstView, plainAddress } from './views/view-of-address';
import { ViewsBar } from './views/views-bar';
import { useViews } from './views/views-data';

/** The register of the project's releases; an address that asks for nothing stands for the view that it opens with. */
export function ReleasesSection(props: SectionProps) {
  const { route, go } = props;
  const views = useViews();
  const asksNothing = route.search.size === 0;
  const first = asksNothing && views.data !== undefined ? firstView(views.data) : undefined;
  useEffect(() => {
    if (first !== undefined) go(['releases'], addressOf(first), 'replace');
    // `go` is another function at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [first]);
  if (first !== undefined || (asksNothing && views.isPending)) return <Waiting lines={12} />;
  return (
    <>
      <Loaded query={views} failedTitle={viewWords.failed} waiting={<Waiting lines={1} />}>
        {(known) => <ViewsBar views={known} search={route.search} go={go} />}
      </Loaded>
      <Register {...props} />
    </>
  );
}

/** What is searched, filtered and shown stands in the address. */
function Register({ page, route, go, filter }: SectionProps) {
  const { search } = route;
  const asked = askedBy(search);
  const at = pageOf(search);
  const found = useReleases(asked, at);
  const timeZone = useTimeZone();
  const set = (changes: { readonly [name: string]: string }, how?: 'push' | 'replace') =>
    filter('releases', changes, how);
  const chosen = columnsOf(search);
  const isFiltered = [...search.keys()].some((name) => !['sort', 'cols', 'page', 'view'].includes(name));
  return (
    <>
      <ReleaseFilters page={page} asked={asked} set={(changes) => set({ ...changes, page: '' })} />
      <Loaded query={found} failedTitle={words.failed} waiting={<Waiting lines={10} />}>
        {({ rows, total, pageSize, hidden, asOf }) =>
          total === 0 ? (
            <div className="empty">
              {isFiltered ? (
                <>
                  <p>{words.nothingFits}</p>
                  <Button onClick={() => go(['releases'], plainAddress())}>{words.clear}</Button>
                </>
              ) : (
                <>
                  <h2>{words.none}</h2>
                  <p className="quiet">{words.noneHint}</p>
                </>
              )}
            </div>
          ) : (
            <>
              <ColumnChoice chosen={chosen} choose={(cols) => set({ cols: cols.join(' ') || '-' })} />
              <div className="wide-table">
                <DataTable
                  caption={words.title}
                  columns={releaseColumns(chosen, { page, timeZone })}
                  rows={rows}
                  keyOf={({ releaseId }) => releaseId}
                  sort={{ by: asked.sort, down: asked.down }}
                  onSort={({ by, down }) => set({ sort: `${down ? '-' : ''}${by}`, page: '' })}
                />
              </div>
              {hidden > 0 && <p className="quiet small">{words.hidden(hidden)}</p>}
              <Pages page={at} size={pageSize} all={total} turn={(next) => set({ page: String(next) }, 'push')} />
              <div className="register-foot">
                <Export asked={asked} />
                <span className="quiet small">{words.asOf(momentText(asOf, timeZone))}</span>
              </div>
            </>
          )
        }
      </Loaded>
    </>
  );
}

/** `-`: none but the number. */
function columnsOf(search: URLSearchParams): readonly ColumnId[] {
  const given = search.get('cols');
  if (given === null) return usualColumns;
  const asked = given.split(' ');
  return (Object.keys(words.columns) as ColumnId[]).filter((id) => asked.includes(id));
}

function Export({ asked }: { readonly asked: ReleasesAsked }) {
  const [leftOut, setLeftOut] = useState(0);
  return (
    <>
      <FileButton
        label={words.export}
        failedTitle={words.notExported}
        ask={() => callProject('exportReleases', asked)}
        save={(file) => {
          setLeftOut(file.leftOut);
          download('releases.csv', file.text, 'text/csv');
        }}
      />
      {leftOut > 0 && <Notice kind="warning" live="status" title={words.leftOut(leftOut)} />}
    </>
  );
}
