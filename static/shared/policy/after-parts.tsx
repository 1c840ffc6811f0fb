import { policies as words } from '../en/policies';
import { EntriesEditor } from './entries-editor';
import { LineField, NumberField, NumberOrNone, TextField } from './fields';
import type { PartProps } from './policy-work';

export const AfterPart = ({ policy: { observationDays, feedback }, change, problemAt }: PartProps) => (
  <div className="fields">
    <NumberField
      label={words.observationDays}
      problem={problemAt('observationDays')}
      value={observationDays}
      change={(days) => change({ observationDays: days })}
    />
    <NumberField
      label={words.feedbackScale}
      problem={problemAt('feedback/scale')}
      value={feedback.scale}
      change={(scale) => change({ feedback: { ...feedback, scale } })}
    />
    <NumberField
      label={words.feedbackAfter}
      problem={problemAt('feedback/askAfterDays')}
      value={feedback.askAfterDays}
      change={(askAfterDays) => change({ feedback: { ...feedback, askAfterDays } })}
    />
    <NumberField
      label={words.feedbackLeast}
      problem={problemAt('feedback/leastAnswers')}
      value={feedback.leastAnswers}
      change={(leastAnswers) => change({ feedback: { ...feedback, leastAnswers } })}
    />
  </div>
);

export function EmergencyPart({ policy: { emergency }, change, problemAt }: PartProps) {
  const set = (fields: Partial<typeof emergency>) => change({ emergency: { ...emergency, ...fields } });
  return (
    <>
      <TextField
        label={words.emergencyDefinition}
        value={emergency.definition}
        change={(definition) => set({ definition })}
      />
      <div className="fields">
        <NumberField
          label={words.quorum}
          problem={problemAt('emergency/quorum')}
          value={emergency.quorum}
          change={(quorum) => set({ quorum })}
        />
        <NumberField
          label={words.notify}
          hint={words.notifyHint}
          problem={problemAt('emergency/notifyWithinHours')}
          value={emergency.notifyWithinHours}
          change={(notifyWithinHours) => set({ notifyWithinHours })}
        />
        <NumberField
          label={words.retrospective}
          problem={problemAt('emergency/retrospectiveWorkingDays')}
          value={emergency.retrospectiveWorkingDays}
          change={(retrospectiveWorkingDays) => set({ retrospectiveWorkingDays })}
        />
      </div>
    </>
  );
}

type Contacts = PartProps['policy']['contacts'];

/** Every contact gets an id, under which a name can be written down later. */
const withIds = ({ order, byId }: Contacts): Contacts => ({
  order,
  byId: Object.fromEntries(
    Object.entries(byId).map(([id, contact]) => [
      id,
      contact.person === '' ? { ...contact, person: crypto.randomUUID() } : contact,
    ]),
  ),
});

export const PeoplePart = ({ policy: { contacts, communication, reporting }, change, problemAt }: PartProps) => (
  <>
    <EntriesEditor
      legend={words.contacts}
      nameOf={words.contact}
      add={words.addContact}
      fresh={{ person: '', duty: '', escalateAfterHours: null }}
      entries={contacts}
      change={(changed) => change({ contacts: withIds(changed) })}
    >
      {(contact, set, id) => (
        <div className="fields">
          <LineField
            label={words.duty}
            hint={words.dutyHint}
            problem={problemAt(`contacts/${id}/duty`)}
            value={contact.duty}
            change={(duty) => set({ ...contact, duty })}
          />
          <NumberOrNone
            label={words.escalateAfter}
            problem={problemAt(`contacts/${id}/escalateAfterHours`)}
            value={contact.escalateAfterHours}
            change={(escalateAfterHours) => set({ ...contact, escalateAfterHours })}
          />
        </div>
      )}
    </EntriesEditor>
    <TextField label={words.communication} value={communication} change={(text) => change({ communication: text })} />
    <TextField label={words.reporting} value={reporting} change={(text) => change({ reporting: text })} />
  </>
);
