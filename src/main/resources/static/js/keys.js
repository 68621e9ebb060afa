// Single keys on pages of staff. Everything they do can be done without them.
(() => {
  const OFF = 'ciclo.teclas.no';
  const list = document.getElementById('teclas');
  const active = document.getElementById('teclas-activas');

  const off = () => { try { return localStorage.getItem(OFF) === 'true'; } catch { return false; } };
  active.checked = !off();
  active.addEventListener('change', () => {
    try { localStorage.setItem(OFF, String(!active.checked)); } catch { /* then they stay on until the page is left */ }
  });

  const writes = element => element.closest('input, textarea, select, [contenteditable]') !== null
    && !element.matches('input[type=checkbox], input[type=radio], input[type=submit], input[type=button]');

  // Whoever has typed something and presses a key beside the field must not lose it.
  const unsent = () => [...document.querySelectorAll('main textarea, main input[type=text]')]
    .find(field => field.value.trim() !== '' && field.value !== field.defaultValue);

  const leave = go => {
    const field = unsent();
    if (!field) { go(); return; }
    const closed = field.closest('details:not([open])');
    if (closed) closed.open = true;
    field.focus();
  };

  const keys = {
    '/': () => document.getElementById('buscar-caso').focus(),
    '?': () => list.showModal(),
    'n': () => leave(() => document.getElementById('siguiente').requestSubmit()),
    'c': () => leave(() => document.querySelector('header.site a[href$="/mi-cartera"]').click())
  };

  document.addEventListener('keydown', event => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
    if (writes(event.target) || document.querySelector('dialog[open]')) return;
    if (off() && event.key !== '?') return;
    event.preventDefault();
    act();
  });
})();
