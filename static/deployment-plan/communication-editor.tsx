import { useState } from 'react';
import { emptyAnnouncement } from '../../src/contract/deployment-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { deployment as words } from '../shared/en/deployment';
import { editing } from '../shared/en/editing';
import { NativeChoice } from '../shared/forms/native-choice';
import { PersonPicker } from '../shared/forms/person-picker';
import { EntriesEditor } from '../shared/policy/entries-editor';
import { LineField, NumberField } from '../shared/policy/fields';
import { customersOf } from './customers-of';
import { isWithin } from './in-range';
import { partLabel, partValue } from './part-conflict';
import type { EditorProps } from './plan-section';

type Announcement = PlanDoc['announcements']['byId'][string];

/** One entry for everybody who is told. */
export function CommunicationEditor({ view, edit, doc }: EditorProps) {
  const [tried, setTried] = useState(false);
  const customers = customersOf(view);
  const isValid = Object.values(doc.announcements.byId).every(isComplete);
  return (
    <EditorForm
      name={editing.editSection(words.communication)}
      edit={edit}
      onInvalid={isValid ? undefined : () => setTried(true)}
      conflictLabel={partLabel}
      conflictValue={partValue(view)}
    >
      <EntriesEditor<Announcement>
        legend={words.announcements}
        nameOf={words.announcementName}
        add={words.addAnnouncement}
        fresh={emptyAnnouncement}
        entries={doc.announcements}
        movable
        change={(announcements) => edit.change({ ...doc, announcements })}
      >
        {(entry, set) => (
          <div className="fields">
            <LineField
              label={words.audience}
              value={entry.audience}
              problem={tried && entry.audience.trim() === '' ? words.audienceMissing : undefined}
              change={(audience) => set({ ...entry, audience })}
            />
            <LineField
              label={words.channel}
              hint={words.channelHint}
              value={entry.channel}
              change={(channel) => set({ ...entry, channel })}
            />
            <NativeChoice
              label={words.when}
              options={words.moments}
              chosen={entry.moment}
              choose={(moment) => set({ ...entry, moment })}
            />
            {entry.moment === 'BEFORE' && (
              <NumberField
                label={words.daysBefore}
                value={entry.daysBefore}
                problem={tried && !isWithin(entry.daysBefore, 0, 250) ? words.daysRange : undefined}
                change={(daysBefore) => set({ ...entry, daysBefore })}
              />
            )}
            {(customers.length > 1 || (entry.customer ?? '') !== '') && (
              <NativeChoice
                label={words.forCustomer}
                options={{ '': words.everybody, ...namesOf(view, [...customers, entry.customer ?? '']) }}
                chosen={entry.customer ?? ''}
                choose={(customer) => set({ ...entry, customer })}
              />
            )}
            <PersonPicker label={words.toldBy} accountId={entry.owner} choose={(owner) => set({ ...entry, owner })} />
          </div>
        )}
      </EntriesEditor>
    </EditorForm>
  );
}

const namesOf = ({ customers }: ReleaseView, ids: readonly string[]): { readonly [id: string]: string } =>
  Object.fromEntries(ids.filter((id) => id !== '').map((id) => [id, customers[id]?.name ?? id]));

const isComplete = ({ audience, daysBefore }: Announcement): boolean =>
  audience.trim() !== '' && isWithin(daysBefore, 0, 250);
