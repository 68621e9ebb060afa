/*
 * The library that draws forms speaks English only. Its own few sentences are replaced where it writes them;
 * what a form says itself is left alone.
 */
const WHERE = '.fjs-form-field-error li, .fjs-select-placeholder, .fjs-dropdownlist-empty';

const SENTENCES = [
  [/^Field is required\.$/, 'Este campo es obligatorio.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Admite como máximo $1 caracteres.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Necesita al menos $1 caracteres.'],
  [/^Field must have minimum value of (.+)\.$/, 'El valor mínimo es $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'El valor máximo es $1.'],
  [/^Field must match pattern .+\.$/, 'No tiene la forma que se pide.'],
  [/^Field must be a valid email\.$/, 'Escriba una dirección de correo válida.'],
  [/^Field must be a valid +international phone number.*$/, 'Escriba el teléfono con prefijo internacional, por ejemplo +34600000000.'],
  [/^Value is not a number\.$/, 'Escriba un número.'],
  [/^Value is expected to be an integer\.$/, 'Escriba un número entero.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Admite como máximo $1 decimales.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'No es un valor posible; los más cercanos son $1 y $2.'],
  [/^Select$/, 'Elija una opción'],
  [/^No results$/, 'Sin resultados']
];

const inSpanish = text => {
  const known = SENTENCES.find(([english]) => english.test(text));
  return known ? text.replace(...known) : text;
};

// Only the text inside the library's own node is changed, so that it still finds its nodes when it draws again.
const replace = place => {
  const text = place.firstChild;
  if (text?.nodeType === Node.TEXT_NODE) {
    const spanish = inSpanish(text.data);
    if (spanish !== text.data) {
      text.data = spanish;
    }
  }
};

new MutationObserver(() => {
  if (document.documentElement.lang === 'es') {
    document.querySelectorAll(WHERE).forEach(replace);
  }
}).observe(document.body, { childList: true, characterData: true, subtree: true });

// A link inside a form opens beside it, or what was typed would be lost. The library drops the attribute that says so.
document.addEventListener('click', event => {
  const link = event.target.closest?.('.fjs-form a[href]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);

export default [];
