import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { useCreate } from '../common/create-context';
import { useShortcut } from '../common/use-shortcut';

export function CreateButton() {
  const create = useCreate();
  useShortcut('c', () => create());
  return (
    <Button
      appearance="primary"
      spacing="compact"
      iconBefore={AddIcon}
      aria-haspopup="dialog"
      aria-keyshortcuts="c"
      onClick={() => create()}
    >
      Create
    </Button>
  );
}
