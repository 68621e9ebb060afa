/* Replaces the web app's own config.js as a whole; what is not named here keeps its default. */
export default {
  app: {
    vendor: 'Ciclo'
  },
  locales: {
    availableLocales: ['es', 'en'],
    fallbackLocale: 'es'
  },
  disableWelcomeMessage: true,
  // Paths are relative to this app's folder; add further scripts to the list.
  customScripts: ['../ciclo/texts', '../ciclo/session', '../ciclo/forms', '../ciclo/case'],
  // The web app's own shortcuts: without this block there are none.
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'asignarse la tarea elegida'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'ir al primer filtro de la lista'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'ir a la primera tarea de la lista'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'ir al primer campo del formulario de la tarea'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'abrir la ventana para iniciar un proceso'
    }
  }
};
