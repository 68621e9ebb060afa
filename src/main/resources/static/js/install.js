// Spares a tap and a wait: the portal can stand among a phone's applications, and its styles and scripts are kept there.
{
  const own = new URL(document.currentScript.src);
  if ('serviceWorker' in navigator) {
    const worker = new URL('../sw.js', own);
    worker.search = own.search; // a new release is a new address, and so a new worker
    navigator.serviceWorker.register(worker, { scope: new URL('../portal', own).pathname }).catch(() => {});
  }
  addEventListener('beforeinstallprompt', event => {
    const button = document.querySelector('[data-install]');
    if (!button) return; // the browser asks by itself
    event.preventDefault();
    button.hidden = false;
    button.addEventListener('click', () => event.prompt());
  });
}
