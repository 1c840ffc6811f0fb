// Speaks to the bridge as the platform's SDK does, without a build of its own.
const call = (command, payload) => globalThis.__bridge.callBridge(command, payload);

await call('enableTheming');
const { moduleKey, extension } = await call('getContext');
const main = document.body.appendChild(document.createElement('main'));
await say('h1', 'Checklist');
const views = {
  panel,
  notes: onIssue,
  effort: onIssue,
  tick,
  trail: onIssue,
  gate,
  gadget,
  admin,
  overview: page,
  board: page,
  rules: page,
};
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

async function onIssue() {
  await say('p', `${extension.type} on ${extension.issue.key} of ${extension.project.key}`);
}

async function tick() {
  await onIssue();
  await button('Done', () => call('close'));
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

/** A page with a place of its own in the address. */
async function page() {
  const history = await call('createHistory');
  const place = await say('p', '');
  const show = ({ pathname, search, hash, state }) => {
    place.textContent = `At ${pathname}${search}${hash}${state === undefined ? '' : ` with ${JSON.stringify(state)}`}`;
  };
  show(history.location);
  history.listen((location) => show((history.location = location)));
  await button('List 7', () => history.push('/lists/7?tab=done#top', { from: 'page' }));
  await button('List 8 instead', () => history.replace('/lists/8'));
  await button('Back', () => history.goBack());
  await button('To the board', () =>
    call('navigate', { target: 'module', moduleKey: 'board', projectKey: 'REL', path: 'lane/2', type: 'same-tab' }),
  );
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
