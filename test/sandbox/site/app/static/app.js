// Speaks to the bridge as the platform's SDK does, without a build of its own.
const call = (command, payload) => globalThis.__bridge.callBridge(command, payload);

await call('enableTheming');
const { moduleKey, extension } = await call('getContext');
const main = document.body.appendChild(document.createElement('main'));
await say('h1', 'Checklist');
const views = { panel, gate, gadget, admin };
await views[moduleKey]();

async function panel() {
  await say('p', `Checklist of ${extension.issue.key}: ${await call('invoke', { functionKey: 'ping' })}`);
  const heard = await say('p', 'Nothing changed yet');
  await call('on', { event: 'JIRA_ISSUE_CHANGED', callback: () => void (heard.textContent = 'The work item changed') });
  await button('Tell', () =>
    call('showFlag', { id: 'told', title: 'Told by the checklist', type: 'info', isAutoDismiss: false }),
  );
  await button('Open dialog', () =>
    call('openModal', { resource: null, onClose: () => {}, size: 'small', context: {} }),
  );
}

async function gate() {
  const kept = extension.validatorConfig === undefined ? {} : JSON.parse(extension.validatorConfig);
  if (extension.entryPoint === 'view') return say('p', `Refuses with: ${kept.refuse}`);
  const label = await say('label', 'Refuse with ');
  const field = label.appendChild(document.createElement('input'));
  field.value = kept.refuse ?? '';
  const problem = await say('p', '');
  await call('setWorkflowRuleConfigurationCallback', {
    data: {
      onConfigure: async () => {
        if (field.value !== '') return JSON.stringify({ refuse: field.value });
        problem.textContent = 'Say what to refuse with';
        return undefined;
      },
    },
  });
}

async function gadget() {
  if (extension.entryPoint !== 'edit') return say('p', `Checklists of ${extension.gadgetConfiguration.months} months`);
  await button('Twelve months', () => call('submit', { months: 12 }));
}

async function admin() {
  await say('p', `Settings: ${await call('invoke', { functionKey: 'ping' })}`);
}

async function button(text, onClick) {
  const made = await say('button', text);
  made.addEventListener('click', () => void onClick());
}

async function say(tag, text) {
  const made = main.appendChild(document.createElement(tag));
  made.textContent = text;
  return made;
}
