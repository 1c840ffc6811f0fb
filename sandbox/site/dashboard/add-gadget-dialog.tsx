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
import type { DashboardOnPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { ModuleIcon } from '../common/module-icon';
import { Loaded } from '../common/page-state';
import { reasonsOf, send } from '../data/http';
import { useModules } from '../data/modules';
import { itemsPath, useRefreshDashboards } from './use-dashboards';

export function AddGadgetDialog({
  dashboard,
  close,
}: {
  readonly dashboard: DashboardOnPage;
  readonly close: () => void;
}) {
  const modules = useModules('jira:dashboardGadget');
  const refresh = useRefreshDashboards();
  const { showFlag } = useFlags();
  const add = async (module: HostedModule) => {
    const inColumn = (column: number) => dashboard.gadgets.filter((gadget) => gadget.column === column).length;
    try {
      await send('POST', itemsPath(dashboard.id), {
        moduleKey: module.key,
        column: inColumn(0) <= inColumn(1) ? 0 : 1,
      });
      await refresh();
      close();
    } catch (error) {
      showFlag({
        title: `${module.title} was not added`,
        description: reasonsOf(error).join(' '),
        appearance: 'error',
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
            {(known) => (
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
            )}
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
