import { ActionsMenu, type Action } from '../common/actions-menu';

type Props = {
  /** What the actions are for, as a person would name it. */
  readonly of: string;
  readonly actions: readonly Action[];
};

/** What can be done with a row. */
export function RowMenu({ of, actions }: Props) {
  return (
    <div className="row-actions">
      <ActionsMenu label={`Actions for ${of}`} actions={actions} />
    </div>
  );
}
