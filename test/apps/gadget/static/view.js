globalThis.__bridge.callBridge('invoke', { functionKey: 'drawn' }).then(({ name, times }) => {
  document.querySelector('#count').textContent = `${name}: ${times}`;
});
