/**
 * Preloaded into every Node process that these scripts start. The channel to the parent closes when the parent ends,
 * even by `kill -9`; then this process ends as by a plain kill, and after a while with all that it has started.
 */
const graceMs = 8000;

// Node hands the preload on to processes that this one forks (jest's workers): their channel is not ours.
const isOurs = process.env['END_WITH_PARENT'] === String(process.ppid);
delete process.env['END_WITH_PARENT'];

if (isOurs && process.channel) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), graceMs).unref();
  });
  process.channel.unref();
}
