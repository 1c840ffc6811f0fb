import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import Heading from '@atlaskit/heading';
import AddIcon from '@atlaskit/icon/core/add';
import { lazy, Suspense, useState } from 'react';
import type { TransitionOnPage, WorkflowPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { StatusLozenge } from '../common/status-lozenge';
import { RowMenu } from '../settings/row-menu';
import type { OpenRule } from './rule-dialog';
import { RuleRow } from './rule-row';
import { RemoveTransitionDialog, TransitionDialog } from './transition-dialog';

const RuleDialog = lazy(async () => ({ default: (await import('./rule-dialog')).RuleDialog }));

type Props = { readonly workflow: WorkflowPage; readonly validators: readonly HostedModule[] };

export function TransitionTable({ workflow, validators }: Props) {
  const [open, setOpen] = useState<OpenRule>();
  const [changing, setChanging] = useState<Changing>();
  return (
    <section aria-labelledby="transitions">
      <div className="section-head">
        <Heading size="small" as="h2" id="transitions">
          Transitions
        </Heading>
        <Button aria-haspopup="dialog" onClick={() => setChanging({ what: 'add' })}>
          Add transition
        </Button>
      </div>
      <div className="table-scroll">
        <table className="list">
          <caption className="visually-hidden">Transitions</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">From → to</th>
              <th scope="col">Rules of apps</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {workflow.transitions.map((transition) => (
              <tr key={transition.id}>
                <th scope="row">{transition.name}</th>
                <td>
                  <FromTo workflow={workflow} transition={transition} />
                </td>
                <td>
                  <ul className="rules" aria-label={`Rules of ${transition.name}`}>
                    {transition.rules.map((rule) => (
                      <RuleRow
                        key={rule.id}
                        workflowId={workflow.id}
                        transition={transition}
                        rule={rule}
                        module={validators.find(({ key }) => key === rule.moduleKey)}
                        open={(module, mode) => setOpen({ workflowId: workflow.id, transition, module, rule, mode })}
                      />
                    ))}
                  </ul>
                  {transition.rules.length === 0 && <span className="subtle">None</span>}
                </td>
                <td>
                  <div className="row-actions">
                    <AddRule
                      transition={transition}
                      validators={validators}
                      add={(module) => setOpen({ workflowId: workflow.id, transition, module, mode: 'create' })}
                    />
                    <RowMenu
                      of={`transition ${transition.name}`}
                      actions={[
                        { label: 'Edit', act: () => setChanging({ what: 'edit', transition }) },
                        ...(transition.type === 'INITIAL'
                          ? []
                          : [{ label: 'Remove', act: () => setChanging({ what: 'remove', transition }) }]),
                      ]}
                    />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Suspense>{open !== undefined && <RuleDialog open={open} close={() => setOpen(undefined)} />}</Suspense>
      {changing !== undefined && (
        <ChangeDialog workflow={workflow} changing={changing} close={() => setChanging(undefined)} />
      )}
    </section>
  );
}

type Changing = { readonly what: 'add' } | { readonly what: 'edit' | 'remove'; readonly transition: TransitionOnPage };

type ChangeProps = { readonly workflow: WorkflowPage; readonly changing: Changing; readonly close: () => void };

function ChangeDialog({ workflow, changing, close }: ChangeProps) {
  if (changing.what === 'add') return <TransitionDialog workflow={workflow} close={close} />;
  const { transition } = changing;
  if (changing.what === 'edit') return <TransitionDialog workflow={workflow} transition={transition} close={close} />;
  return <RemoveTransitionDialog workflow={workflow} transition={transition} close={close} />;
}

function FromTo({ workflow, transition }: { readonly workflow: WorkflowPage; readonly transition: TransitionOnPage }) {
  const lozenge = (statusId: string) => {
    const status = workflow.statuses.find(({ id }) => id === statusId);
    return <StatusLozenge key={statusId} name={status?.name ?? statusId} category={status?.category ?? 'new'} />;
  };
  return (
    <span className="status-list">
      {transition.type === 'INITIAL' && <span>Create</span>}
      {transition.type === 'GLOBAL' && <span>Any status</span>}
      {transition.from.map(lozenge)}
      <span aria-label="to" role="img">
        →
      </span>
      {lozenge(transition.to)}
    </span>
  );
}

type AddProps = {
  readonly transition: TransitionOnPage;
  readonly validators: readonly HostedModule[];
  readonly add: (module: HostedModule) => void;
};

function AddRule({ transition, validators, add }: AddProps) {
  const label = `Add rule to ${transition.name}`;
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      menuLabel={label}
      trigger={({ triggerRef, ...trigger }) => (
        <IconButton {...trigger} ref={triggerRef} icon={AddIcon} label={label} appearance="subtle" />
      )}
    >
      <DropdownItemGroup title="Validate details">
        {validators.map((module) => (
          <DropdownItem
            key={module.key}
            description={module.description}
            shouldDescriptionWrap
            onClick={() => add(module)}
          >
            {module.title}
          </DropdownItem>
        ))}
        {validators.length === 0 && <DropdownItem isDisabled>No app on this site has workflow rules</DropdownItem>}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
