// Writing in a case: keeps drafts, carries a text from one action to the next, takes pasted pictures, counts the seconds until an
// answer leaves. Without this file everything works, too: what is sent is what stands in the form.
(() => {
  const bar = document.querySelector('[data-drafts]');
  if (!bar) return;
  const SAVE_AFTER = 2000;
  const csrf = () => document.querySelector('input[name=_csrf]')?.value;
  const forms = () => document.querySelectorAll('form[data-form]');
  let typedHere = false;

  // --- drafts: saved a moment after the last key
  const timers = new Map();
  const save = form => {
    const body = new URLSearchParams({ form: form.dataset.form, _csrf: csrf() });
    new FormData(form).forEach((value, name) => { if (name.startsWith('f.')) body.append(name, value); });
    return fetch(bar.dataset.drafts, { method: 'POST', body, keepalive: true }).catch(() => {});
  };
  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-form]');
    if (!form) return;
    typedHere = true;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => save(form), SAVE_AFTER));
  });
  document.addEventListener('submit', event => clearTimeout(timers.get(event.target)));

  // --- the text that was written for one action goes along to the next one
  let lastText = '';
  document.addEventListener('input', event => {
    if (event.target.matches('form.public textarea[data-suggests=answers]')) lastText = event.target.value;
  });
  document.addEventListener('change', event => {
    if (!event.target.matches('.action-tabs > input[type=radio]')) return;
    const text = event.target.nextElementSibling.nextElementSibling.querySelector('textarea[data-suggests=answers]');
    if (text && !text.value && lastText) text.value = lastText;
    text?.focus();
  });

  // --- a picture that is pasted becomes a file of the message
  document.addEventListener('paste', event => {
    const files = [...(event.clipboardData?.files ?? [])];
    const input = event.target.closest('form')?.querySelector('input[type=file]');
    if (!input || files.length === 0) return;
    const all = new DataTransfer();
    [...input.files, ...files].forEach(file => all.items.add(file));
    input.files = all.files;
    event.preventDefault();
  });

  // --- an answer on its way
  const PATIENCE = 10_000; // of a page that says it again: the server may be slow to send it
  const tick = () => {
    let left = false;
    document.querySelectorAll('.waiting[data-until]').forEach(waiting => {
      const seconds = Math.ceil((Date.parse(waiting.dataset.until) - Date.now()) / 1000);
      const shown = waiting.querySelector('.countdown');
      if (shown) shown.textContent = seconds > 0 ? `en ${seconds} s` : 'ahora';
      if (seconds < -3) left = true;
    });
    if (left && !typedHere && performance.now() > PATIENCE) location.reload();
    else if (document.querySelector('.waiting[data-until]')) setTimeout(tick, 1000);
  };
  tick();

  // --- whoever works in Tasklist sees there at once that the task is done
  if (window.parent !== window && document.querySelector('.notice.done')) {
    window.parent.postMessage({ ciclo: 'acted' }, location.origin);
  }
})();
