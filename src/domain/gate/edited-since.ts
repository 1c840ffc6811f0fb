import type { Instant } from '../kernel';
import type { ChangeDoc } from '../release/change';
import { coverageDifferences } from '../release/coverage';
import type { SettingsDoc } from '../settings/settings';
import type { Approval, FieldEdit } from './approval-of';
import type { MaterialEdit } from './gate';

/** Whatever else counts: whose project and type a change is of decides who may approve it. */
const alwaysMaterial = ['project', 'issuetype'];

/** Fields whose edits the gate asks Jira for; Jira takes ten at most. */
export const watchedFields = ({ materialFields, statusIsProof }: SettingsDoc): readonly string[] => [
  ...alwaysMaterial,
  ...(statusIsProof ? ['status'] : []),
  ...Object.keys(materialFields).sort(),
];

/**
 * What of the change says something else than when it was approved: the fields that count, and what it covers. Changed
 * there and back is as it was approved.
 */
export function editedSince(
  { authorization, source }: Approval,
  doc: ChangeDoc,
  edits: readonly FieldEdit[],
  settings: SettingsDoc,
  nameOf: (customer: string) => string,
): readonly MaterialEdit[] {
  if (authorization.state !== 'approved') return [];
  const material = edits.filter(
    ({ fieldId, at }) =>
      at > authorization.at && (fieldId in settings.materialFields || alwaysMaterial.includes(fieldId)),
  );
  const fields = [...new Set(material.map(({ fieldId }) => fieldId))];
  return [
    ...fields.flatMap((id) => difference(material.filter(({ fieldId }) => fieldId === id))),
    ...(source === 'panel' ? coverageSince(doc, nameOf) : recordedLate(doc, authorization.at)),
  ];
}

function difference(edits: readonly FieldEdit[]): readonly MaterialEdit[] {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isBack = first.from.text === last.to.text && first.from.id === last.to.id;
  return isBack ? [] : [{ what: last.field, from: first.from.text, to: last.to.text, at: last.at }];
}

/** The panel keeps what was approved beside what is recorded now. */
const coverageSince = (
  { covers, approvedFor }: ChangeDoc,
  nameOf: (customer: string) => string,
): readonly MaterialEdit[] =>
  covers === null || approvedFor === null
    ? []
    : coverageDifferences(approvedFor, covers, nameOf).map((one) => ({ ...one, at: covers.at }));

/** Jira's approval does not say what it was given for: only its authority can say so afterwards. */
const recordedLate = ({ covers }: ChangeDoc, approvedAt: Instant): readonly MaterialEdit[] =>
  covers === null || covers.byAuthority || covers.at <= approvedAt
    ? []
    : [
        {
          what: 'what it covers',
          from: 'not recorded',
          to: 'recorded by somebody outside the authority',
          at: covers.at,
        },
      ];
