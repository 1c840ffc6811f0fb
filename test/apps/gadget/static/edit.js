document.querySelector('#save').addEventListener('click', () => {
  const name = document.querySelector('#name').value;
  void globalThis.__bridge.callBridge('submit', { name });
});
