// Spares the person writing anything twice: what is typed and chosen is kept on the device at every key, comes back when the
// page is opened again, and is gone once it was sent. Each person's drafts bear their number, and logging out removes all.
//
// Words go to localStorage, which is written at once and so outlives a page that is closed that moment; files to IndexedDB.
{
  const PREFIX = 'ciclo-draft:';
  const KEPT_DAYS = 30;

  if (location.search === '?salida') forgetAll();
  else forgetOld();
  document.querySelectorAll('form[data-draft]').forEach(keep);
  document.querySelectorAll('form[action$="/logout"]').forEach(form => form.addEventListener('submit', () => { forgetAll(); }));

  async function keep(form) {
    const key = `${PREFIX}${form.dataset.draft}:${location.pathname}${location.search}#${form.id}`;
    const blank = words(form);
    let files = [];
    let sent = false;

    form.addEventListener('input', save);
    form.addEventListener('change', save);
    form.addEventListener('ciclo:new-key', save);
    form.addEventListener('ciclo:files', event => {
      files = event.detail;
      save();
      if (!sent) storeFiles(key, files);
    });
    form.addEventListener('ciclo:sent', event => event.detail.waitFor(forget()));

    const before = read(key);
    if (!before) return;
    fill(form, before.words, blank);
    tell(form, async () => { await forget(); location.reload(); });
    const chosen = await filesOf(key);
    if (chosen.length) form.dispatchEvent(new CustomEvent('ciclo:kept-files', { detail: chosen }));

    function save() {
      if (sent) return;
      const now = words(form);
      if (!files.length && sameWords(now, blank)) localStorage.removeItem(key);
      else write(key, now);
    }

    async function forget() {
      sent = true;
      localStorage.removeItem(key);
      await storeFiles(key, []);
    }
  }

  function tell(form, discard) {
    const notice = Object.assign(document.createElement('div'), { className: 'notice draft' });
    const sentence = Object.assign(document.createElement('p'), { textContent: 'Hemos recuperado lo que estaba escribiendo.' });
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'secondary', textContent: 'Empezar de nuevo' });
    button.addEventListener('click', discard);
    notice.append(sentence, button);
    form.prepend(notice);
  }

  // The form's key is a part of the draft: sent again another day it is still known as the same form.
  function fields(form) {
    return [...form.elements].filter(field => field.name && field.name !== '_csrf' && field.type !== 'file' && field.type !== 'submit');
  }

  function words(form) {
    const all = {};
    for (const field of fields(form)) {
      if (field.type !== 'radio' || field.checked) all[field.name] = field.value;
    }
    return all;
  }

  function sameWords(one, other) {
    const without = ({ formKey, ...rest }) => JSON.stringify(rest);
    return without(one) === without(other);
  }

  function fill(form, kept, blank) {
    for (const field of fields(form)) {
      if (!(field.name in kept)) continue;
      if (field.type === 'radio') field.checked = field.value === kept[field.name];
      else field.value = kept[field.name];
      if (kept[field.name] !== blank[field.name]) field.closest('details')?.setAttribute('open', '');
    }
  }

  // Where a browser keeps nothing (private windows, a full device) the form works as ever, only without a draft.
  function read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  }

  function write(key, now) {
    try { localStorage.setItem(key, JSON.stringify({ at: Date.now(), words: now })); } catch { /* nothing kept */ }
  }

  async function filesOf(key) {
    try { return await inStore('readonly', store => store.get(key)) ?? []; } catch { return []; }
  }

  async function storeFiles(key, list) {
    try { await inStore('readwrite', store => list.length ? store.put(list, key) : store.delete(key)); } catch { /* nothing kept */ }
  }

  function forgetOld() {
    const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
    for (const key of keys()) {
      if (read(key)?.at > oldest) continue;
      localStorage.removeItem(key);
      storeFiles(key, []);
    }
  }

  async function forgetAll() {
    keys().forEach(key => localStorage.removeItem(key));
    try { await inStore('readwrite', store => store.clear()); } catch { /* nothing kept */ }
  }

  function keys() {
    try { return Object.keys(localStorage).filter(key => key.startsWith(PREFIX)); } catch { return []; }
  }

  /** One request to the store of files, done when its transaction is. */
  function inStore(mode, ask) {
    return new Promise((done, failed) => {
      const opening = indexedDB.open('ciclo-drafts', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('files');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('files', mode);
        const request = ask(transaction.objectStore('files'));
        const close = end => () => { opening.result.close(); end(); };
        transaction.oncomplete = close(() => done(request.result));
        transaction.onabort = transaction.onerror = close(() => failed(transaction.error));
      };
    });
  }
}
