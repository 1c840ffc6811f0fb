const call = (functionKey, payload) => globalThis.__bridge.callBridge('invoke', { functionKey, payload });
const element = (id) => document.getElementById(id);

element('keep').addEventListener('click', async () => {
  await call('work', { key: element('key').value, times: Number(element('times').value) });
  element('said').textContent = `${element('key').value} will be kept`;
});
call('hours').then(({ hours }) => {
  element('hours').textContent = `Hours kept: ${hours}`;
});
