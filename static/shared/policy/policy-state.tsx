import Lozenge from '@atlaskit/lozenge';
import type { PolicyView } from '../../../src/contract/policy-calls';
import { policies as words } from '../en/policies';

type Standing = PolicyView['versions'][string]['standing'];

export function VersionState({ standing }: { readonly standing: Standing }) {
  switch (standing.state) {
    case 'draft':
      return <Lozenge>{standing.declined === null ? words.states.draft : words.states.declined}</Lozenge>;
    case 'adopted':
      return <Lozenge appearance="moved">{words.states.adopted}</Lozenge>;
    case 'agreed':
      return <Lozenge appearance="success">{words.states.agreed}</Lozenge>;
    case 'retired':
      return <Lozenge>{words.states.retired}</Lozenge>;
  }
}
