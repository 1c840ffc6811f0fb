import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { PackageView } from '../../src/contract/package-calls';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { packages as words } from '../shared/en/package';
import { Field } from '../shared/forms/field';
import type { Edit } from '../shared/edits/use-edit';
import { versionText } from '../shared/edits/version-text';
import type { Version } from '../shared/edits/version-text';
import type { PackageDoc, PackageItem } from './package-data';
import { PasteItems } from './paste-items';

type Props = { readonly view: PackageView; readonly edit: Edit<PackageDoc>; readonly doc: PackageDoc };

const newItem: PackageItem = { version: '', source: '', digest: '', changes: {} };

/** Composes the package: units, their versions, and the changes that brought them. */
export function PackageEditor({ view, edit, doc }: Props) {
  const change = (fields: Partial<PackageDoc>) => edit.change({ ...doc, ...fields });
  const offered = Object.entries(view.units).filter(([code, unit]) => !unit.retired && !Object.hasOwn(doc.items, code));
  return (
    <EditorForm
      name={editing.editSection(words.title)}
      edit={edit}
      conflictLabel={pathLabel}
      conflictValue={(path, value) => pathValue(path, value, view.changes)}
    >
      {Object.entries(doc.items).map(([unit, item]) => {
        const { [unit]: _, ...others } = doc.items;
        return (
          <ItemFields
            key={unit}
            unit={unit}
            name={view.units[unit]?.name ?? ''}
            item={item}
            linked={view.changes}
            change={(next) => change({ items: { ...doc.items, [unit]: next } })}
            remove={() => change({ items: others })}
          />
        );
      })}
      {offered.length > 0 && (
        <select
          className="native-choice"
          aria-label={words.addUnit}
          autoFocus
          value=""
          onChange={({ currentTarget }) => change({ items: { ...doc.items, [currentTarget.value]: newItem } })}
        >
          <option value="">{words.addUnit}</option>
          {offered.map(([code, { name }]) => (
            <option key={code} value={code}>{`${code} ${name}`}</option>
          ))}
        </select>
      )}
      <PasteItems view={view} items={doc.items} change={(items) => change({ items })} />
      <div className="fields">
        <Text label={words.store} hint={words.storeHint} value={doc.store} change={(store) => change({ store })} />
        <Text
          label={words.packageDigest}
          hint={words.digestHint}
          value={doc.digest}
          change={(digest) => change({ digest })}
        />
      </div>
      <Field label={words.notes}>
        {(input) => (
          <TextArea
            {...input}
            value={doc.notes}
            maxLength={20_000}
            minimumRows={2}
            resize="smart"
            onChange={(event) => change({ notes: event.target.value })}
          />
        )}
      </Field>
    </EditorForm>
  );
}

type ItemProps = {
  readonly unit: string;
  readonly name: string;
  readonly item: PackageItem;
  readonly linked: PackageView['changes'];
  readonly change: (item: PackageItem) => void;
  readonly remove: () => void;
};

function ItemFields({ unit, name, item, linked, change, remove }: ItemProps) {
  return (
    <fieldset className="policy-entry">
      <legend className="policy-entry-name">{`${unit} ${name}`}</legend>
      <div className="fields">
        <Text label={words.itemVersion} value={item.version} change={(version) => change({ ...item, version })} />
        <Text
          label={words.source}
          hint={words.sourceHint}
          value={item.source}
          change={(source) => change({ ...item, source })}
        />
        <Text
          label={words.digest}
          hint={words.digestHint}
          value={item.digest}
          change={(digest) => change({ ...item, digest })}
        />
      </div>
      <fieldset>
        <legend className="legend">{words.changes}</legend>
        <div className="check-many">
          {linked.length === 0 && <span className="quiet">{words.noChange}</span>}
          {linked.map(({ id, key, summary }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={Object.hasOwn(item.changes, id)}
                onChange={({ currentTarget }) => change({ ...item, changes: toggled(item, id, currentTarget.checked) })}
              />
              {key === null ? words.hidden : `${key} ${summary}`}
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <Button spacing="compact" appearance="subtle" aria-label={words.remove(unit)} onClick={remove}>
          {words.removeShort}
        </Button>
      </div>
    </fieldset>
  );
}

type TextProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
};

function Text({ label, hint, value, change }: TextProps) {
  return (
    <Field label={label} hint={hint}>
      {(input) => (
        <Textfield
          {...input}
          value={value}
          maxLength={255}
          onChange={(event) => change(event.currentTarget.value.trimStart())}
        />
      )}
    </Field>
  );
}

function toggled({ changes }: PackageItem, id: string, is: boolean): PackageItem['changes'] {
  if (is) return { ...changes, [id]: true };
  const { [id]: _, ...others } = changes;
  return others;
}

/** What a pointer into the package is called on the screen. */
function pathLabel(path: string): string {
  const [, field = '', unit = '', part] = path.split('/');
  if (field === 'items') return part === undefined ? unit : `${unit}: ${labels[part] ?? part}`;
  return labels[field] ?? field;
}

/** Of an item that one person took out the version that the other kept; of its changes the keys. */
function pathValue(path: string, value: Version, linked: PackageView['changes']): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return versionText(value);
  if (!path.endsWith('/changes'))
    return versionText(Object.entries(value).find(([field]) => field === 'version')?.[1] ?? null);
  const keys = Object.keys(value).map((id) => linked.find((change) => change.id === id)?.key ?? words.hidden);
  return versionText(keys.join(', '));
}

const labels: { readonly [field: string]: string } = {
  version: words.itemVersion,
  source: words.source,
  digest: words.digest,
  changes: words.changes,
  store: words.store,
  notes: words.notes,
};
