// The pages work without this file; it only spares a few clicks.

// A second press of the same button must not send the same thing twice.
document.addEventListener('submit', event => {
  if (event.submitter?.formTarget) return; // a preview: the page stays and may be sent afterwards
  if ('sending' in event.target.dataset) return; // sending.js locks the form by itself
  const buttons = event.target.querySelectorAll('button[type=submit]');
  setTimeout(() => buttons.forEach(button => { button.disabled = true; }), 0);
});
addEventListener('pageshow', event => {
  if (event.persisted) document.querySelectorAll('button[type=submit]').forEach(button => { button.disabled = false; });
});

// Every htmx request carries the page's CSRF token, which stands in its forms.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('input[name=_csrf]');
  if (token) event.detail.headers['X-CSRF-TOKEN'] = token.value;
});

// One tick for a whole column; without this file each is ticked by itself.
document.querySelectorAll('input[data-tick-all]').forEach(all => {
  all.hidden = false;
  const boxes = () => all.form.querySelectorAll(`input[type=checkbox][name=${all.dataset.tickAll}]`);
  all.addEventListener('change', () => boxes().forEach(box => { box.checked = all.checked; }));
});

// What opens over the page closes by Escape and by a press beside it; without this file its own heading closes it.
(() => {
  const open = () => document.querySelectorAll('header details.dropdown[open]');
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    open().forEach(one => { one.open = false; one.querySelector('summary').focus(); });
  });
  document.addEventListener('click', event => open().forEach(one => { if (!one.contains(event.target)) one.open = false; }));
})();
