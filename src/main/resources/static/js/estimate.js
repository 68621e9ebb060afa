// The editor of estimates. The page works without this file: it prices while people type, lets rows be dragged, and keeps them from leaving
// with something unsaved.
{
  const form = document.getElementById('estimacion');
  const PAUSE = 350;

  // What this file spares.
  document.getElementById('calcular').hidden = true;
  document.querySelector('.keys-hint').hidden = false;

  // Unsaved changes.
  const badge = document.getElementById('sin-guardar');
  let unsaved = form.dataset.unsaved === 'true';
  let sending = false;
  const mark = is => { unsaved = is; badge.hidden = !is; };
  mark(unsaved);
  form.addEventListener('submit', () => { sending = true; });
  addEventListener('beforeunload', event => { if (unsaved && !sending) event.preventDefault(); });
  addEventListener('pageshow', () => { sending = false; });

  // The price follows what is typed, after a short pause.
  let pause;
  form.addEventListener('input', () => {
    mark(true);
    clearTimeout(pause);
    pause = setTimeout(() => document.body.dispatchEvent(new CustomEvent('ciclo:price')), PAUSE);
  });
  document.body.addEventListener('ciclo:rows', () => { mark(true); grips(); });

  // Enter in a row goes on with the next task.
  form.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing || !event.target.matches('.module input')) return;
    event.preventDefault();
    event.target.closest('.module').querySelector('[data-adds]').click();
  });

  // Dragging: where a row is dropped is told to the server, which draws the rows.
  let dragged = null;
  let place = null;

  const grips = () => form.querySelectorAll('.grip').forEach(grip => { grip.hidden = false; });
  const clear = () => form.querySelectorAll('.drop-before, .drop-after, .drop-into')
    .forEach(row => row.classList.remove('drop-before', 'drop-after', 'drop-into'));
  grips();

  form.addEventListener('dragstart', event => {
    const row = event.target.closest('.grip')?.closest('.task');
    if (!row) return;
    dragged = row.dataset.task.split('-').map(Number);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', row.dataset.task);
    event.dataTransfer.setDragImage(row, 0, 0);
  });

  form.addEventListener('dragover', event => {
    if (!dragged) return;
    const row = event.target.closest('.task');
    const module = event.target.closest('.module');
    clear();
    place = null;
    if (row) {
      const [m, t] = row.dataset.task.split('-').map(Number);
      const box = row.getBoundingClientRect();
      const after = event.clientY > box.top + box.height / 2;
      row.classList.add(after ? 'drop-after' : 'drop-before');
      place = [m, after ? t + 1 : t];
    } else if (module) {
      module.classList.add('drop-into');
      place = [Number(module.dataset.module), module.querySelectorAll('.task').length];
    }
    if (place) event.preventDefault();
  });

  form.addEventListener('drop', event => {
    if (!dragged || !place) return;
    event.preventDefault();
    const [m, t] = dragged;
    let [to, at] = place;
    if (to === m && at > t) at -= 1; // its own row is gone by then
    if (to === m && at === t) return;
    const move = document.getElementById('mover');
    move.value = `mover-${m}-${t}-${to}-${at}`;
    move.click();
  });

  form.addEventListener('dragend', () => { clear(); dragged = null; place = null; });
}
