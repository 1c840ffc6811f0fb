import { views as words } from '../../../shared/en/views';
import { NativeChoice } from '../../../shared/forms/native-choice';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { ViewRow } from './view-row';
import { plain, tellWhenDone, useViewActs } from './views-data';
import type { View, ViewsView, Whose } from './views-data';

/** The lists of views: their order and names, and with which of them the register opens. */
export function ManageViews({ views }: { readonly views: ViewsView }) {
  const { own, project, mayShare } = views;
  const named = (list: readonly View[], of: (name: string) => string) =>
    Object.fromEntries(list.map(({ id, name }) => [id, of(name)]));
  const shared = named(project.views, words.shared);
  return (
    <details className="manage-views">
      <summary>{words.manage}</summary>
      <ViewList
        whose="own"
        views={own.views}
        mayChange
        opensLabel={words.opensForMe}
        opensWith={own.opensWith}
        choices={{ '': words.asProject, [plain]: words.plain, ...named(own.views, String), ...shared }}
      />
      <ViewList
        whose="project"
        views={project.views}
        mayChange={mayShare.allowed}
        opensLabel={words.opensForAll}
        opensWith={project.opensWith}
        choices={{ '': words.plain, ...shared }}
      />
      {!mayShare.allowed && <p className="quiet small">{words.mayNot(mayShare.needs)}</p>}
    </details>
  );
}

type ListProps = {
  readonly whose: Whose;
  readonly views: readonly View[];
  readonly mayChange: boolean;
  readonly opensLabel: string;
  readonly opensWith: string | null;
  readonly choices: { readonly [id: string]: string };
};

function ViewList({ whose, views, mayChange, opensLabel, opensWith, choices }: ListProps) {
  const { save, remove, arrange, sending, trouble } = useViewActs();
  const move = (from: number, by: 1 | -1) => {
    const order = views.map(({ id }) => id);
    order.splice(from + by, 0, ...order.splice(from, 1));
    void arrange({ whose, order });
  };
  const restore = ({ id, name, query }: View) => void save({ whose, id, name, query });
  return (
    <section>
      <h2 className="subhead">{words[whose]}</h2>
      {views.length === 0 && <p className="quiet">{words.none}</p>}
      <ol className="rows">
        {views.map((view, place) => (
          <ViewRow
            key={view.id}
            name={view.name}
            isFirst={place === 0}
            isLast={place === views.length - 1}
            isBusy={sending}
            mayChange={mayChange}
            move={(by) => move(place, by)}
            rename={(name) => void save({ whose, ...view, name })}
            remove={() =>
              void tellWhenDone(remove({ whose, id: view.id }), words.deleted(view.name), {
                text: words.undo,
                onClick: () => restore(view),
              })
            }
          />
        ))}
      </ol>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      {mayChange && (
        <NativeChoice
          label={opensLabel}
          options={choices}
          chosen={opensWith !== null && Object.hasOwn(choices, opensWith) ? opensWith : ''}
          choose={(id) => void arrange({ whose, opensWith: id === '' ? null : id })}
        />
      )}
    </section>
  );
}
