import type { OutcomeName } from './gadget-data';

/** From the foot of the bar up. Each outcome has a colour and a pattern of its own: colour alone tells nothing. */
export const outcomesInOrder: readonly OutcomeName[] = [
  'SUCCESSFUL',
  'SUCCESSFUL_WITH_ISSUES',
  'PARTIAL',
  'FAILED',
  'REVERSED',
];

type Look = { readonly fill: string; readonly line: string; readonly pattern: 'plain' | 'dots' | 'rising' | 'falling' };

const looks: { readonly [outcome in OutcomeName]: Look } = {
  SUCCESSFUL: { fill: 'var(--ds-chart-success-bold)', line: 'var(--ds-chart-success-bold)', pattern: 'plain' },
  SUCCESSFUL_WITH_ISSUES: { fill: 'var(--ds-chart-success-bold)', line: 'var(--ds-surface)', pattern: 'dots' },
  PARTIAL: { fill: 'var(--ds-chart-warning-bold)', line: 'var(--ds-surface)', pattern: 'rising' },
  FAILED: { fill: 'var(--ds-chart-danger)', line: 'var(--ds-chart-danger)', pattern: 'plain' },
  REVERSED: { fill: 'var(--ds-chart-danger)', line: 'var(--ds-surface)', pattern: 'falling' },
};

export function Patterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {outcomesInOrder.map((outcome) => (
        <pattern key={outcome} id={`${prefix}-${outcome}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill={looks[outcome].fill} />
          <Mark look={looks[outcome]} />
        </pattern>
      ))}
    </defs>
  );
}

function Mark({ look: { pattern, line } }: { readonly look: Look }) {
  switch (pattern) {
    case 'plain':
      return null;
    case 'dots':
      return <circle cx="3" cy="3" r="1.2" fill={line} />;
    case 'rising':
      return <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" stroke={line} strokeWidth="1.5" />;
    case 'falling':
      return <path d="M-1 -1 7 7M-1 5 1 7M5 -1 7 1" stroke={line} strokeWidth="1.5" />;
  }
}
