import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';
import { views as words } from '../../../shared/en/views';
import { NativeChoice } from '../../../shared/forms/native-choice';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import type { Go } from '../../use-route';
import { ManageViews } from './manage-views';
import { SaveViewForm } from './save-view-form';
import { addressOf, plainAddress, queryOf, viewNamed } from './view-of-address';
import { plain, tellWhenDone, useViewActs } from './views-data';
import type { ViewsView } from './views-data';

type Props = { readonly views: ViewsView; readonly search: URLSearchParams; readonly go: Go };

const unsaved = 'unsaved';

/** The view that is shown, the way to another one, and to keep what is shown as one. */
export function ViewsBar({ views, search, go }: Props) {
  const [naming, setNaming] = useState(false);
  const { save, sending, trouble } = useViewActs();
  const query = queryOf(search);
  const shown = viewNamed(views, search.get('view'));
  const isChanged = shown !== undefined && queryOf(new URLSearchParams(shown.query)) !== query;
  const isNew = shown === undefined && query !== '';
  const whose = views.own.views.some(({ id }) => id === shown?.id) ? 'own' : 'project';
  const mayChange = whose === 'own' || views.mayShare.allowed;
  const options = {
    ...(isNew ? { [unsaved]: words.unsaved } : {}),
    [plain]: words.plain,
    ...Object.fromEntries(views.own.views.map(({ id, name }) => [id, name])),
    ...Object.fromEntries(views.project.views.map(({ id, name }) => [id, words.shared(name)])),
  };
  const choose = (id: string) => {
    const view = viewNamed(views, id);
    go(['releases'], view === undefined ? plainAddress() : addressOf(view));
  };
  return (
    <>
      <div className="views-bar">
        <NativeChoice
          label={words.view}
          options={options}
          chosen={shown?.id ?? (isNew ? unsaved : plain)}
          choose={choose}
        />
        {isChanged && <Lozenge appearance="inprogress">{words.changed}</Lozenge>}
        {isChanged && mayChange && (
          <Button
            isLoading={sending}
            onClick={() =>
              void tellWhenDone(save({ whose, id: shown.id, name: shown.name, query }), words.saved(shown.name))
            }
          >
            {words.saveChanges}
          </Button>
        )}
        {(isChanged || isNew) && !naming && (
          <Button onClick={() => setNaming(true)}>{isNew ? words.save : words.saveAs}</Button>
        )}
      </div>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      {naming && (
        <SaveViewForm
          query={query}
          mayShare={views.mayShare.allowed}
          close={() => setNaming(false)}
          onSaved={(id) => go(['releases'], addressOf({ id, query }), 'replace')}
        />
      )}
      {views.own.views.length + views.project.views.length > 0 && <ManageViews views={views} />}
    </>
  );
}
