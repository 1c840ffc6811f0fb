import Button from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import Modal, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import EmptyState from '@atlaskit/empty-state';
import { failedIcon } from '../common/flag-icons';
import type { DashboardOnPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { ModuleIcon } from '../common/module-icon';
import { Loaded } from '../common/page-state';
import { reasonsOf } from '../data/http';
import { useModules } from '../data/modules';
import { useChange } from '../settings/use-change';
import { dashboardPath } from './use-dashboards';

export function AddGadgetDialog({
  dashboard,
  close,
}: {
  readonly dashboard: DashboardOnPage;
  readonly close: () => void;
}) {
  const modules = useModules('jira:dashboardGadget');
  const change = useChange();
  const { showFlag } = useFlags();
  const add = async (module: HostedModule) => {
    try {
      await change('POST', `${dashboardPath(dashboard.id)}/items`, {
        moduleKey: module.key,
        column: shortestColumn(dashboard),
      });
      close();
    } catch (error) {
      showFlag({
        title: `${module.title} was not added`,
        description: reasonsOf(error).join(' '),
        icon: failedIcon,
      });
    }
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <ModalHeader>
          <ModalTitle>Add a gadget</ModalTitle>
          <CloseButton onClick={close} />
        </ModalHeader>
        <ModalBody>
          <Loaded query={modules}>
            {(known) =>
              known.length === 0 ? (
                <EmptyState
                  header="No app has gadgets"
                  headingLevel={2}
                  headingSize="xsmall"
                  description="Apps with dashboard gadgets are listed here."
                />
              ) : (
                <ul className="gadget-choices">
                  {known.map((module) => (
                    <li key={module.key}>
                      <ModuleIcon module={module} />
                      <div>
                        <strong>{module.title}</strong>
                        <p className="subtle">{module.description}</p>
                      </div>
                      <Button aria-label={`Add ${module.title}`} onClick={() => void add(module)}>
                        Add
                      </Button>
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={close}>
            Close
          </Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

function shortestColumn({ layout, gadgets }: DashboardOnPage): number {
  const lengths = [...layout].map((_width, column) => gadgets.filter((gadget) => gadget.column === column).length);
  return lengths.indexOf(Math.min(...lengths));
}
