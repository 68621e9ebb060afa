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
