import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import type { DashboardLayout, DashboardOnPage } from '../../jira/page-contract';
import { useFlaggedChange } from '../settings/use-change';
import { dashboardPath } from './use-dashboards';

type Props = { readonly dashboard: DashboardOnPage };

const INTERVALS = [
  [0, 'Off'],
  [15, 'Every 15 minutes'],
  [30, 'Every 30 minutes'],
  [60, 'Every hour'],
  [120, 'Every 2 hours'],
] as const;

/** How often everybody's page loads its gadgets anew. */
export function AutoRefreshMenu({ dashboard }: Props) {
  const chosen = dashboard.refreshMinutes;
  const known = INTERVALS.find(([minutes]) => minutes === chosen)?.[1] ?? `Every ${chosen} minutes`;
  return (
    <ChoiceMenu
      title={`Auto refresh: ${known.toLowerCase()}`}
      dashboard={dashboard}
      choices={INTERVALS.map(([minutes, label]) => ({
        label,
        chosen: minutes === chosen,
        change: { refreshMinutes: minutes },
      }))}
    />
  );
}

const LAYOUTS: readonly (readonly [DashboardLayout, string])[] = [
  ['A', 'One column'],
  ['AA', 'Two columns'],
  ['BA', 'Two columns, the left one wide'],
  ['AB', 'Two columns, the right one wide'],
  ['AAA', 'Three columns'],
];

export function LayoutMenu({ dashboard }: Props) {
  return (
    <ChoiceMenu
      title="Change layout"
      dashboard={dashboard}
      choices={LAYOUTS.map(([layout, label]) => ({ label, chosen: layout === dashboard.layout, change: { layout } }))}
    />
  );
}

type MenuProps = Props & {
  readonly title: string;
  readonly choices: readonly { readonly label: string; readonly chosen: boolean; readonly change: object }[];
};

function ChoiceMenu({ title, dashboard, choices }: MenuProps) {
  const change = useFlaggedChange(`${dashboard.name} was not changed`);
  return (
    <DropdownMenu<HTMLButtonElement> trigger={title} shouldRenderToParent placement="bottom-end">
      <DropdownItemRadioGroup id={`${title} of ${dashboard.id}`} title={title}>
        {choices.map((choice) => (
          <DropdownItemRadio
            key={choice.label}
            id={choice.label}
            isSelected={choice.chosen}
            onClick={() => void change('PUT', dashboardPath(dashboard.id), choice.change)}
          >
            {choice.label}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
