const call = (functionKey, payload) => globalThis.__bridge.callBridge('invoke', { functionKey, payload });
const show = (notes) => {
  document.querySelector('#notes').textContent = notes.map(({ by, text }) => `${by}: ${text}`).join(', ') || 'No notes';
};

document.querySelector('#add').addEventListener('click', async () => show(await call('add', { text: 'Seen' })));
call('list').then(show);
