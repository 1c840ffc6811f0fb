import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { BarStack } from '@visx/shape';
import { useId } from 'react';
import { gadget as words } from '../shared/en/gadget';
import { shortMonthText } from '../shared/moments';
import { Legend } from './legend';
import { outcomesInOrder, Patterns } from './outcome-looks';
import { percentText } from './percent-text';
import type { Labelled } from './gadget-data';
import { useWidth } from './use-width';

type Props = { readonly groups: readonly Labelled[]; readonly by: 'by-month' | 'by-customer' };

const height = 220;
const margin = { top: 20, right: 4, bottom: 28, left: 32 };
const text = { fill: 'var(--ds-text-subtle)', fontSize: 11, fontFamily: 'inherit' };

/** Releases by group, stacked by outcome, with the success rate above each bar. */
export function OutcomeChart({ groups, by }: Props) {
  const id = useId();
  const [place, width] = useWidth();
  const inner = { width: Math.max(0, width - margin.left - margin.right), height: height - margin.top - margin.bottom };
  const most = Math.max(1, ...groups.map(({ group }) => group.releases));
  const x = scaleBand({ domain: groups.map(({ label }) => label), range: [0, inner.width], padding: 0.3 });
  const y = scaleLinear({ domain: [0, most], range: [inner.height, 0], nice: true });
  const step = x.step();
  // Labels that would touch are left out; the table has them all.
  const every = Math.max(1, Math.ceil((by === 'by-month' ? 34 : 60) / Math.max(1, step)));
  const tickLabel = (label: string) => (by === 'by-month' ? shortMonthText(label) : shortened(label, step));

  return (
    <figure className="chart">
      <div ref={place}>
        {width > 0 && (
          <svg
            width={width}
            height={height}
            role="img"
            aria-label={words.chart(by === 'by-month' ? words.byMonth : words.byCustomer)}
          >
            <Patterns prefix={id} />
            <Group left={margin.left} top={margin.top}>
              <BarStack<Row, (typeof outcomesInOrder)[number]>
                data={groups.map(({ label, group }) => ({ label, ...group.counts }))}
                keys={[...outcomesInOrder]}
                x={(row) => row.label}
                xScale={x}
                yScale={y}
                color={(outcome) => `url(#${id}-${outcome})`}
              >
                {(stacks) =>
                  stacks.flatMap(({ key, bars, index }) =>
                    bars
                      .filter((bar) => bar.height > 0)
                      .map((bar) => (
                        <rect
                          key={`${index}-${bar.index}`}
                          x={bar.x}
                          y={bar.y}
                          width={bar.width}
                          height={bar.height}
                          fill={bar.color}
                          stroke="var(--ds-surface)"
                        >
                          <title>{`${groups[bar.index]?.label ?? ''}: ${words.outcomes[key]} ${bar.bar.data[key]}`}</title>
                        </rect>
                      )),
                  )
                }
              </BarStack>
              {step >= 40 &&
                groups
                  .filter(({ group }) => group.releases > 0)
                  .map(({ label, group }) => (
                    <text
                      key={label}
                      x={(x(label) ?? 0) + x.bandwidth() / 2}
                      y={y(group.releases) - 5}
                      textAnchor="middle"
                      {...text}
                    >
                      {percentText(group.success)}
                    </text>
                  ))}
              <AxisLeft
                scale={y}
                numTicks={Math.min(4, most)}
                tickFormat={(value) => (Number.isInteger(Number(value)) ? String(value) : '')}
                hideAxisLine
                hideTicks
                tickLabelProps={{ ...text, textAnchor: 'end', dx: -4, dy: 4 }}
              />
              <AxisBottom
                scale={x}
                top={inner.height}
                stroke="var(--ds-border)"
                hideTicks
                tickValues={groups
                  .map(({ label }) => label)
                  .filter((_, index) => (groups.length - 1 - index) % every === 0)}
                tickFormat={tickLabel}
                tickLabelProps={{ ...text, textAnchor: 'middle' }}
              />
            </Group>
          </svg>
        )}
      </div>
      <figcaption>
        <Legend groups={groups} />
      </figcaption>
    </figure>
  );
}

type Row = { readonly label: string } & Labelled['group']['counts'];

const shortened = (label: string, width: number): string => {
  const fits = Math.max(4, Math.floor(width / 6.5));
  return label.length <= fits ? label : `${label.slice(0, fits - 1)}…`;
};
